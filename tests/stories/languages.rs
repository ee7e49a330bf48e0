//! Every language has every text, and is reached by the address and the browser. The
//! feature `pseudo-language` adds a third one.

use descent::experiment::address::Address;
use descent::experiment::language::Language;
use descent::lesson::{Lesson, classification, derivative, gates, regression, words, xor};
use descent::story::document::{DocumentError, fill};
use descent::text::Text;
use descent::text::document::Document;
use descent::text::share::Share;
use descent::text::story::StoryLabels;

/// The page before the build fills it.
const PAGE: &str = include_str!("../../index.html");

#[test]
fn no_text_is_empty() {
    for &language in Language::ALL {
        let texts = [
            format!("{:?}", Text::of(language)),
            format!("{:?}", Share::of(language)),
            format!("{:?}", StoryLabels::of(language)),
            format!("{:?}", Document::of(language)),
            format!("{:?}", derivative::text::words(language)),
            format!("{:?}", regression::text::words(language)),
            format!("{:?}", classification::text::words(language)),
            format!("{:?}", gates::text::words(language)),
            format!("{:?}", xor::text::words(language)),
        ];
        for text in texts {
            assert!(!text.contains("\"\""), "{language:?}: {text}");
        }
        for lesson in Lesson::ALL {
            let story = format!("{:?}", words::story(lesson, language));
            assert!(!story.contains("\"\""), "{language:?}: {story}");
        }
    }
}

#[test]
fn each_language_has_a_name_of_its_own_for_the_page_and_every_lesson() {
    for lesson in Lesson::ALL {
        let name = |language: &Language| words::heading(lesson, *language).name;
        let mut names: Vec<_> = Language::ALL.iter().map(name).collect();
        names.sort_unstable();
        names.dedup();
        // XOR is a name in Korean and English alike.
        let shared = usize::from(lesson == Lesson::Xor);
        assert_eq!(names.len(), Language::ALL.len() - shared, "{names:?}");
    }
    for pair in Language::ALL.windows(2) {
        let [first, second] = [pair[0], pair[1]].map(Text::of);
        assert_ne!(first.title, second.title);
        assert!(first != second && first == Text::of(first.language));
    }
}

#[test]
fn an_address_names_each_language() {
    for &language in Language::ALL {
        let query = format!("lesson=regression&lang={}", language.code());
        let (address, rejected) = Address::parse(&query);
        assert!(rejected.is_empty(), "{rejected:?}");
        assert_eq!((address.language, address.to_string()), (Some(language), query));
    }
}

#[test]
fn the_browser_chooses_among_the_languages() {
    let first = Language::ALL[0];
    assert_eq!(Language::preferred([]), first);
    assert_eq!(Language::preferred(["fr-FR", "kok"]), first, "none of them is known");
    assert_eq!(Language::preferred(["fr-FR", "en-GB", "ko-KR"]), Language::English);
    assert_eq!(Language::preferred(["ko"]), Language::Korean);
}

#[test]
fn the_switch_leads_through_all_languages_and_back() {
    let mut seen = vec![Language::ALL[0]];
    while seen.len() < Language::ALL.len() {
        seen.push(seen[seen.len() - 1].next());
    }
    assert_eq!(seen, Language::ALL);
    assert_eq!(seen[seen.len() - 1].next(), seen[0]);
}

#[test]
fn the_page_is_filled_with_every_language() {
    let html = fill(PAGE).expect("index.html has all placeholders");
    assert!(!html.contains("<!-- failures -->") && !html.contains("{title}"));
    for &language in Language::ALL {
        let Document { loading, no_script, failed, .. } = *Document::of(language);
        for sentence in [loading, no_script, failed] {
            assert!(html.contains(sentence), "{language:?}: {sentence}");
        }
        let number = html.matches(&format!("lang=\"{}\"", language.code())).count();
        assert!(number > 4, "{language:?}: {number}");
    }
    let without = PAGE.replace("<!-- failures -->", "");
    assert_eq!(fill(&without), Err(DocumentError::Placeholder("<!-- failures -->")));
}

#[test]
fn the_cover_stands_in_the_page_with_links_that_need_no_program() {
    let html = fill(PAGE).expect("index.html has all placeholders");
    for &language in Language::ALL {
        let start = format!("<section class=\"cover\" lang=\"{}\"", language.code());
        let (_, cover) = html.split_once(&start).expect("there is a cover in each language");
        let cover = cover.split("</section>").next().expect("it ends");
        assert!(cover.contains(Text::of(language).cover.heading), "{language:?}");
        for lesson in Lesson::ALL {
            let heading = words::heading(lesson, language);
            let card = format!("data-lesson=\"{0}\" href=\"?lesson={0}\"", lesson.name());
            assert!(
                cover.contains(&card)
                    && cover.contains(heading.name)
                    && cover.contains(heading.about)
            );
        }
    }
}

#[test]
fn one_update_is_no_plural() {
    for &language in Language::ALL {
        let text = Text::of(language);
        let share = Share::of(language);
        let (transport, pictures) = (text.transport, text.pictures);
        let sentences = [
            format!("1 {}", (transport.updates)(1)),
            (transport.position)("0", "1"),
            (pictures.walk)("1", "(0, 0)", "(1, 1)", "2"),
            (pictures.falling)("1", "2", "3"),
            (pictures.moving)("1", "(0, 0)", "(1, 1)"),
            (text.sweeps.progress)("0", "1"),
            (text.output.caption)("1"),
            (text.output.every)("1"),
            (text.milestone)("1"),
            (text.cover.updates)(1),
            (share.take.whole)("1"),
            (share.take.computing)("0", "1"),
            (share.bring.computing)("0", "1"),
            (share.handout.now)("1"),
            (xor::text::words(language).errors_about)("1", "OR 2"),
            (xor::text::words(language).norms_about)("1", "OR 2"),
            (classification::text::words(language).zigzag)("1", "1"),
        ];
        for sentence in sentences {
            assert!(!sentence.contains("1 updates"), "{sentence}");
            assert!(!sentence.contains("updates updates"), "{sentence}");
        }
        let many = (transport.position)("1", "8,001");
        assert!(language != Language::English || many.ends_with("8,001 updates"), "{many}");
    }
    assert_eq!((Text::of(Language::English).transport.updates)(1), "update");
    assert_eq!((Text::of(Language::English).transport.updates)(8001), "updates");
    assert_eq!((Text::of(Language::Korean).transport.updates)(1), "번 갱신");
}

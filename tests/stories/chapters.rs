//! Every chapter: its preset, its question, its words.

use std::collections::BTreeSet;

use descent::experiment::address::{Address, Language};
use descent::lesson::Lesson;
use descent::lesson::chapter::Chapter;
use descent::lesson::chapters::{chapter, chapters};
use descent::lesson::words;
use descent::story::{Evidence, Watch};
use descent::text::markup;

use super::run;

/// Returns every chapter with its lesson and number.
fn all() -> impl Iterator<Item = (Lesson, usize, &'static Chapter)> {
    Lesson::ALL.into_iter().flat_map(|lesson| {
        chapters(lesson).iter().enumerate().map(move |(i, chapter)| (lesson, i + 1, chapter))
    })
}

#[test]
fn a_story_has_five_to_eight_chapters() {
    for lesson in Lesson::ALL {
        let count = chapters(lesson).len();
        assert!((5..=8).contains(&count), "{lesson:?} has {count}");
        assert!(chapter(lesson, 0).is_none() && chapter(lesson, count as u8 + 1).is_none());
    }
}

#[test]
fn a_preset_is_taken_whole_and_is_of_its_lesson() {
    for (lesson, number, chapter) in all() {
        let address = run::address(chapter.preset);
        assert_eq!(address.lesson(), Some(lesson), "{lesson:?} {number}");
        assert_eq!(
            address.to_string(),
            chapter.preset,
            "{lesson:?} {number}: as the page writes it"
        );
        if number == 1 {
            assert_eq!(address, Address::notebook(lesson), "{lesson:?} opens as the notebook");
        }
    }
}

#[test]
fn the_lab_answers_every_question_as_the_story_has_it() {
    let mut asked = 0;
    for (lesson, number, chapter) in all() {
        let Some(question) = chapter.question else { continue };
        asked += 1;
        assert_eq!(run::address(question.preset).lesson(), Some(lesson), "{lesson:?} {number}");
        assert!(question.right < question.answers, "{lesson:?} {number}");
        run::with_evidence(&question, |evidence| {
            assert!(Watch::new(chapter).is_decided(evidence), "{lesson:?} {number} is not decided");
            assert!(evidence.shows(question.sign), "{lesson:?} {number}: {:?}", question.sign);
        });
    }
    assert!(asked > 25, "{asked}");
}

#[test]
fn a_question_is_not_answered_before_its_run_or_by_another() {
    let chapter = chapter(Lesson::Regression, 7).expect("the explosion's chapter");
    let watch = Watch::new(chapter);
    let (question, _) = watch.question().expect("the explosion is asked about");
    let address = run::address(question.preset);
    // At the point of divergence the explosion has not frozen yet.
    let diverged = run::end(question.preset);
    assert!(!watch.is_decided(&Evidence::Run(address.experiment().expect("a run"), &diverged)));
    let other = run::experiment("lesson=regression");
    let finished = run::end("lesson=regression");
    assert!(!watch.is_decided(&Evidence::Run(&other, &finished)));
}

#[test]
fn each_language_says_everything_once() {
    let mut titles = BTreeSet::new();
    for (lesson, number, chapter) in all() {
        for &language in Language::ALL {
            let place = format!("{lesson:?} {number} {language:?}");
            let words = &words::story(lesson, language)[number - 1];
            // The pseudo language has the stories in English.
            let pseudo = language.code() == "qps";
            assert!(pseudo || titles.insert(words.title), "{place}: the title is another's");
            assert!((1..=3).contains(&words.sentences.len()), "{place}");
            assert_eq!(words.question.is_some(), chapter.question.is_some(), "{place}");
            assert_eq!(words.goal.is_some(), chapter.goal.is_some(), "{place}");
            if let (Some(words), Some(question)) = (&words.question, chapter.question) {
                let answers: BTreeSet<_> = words.answers.iter().collect();
                assert_eq!(answers.len(), usize::from(question.answers), "{place}");
            }
        }
    }
    for lesson in Lesson::ALL {
        let count = chapters(lesson).len();
        assert_eq!(words::formulas(lesson).len(), count);
        assert!(Language::ALL.iter().all(|&l| words::story(lesson, l).len() == count));
    }
}

/// Returns every sentence of a chapter in a language, answers last.
pub(crate) fn sentences(language: Language, lesson: Lesson, number: usize) -> Vec<&'static str> {
    let words = &words::story(lesson, language)[number - 1];
    let mut all = vec![words.title];
    all.extend(words.sentences);
    all.extend(words.goal);
    if let Some(question) = &words.question {
        all.extend([question.ask, question.outcome]);
        all.extend(question.answers);
    }
    all
}

#[test]
fn each_language_is_written_in_itself_and_can_be_read() {
    let is_korean = |c: char| ('가'..='힣').contains(&c);
    for (lesson, number, _) in all() {
        for sentence in sentences(Language::English, lesson, number) {
            assert!(!sentence.contains(is_korean), "{sentence}");
            assert!(markup::read(sentence).is_ok(), "{sentence}");
        }
        for sentence in sentences(Language::Korean, lesson, number) {
            let read = markup::read(sentence).expect(sentence);
            let words = read.iter().any(|run| run.text.contains(|c: char| c.is_ascii_lowercase()));
            assert!(sentence.contains(is_korean) || !words || sentence.len() < 12, "{sentence}");
        }
    }
}

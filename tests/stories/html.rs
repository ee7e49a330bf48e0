//! The stories as HTML.

use std::collections::BTreeSet;

use descent::experiment::language::Language;
use descent::lesson::Lesson;
use descent::lesson::chapters::chapters;
use descent::story::document::pages;
use descent::story::html::render;

/// Elements without an end tag.
const VOID: [&str; 1] = ["input"];

/// Returns the stories of all lessons in a language, one after the other.
fn stories(language: Language) -> String {
    let story = |lesson| render(lesson, language).expect("every sentence can be read");
    Lesson::ALL.into_iter().map(story).collect()
}

/// Returns the stories in every language.
fn all_stories() -> String {
    Language::ALL.iter().map(|&language| stories(language)).collect()
}

/// Returns the tags: the name, with a leading slash for end tags, and the attributes.
fn tags(html: &str) -> Vec<(&str, &str)> {
    let starts = html.match_indices('<').map(|(at, _)| &html[at + 1..]);
    let inside = starts.map(|rest| rest.split_once('>').expect("a tag ends").0);
    inside.map(|tag| tag.split_once(' ').unwrap_or((tag, ""))).collect()
}

#[test]
fn every_element_is_closed_in_order() {
    let html = all_stories();
    let mut open = Vec::new();
    for (name, attributes) in tags(&html) {
        if let Some(name) = name.strip_prefix('/') {
            assert_eq!(open.pop(), Some(name));
        } else if !VOID.contains(&name) && !attributes.ends_with('/') {
            open.push(name);
        }
    }
    assert!(open.is_empty(), "{open:?}");
    let rest: String =
        html.split('<').filter_map(|part| part.split_once('>')).map(|(_, text)| text).collect();
    assert!(!rest.contains('>'));
}

#[test]
fn nothing_in_it_runs_or_breaks_the_policy() {
    let html = all_stories();
    for (name, attributes) in tags(&html) {
        assert!(!["script", "style", "iframe", "link", "img"].contains(&name), "{name}");
        for attribute in attributes.split('"').step_by(2) {
            let attribute = attribute.trim().trim_end_matches('=');
            assert!(!attribute.starts_with("on") && attribute != "style", "{attribute}");
        }
        if let Some((_, link)) = attributes.split_once("href=\"") {
            assert!(link.starts_with("../?lesson="), "{link}");
        }
    }
}

#[test]
fn it_has_all_chapters_in_every_language() {
    let mut wanted = BTreeSet::from(["story-name".to_owned()]);
    for lesson in Lesson::ALL {
        for number in 1..=chapters(lesson).len() {
            let name = format!("{}-{number}", lesson.name());
            wanted.extend([format!("{name}-title"), name]);
        }
    }
    for &language in Language::ALL {
        let html = stories(language);
        let ids = tags(&html).into_iter().filter_map(|(_, attributes)| {
            let (_, id) = attributes.split_once("id=\"")?;
            Some(id.split('"').next()?.to_owned())
        });
        assert_eq!(ids.collect::<BTreeSet<_>>(), wanted, "{language:?}");
        let named = html.matches(&format!("lang=\"{}\"", language.code())).count();
        assert_eq!(named, Lesson::ALL.len(), "each story names its language once");
    }
    for (language, words) in [
        (Language::Korean, "한 번 갱신할 때 손실을 네 번 계산한다"),
        (Language::English, "One update computes the loss four times"),
    ] {
        assert!(stories(language).contains(words), "{words}");
    }
}

#[test]
fn each_story_has_a_page_that_needs_no_script() {
    let pages = pages().expect("every sentence can be read");
    assert_eq!(pages.len(), Lesson::ALL.len() * Language::ALL.len());
    for (name, html) in &pages {
        assert!(!html.contains("<script"), "{name}");
        for link in html.split("href=\"").skip(1) {
            let to = link.split('"').next().expect("an attribute ends");
            let is_story = pages.iter().any(|(name, _)| name == to);
            assert!(is_story || to.starts_with("../?lesson="), "{name} leads to {to}");
        }
    }
}

#[test]
fn letters_keep_their_colours() {
    let html = all_stories();
    for letter in [
        "<var class=\"w\">W</var>",
        "<var class=\"w\">W<sub>1</sub></var>",
        "<var class=\"b\">b</var>",
        "<var class=\"error\">E</var>",
        "<mi class=\"w\">W</mi>",
        "<code><i class=\"error\">error_val</i></code>",
    ] {
        assert!(html.contains(letter), "{letter}");
    }
}

//! The stories as HTML.

use std::collections::BTreeSet;

use descent::experiment::language::Language;
use descent::lesson::Lesson;
use descent::lesson::chapters::chapters;
use descent::story::html::render;

/// Elements without an end tag.
const VOID: [&str; 1] = ["input"];

/// Returns the tags: the name, with a leading slash for end tags, and the attributes.
fn tags(html: &str) -> Vec<(&str, &str)> {
    let starts = html.match_indices('<').map(|(at, _)| &html[at + 1..]);
    let inside = starts.map(|rest| rest.split_once('>').expect("a tag ends").0);
    inside.map(|tag| tag.split_once(' ').unwrap_or((tag, ""))).collect()
}

#[test]
fn every_element_is_closed_in_order() {
    let html = render().expect("every sentence can be read");
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
    let html = render().expect("every sentence can be read");
    for (name, attributes) in tags(&html) {
        assert!(!["script", "style", "iframe", "link", "img"].contains(&name), "{name}");
        for attribute in attributes.split('"').step_by(2) {
            let attribute = attribute.trim().trim_end_matches('=');
            assert!(!attribute.starts_with("on") && attribute != "style", "{attribute}");
        }
        if let Some((_, link)) = attributes.split_once("href=\"") {
            assert!(link.starts_with("?lesson="), "{link}");
        }
    }
}

#[test]
fn it_has_all_chapters_in_every_language() {
    let html = render().expect("every sentence can be read");
    let ids: BTreeSet<_> = tags(&html)
        .into_iter()
        .filter_map(|(_, attributes)| attributes.strip_prefix("id=\"")?.split('"').next())
        .collect();
    let mut wanted = BTreeSet::from(["story".to_owned()]);
    for lesson in Lesson::ALL {
        wanted.extend((1..=chapters(lesson).len()).map(|n| format!("{}-{n}", lesson.name())));
    }
    assert_eq!(ids.into_iter().map(str::to_owned).collect::<BTreeSet<_>>(), wanted);
    for words in
        ["한 번 갱신할 때 손실을 네 번 계산한다", "One update computes the loss four times"]
    {
        assert!(html.contains(words), "{words}");
    }
    let count =
        |language: &Language| html.matches(&format!("lang=\"{}\"", language.code())).count();
    let counts: BTreeSet<_> = Language::ALL.iter().map(count).collect();
    assert!(counts.len() == 1 && !counts.contains(&0), "{counts:?}");
}

#[test]
fn letters_keep_their_colours() {
    let html = render().expect("every sentence can be read");
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

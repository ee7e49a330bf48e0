//! axe-core finds no fault: on the cover and in every lesson that it links to, at the
//! end of a run, with every part opened and every figure shown in turn, on a desk and on a
//! phone. Contrast depends on the theme alone and the other rules on the language
//! at most, so each page is looked at in Korean and light, and in English and dark.

use crate::axe::{self, Finding, run};
use crate::browser::Key;
use crate::page::{Page, named};
use descent::lesson::Lesson;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// Desk and phone [CSS pixels].
const VIEWPORTS: [(u32, u32); 2] = [(1280, 800), (390, 844)];

/// The language and the theme of an address.
const KOREAN_LIGHT: &str = "&lang=ko&theme=light";
const ENGLISH_DARK: &str = "&lang=en&theme=dark";

/// States of a lesson that a run to its end does not show.
const OTHER_STATES: [&str; 6] = [
    "lesson=regression&lr=0.2",
    "lesson=regression&lr=abc&seed=-1",
    "lesson=regression&chapter=3",
    "lesson=xor&chapter=4",
    "lesson=derivative&f=1/x&x=0",
    "lesson=xor&embed=1",
];

pub(crate) fn cover_and_lessons_in_korean(page: &Page) {
    look_at_lessons(page, KOREAN_LIGHT);
}

pub(crate) fn cover_and_lessons_in_english(page: &Page) {
    look_at_lessons(page, ENGLISH_DARK);
}

pub(crate) fn parts_of_the_first_lessons_in_korean(page: &Page) {
    look_at_parts(page, &Lesson::ALL[..2], KOREAN_LIGHT);
}

pub(crate) fn parts_of_the_middle_lessons_in_korean(page: &Page) {
    look_at_parts(page, &Lesson::ALL[2..4], KOREAN_LIGHT);
}

pub(crate) fn parts_of_the_last_lessons_in_korean(page: &Page) {
    look_at_parts(page, &Lesson::ALL[4..], KOREAN_LIGHT);
}

pub(crate) fn parts_of_the_first_lessons_in_english(page: &Page) {
    look_at_parts(page, &Lesson::ALL[..2], ENGLISH_DARK);
}

pub(crate) fn parts_of_the_middle_lessons_in_english(page: &Page) {
    look_at_parts(page, &Lesson::ALL[2..4], ENGLISH_DARK);
}

pub(crate) fn parts_of_the_last_lessons_in_english(page: &Page) {
    look_at_parts(page, &Lesson::ALL[4..], ENGLISH_DARK);
}

pub(crate) fn other_states_in_korean(page: &Page) {
    assert_no_findings(&look_at(page, &OTHER_STATES, KOREAN_LIGHT));
}

pub(crate) fn other_states_in_english(page: &Page) {
    assert_no_findings(&look_at(page, &OTHER_STATES, ENGLISH_DARK));
}

pub(crate) fn share_panel_in_korean(page: &Page) {
    look_at_share_panel(page, KOREAN_LIGHT);
}

pub(crate) fn share_panel_in_english(page: &Page) {
    look_at_share_panel(page, ENGLISH_DARK);
}

/// Opens a dialog that is the same on every page.
const OPENERS: &str = "[name=\"help\"]";

/// The open dialog: the page behind it has been looked at before it opened.
const DIALOG: &str = "dialog[open]";

/// The place where the share panel is looked at, and its parts.
const SHARED: &str = "lesson=regression";
const PARTS: [&str; 4] = ["link", "embed", "take", "bring"];

/// The buttons that open a part of the page: all of them, and those of a phone's menus and
/// settings.
const EVERY_OPENER: &str = "button:is([aria-controls], [popovertarget])";
const OPENERS_OF_A_PHONE: &str = "button:is([name=settings], [popovertarget])";

/// Returns those buttons in view whose part is out of view, each with that part.
const OPENERS_OF_PARTS: &str = "
    const seen = (element) => element?.checkVisibility();
    const part = (button) => button.getAttribute('aria-controls') ?? button.getAttribute('popovertarget');
    return [...document.querySelectorAll(arguments[0])]
        .filter((button) => seen(button) && !seen(document.getElementById(part(button))))
        .map((button) => button.getAttribute('aria-controls')
            ? [`[aria-controls=${part(button)}]`, `#${part(button)}`]
            : [`[popovertarget=${part(button)}]`, `#${part(button)}`]);
";

/// Returns the names of the figures that the left place can have.
const FIGURES: &str = "return [...document.querySelectorAll('[name=figure-left] option')].map((figure) => figure.value);";

/// Findings by fault: the elements, each with the page on which it was seen first.
type Findings = BTreeMap<String, BTreeMap<String, String>>;

fn look_at_lessons(page: &Page, appearance: &str) {
    page.open(appearance);
    let lessons = lessons(page);
    assert!(lessons.len() > 1, "the cover links to lessons");
    let pages: Vec<&str> = [""].into_iter().chain(lessons.iter().map(String::as_str)).collect();
    assert_no_findings(&look_at(page, &pages, appearance));
}

/// Looks at what lessons show once a button is pressed: all of it on a desk, on a phone the
/// menus and the settings, which are others there.
fn look_at_parts(page: &Page, lessons: &[Lesson], appearance: &str) {
    let (axe, mut findings) = (axe::source(), Findings::new());
    for lesson in lessons {
        let [(desk, height), phone] = VIEWPORTS;
        page.browser.set_viewport(desk, height);
        let place = format!("lesson={}{appearance}", lesson.name());
        page.open(&place);
        settle(page);
        page.browser.script(&axe, json!([]));
        add(&mut findings, look_at_folded(page), &format!("folded in {place}"));
        add(&mut findings, look_at_opened(page, EVERY_OPENER), &format!("opened in {place}"));
        add(&mut findings, look_at_figures(page), &format!("a figure of {place}"));
        page.browser.set_viewport(phone.0, phone.1);
        let found = look_at_opened(page, OPENERS_OF_A_PHONE);
        add(&mut findings, found, &format!("opened on a phone in {place}"));
    }
    assert_no_findings(&findings);
}

/// Returns the findings on some pages, given by their queries.
fn look_at(page: &Page, queries: &[&str], appearance: &str) -> Findings {
    let axe = axe::source();
    let mut findings = Findings::new();
    for query in queries {
        let (width, height) = VIEWPORTS[0];
        page.browser.set_viewport(width, height);
        page.open(&format!("{query}{appearance}"));
        settle(page);
        for (width, height) in VIEWPORTS {
            page.browser.set_viewport(width, height);
            let place = format!("?{query}{appearance} at {width} px");
            add(&mut findings, look(page, &axe), &place);
        }
    }
    findings
}

fn look_at_share_panel(page: &Page, appearance: &str) {
    page.open(&format!("{SHARED}{appearance}"));
    settle(page);
    page.browser.script(&axe::source(), json!([]));
    let mut findings = Findings::new();
    for (width, height) in VIEWPORTS {
        page.browser.set_viewport(width, height);
        add(&mut findings, look_at_panel(page), &format!("{SHARED}{appearance} at {width} px"));
    }
    assert_no_findings(&findings);
}

fn add(findings: &mut Findings, more: Vec<Finding>, place: &str) {
    for (element, fault) in more {
        findings.entry(fault).or_default().entry(element).or_insert_with(|| place.to_owned());
    }
}

#[track_caller]
fn assert_no_findings(findings: &Findings) {
    assert!(findings.is_empty(), "axe objects: {findings:#?}");
}

/// Returns the queries of the lessons that the cover links to.
fn lessons(page: &Page) -> BTreeSet<String> {
    let script = "return [...document.querySelectorAll('a[href*=\"lesson=\"]')] \
        .map((link) => 'lesson=' + new URLSearchParams(link.search).get('lesson'));";
    let links = page.browser.script(script, json!([]));
    links.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}

/// Answers the chapter's question, and trains to the end if something trains.
fn settle(page: &Page) {
    let answer = "const chapter = document.querySelector('#story:not([hidden]) article:not([hidden])'); \
        chapter?.querySelector('[type=radio]')?.click(); \
        chapter?.querySelector('form')?.requestSubmit(); \
        return Boolean(chapter?.querySelector('form'));";
    if page.browser.script(answer, json!([])) == true {
        page.wait_until("the question is answered", || page.has("[data-answered]"));
    }
    if page.has(&named("full")) {
        page.click("full");
        page.wait_until("the run ends", || {
            ["finished", "diverged"].contains(&page.run_state().as_str())
        });
    }
}

/// Returns the findings on the page and in each of its dialogs.
fn look(page: &Page, axe: &str) -> Vec<Finding> {
    page.browser.script(axe, json!([]));
    let mut found = run(page, None);
    let count = "return document.querySelectorAll(arguments[0]).length;";
    let openers = page.browser.script(count, json!([OPENERS])).as_u64().unwrap_or_default();
    for opener in 0..openers {
        let click = "document.querySelectorAll(arguments[0])[arguments[1]].click();";
        page.browser.script(click, json!([OPENERS, opener]));
        page.wait_until("the dialog opens", || dialogs(page) == 1);
        found.extend(run(page, Some(DIALOG)));
        page.browser.press(Key::Escape);
        page.wait_until("the dialog closes", || dialogs(page) == 0);
    }
    found
}

/// Returns the findings in the parts that are folded at first, all unfolded at once.
fn look_at_folded(page: &Page) -> Vec<Finding> {
    let fold = "const parts = [...document.querySelectorAll('details')].filter((part) => part.checkVisibility()); \
        for (const part of parts) part.open = arguments[0]; return parts.length;";
    if page.browser.script(fold, json!([true])) == 0 {
        return Vec::new();
    }
    let found = run(page, Some("details[open]"));
    page.browser.script(fold, json!([false]));
    found
}

/// Returns the findings in each part of the page that a button opens, one at a time: tabs,
/// settings, choices of gates, and the menus of the header.
fn look_at_opened(page: &Page, openers: &str) -> Vec<Finding> {
    let mut found = Vec::new();
    for [opener, part] in listed::<[String; 2]>(page, OPENERS_OF_PARTS, json!([openers])) {
        let press = || {
            let press = "document.querySelector(arguments[0]).click();";
            page.browser.script(press, json!([opener]));
        };
        press();
        page.wait_until(&format!("{part} opens"), || is_seen(page, &part));
        found.extend(run(page, Some(&part)));
        // Another tab takes the place of an open one.
        if !page.has(&format!("{opener}[role=tab]")) {
            press();
            page.wait_until(&format!("{part} closes"), || !is_seen(page, &part));
        }
    }
    found
}

/// Returns the findings in each figure that can stand in the left place, on a page with room
/// for two.
fn look_at_figures(page: &Page) -> Vec<Finding> {
    let mut found = Vec::new();
    for figure in listed::<String>(page, FIGURES, json!([])) {
        page.choose("figure-left", &figure);
        let shown = format!("[data-hero][data-picture={figure}]");
        // A run without this figure leaves the place to the other one.
        page.wait_until(&format!("{figure} is shown, or empty"), || {
            page.has(&shown) || !page.has("[data-hero=left]")
        });
        if page.has(&shown) {
            found.extend(run(page, Some(&shown)));
        }
    }
    found
}

/// Returns what a script lists.
fn listed<T: DeserializeOwned>(page: &Page, script: &str, arguments: Value) -> Vec<T> {
    serde_json::from_value(page.browser.script(script, arguments)).expect("the script lists them")
}

/// Returns true if the first element of a selector is in view.
fn is_seen(page: &Page, selector: &str) -> bool {
    let script = "return Boolean(document.querySelector(arguments[0])?.checkVisibility());";
    page.browser.script(script, json!([selector])) == true
}

/// Returns the findings in each part of the share panel.
fn look_at_panel(page: &Page) -> Vec<Finding> {
    let mut found = Vec::new();
    page.click("share");
    page.wait_until("the panel opens", || dialogs(page) == 1);
    for part in PARTS {
        page.click(&format!("share-{part}"));
        if part == "take" {
            page.wait_until("it is computed", || page.has("[data-computed=\"true\"]"));
        }
        if part == "bring" {
            let paste = "const field = document.querySelector('[name=paste]');
                field.value = 'W = [[0.5]] b = [0.25]\\nstep = 0 error value = 1.0';
                field.dispatchEvent(new Event('input', { bubbles: true }));";
            page.browser.script(paste, json!([]));
            page.click("compare");
            page.wait_until("it is compared", || page.has("[data-compared]"));
        }
        found.extend(run(page, Some(DIALOG)));
    }
    page.browser.press(Key::Escape);
    page.wait_until("the panel closes", || dialogs(page) == 0);
    found
}

/// Returns the number of open dialogs.
fn dialogs(page: &Page) -> u64 {
    let script = "return document.querySelectorAll('dialog[open]').length;";
    page.browser.script(script, json!([])).as_u64().unwrap_or_default()
}

//! Korean and English, and from one to the other.

use crate::page::{Page, named};

const BUTTONS: [&str; 5] = ["run", "full", "step", "back", "reset"];

pub(crate) fn korean_and_english(page: &Page) {
    let english = in_language(page, "en");
    let korean = in_language(page, "ko");
    for ((name, english), korean) in BUTTONS.iter().zip(&english).zip(&korean) {
        assert!(
            !english.is_empty() && !korean.is_empty(),
            "{name} has a name: {english:?}, {korean:?}"
        );
        assert_ne!(english, korean, "{name} is translated");
    }

    page.click("full");
    page.wait_for_run("finished");
    let numbers = |page: &Page| format!("{:?} {:?}", page.live_row(), page.output_rows());
    let before = numbers(page);
    switch_to_english(page);
    page.wait_until("the page is in English", || language(page) == "en");
    assert_eq!(numbers(page), before, "the numbers on the page");
    assert_eq!(page.run_state(), "finished");
    assert_eq!(labels(page)[1..], english[1..], "the names of the buttons");
    page.wait_until("the address has the language", || {
        page.address_parameter("lang").as_deref() == Some("en")
    });
}

fn in_language(page: &Page, language_wanted: &str) -> Vec<String> {
    page.open(&format!("lesson=regression&lang={language_wanted}&seed=42"));
    assert_eq!(language(page), language_wanted);
    labels(page)
}

fn language(page: &Page) -> String {
    page.attribute("html", "lang").unwrap_or_default()
}

/// Returns the accessible names of the buttons: `aria-label`, else the text.
fn labels(page: &Page) -> Vec<String> {
    let label = |name: &&str| {
        page.attribute(&named(name), "aria-label")
            .or_else(|| page.text(&named(name)))
            .unwrap_or_default()
    };
    BUTTONS.iter().map(label).collect()
}

fn switch_to_english(page: &Page) {
    page.click("lang");
}

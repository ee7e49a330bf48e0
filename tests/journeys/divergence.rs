//! A run that explodes says so, and at which update.

use crate::goldens;
use crate::page::Page;

pub(crate) fn notebook_order(page: &Page) {
    diverges(page, "lesson=regression&lang=ko&seed=42&lr=0.2", goldens::divergence("notebook"));
}

pub(crate) fn textbook_order(page: &Page) {
    let query = "lesson=regression&lang=en&seed=42&lr=0.2&order=textbook";
    diverges(page, query, goldens::divergence("textbook"));
}

fn diverges(page: &Page, query: &str, update: u64) {
    page.open(query);
    page.click("full");
    page.wait_for_run("diverged");
    page.wait_until("the verdict is given", || page.verdict().kind == "diverged");
    let verdict = page.verdict();
    assert_eq!(verdict.diverged_at, Some(update), "{verdict:?}");
    assert_eq!(verdict.diverged_by.as_deref(), Some("loss"), "{verdict:?}");
    let numbers = |text: &str| {
        text.split(|letter: char| !letter.is_ascii_digit())
            .filter_map(|digits| digits.parse().ok())
            .collect::<Vec<u64>>()
    };
    assert!(numbers(&verdict.text).contains(&update), "the sentence names the update: {verdict:?}");
    assert_eq!(page.quantity("updates"), update as f64, "the run stands where it diverged");
}

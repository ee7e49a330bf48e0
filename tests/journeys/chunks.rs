//! The chunks of the page's program: loaded when they are needed or about to be, tried again
//! where that fails, and never of another build.

use serde_json::json;

use crate::goldens::{self, assert_rows};
use crate::page::Page;

const QUERY: &str = "lesson=regression&lang=ko&seed=42";

pub(crate) fn a_missing_lab_is_loaded_once_it_is_there(page: &Page) {
    page.open(QUERY);
    says_that_it_is_missing(page);
    let retries = || {
        let is_retry = |target: &str| target.contains("/chunks/") && target.contains("?try=");
        page.requests().iter().filter(|request| is_retry(&request.target)).count()
    };
    // The program itself has tried once more than boot.js.
    let before = retries();
    page.click("load-again");
    page.wait_until("it is asked for by another address", || retries() > before);
    page.repair_site();
    says_that_it_is_missing(page);
    page.click("load-again");
    page.wait_until("the lab is there", || page.engine() == "worker");
    assert_eq!(page.notice("chunk"), None, "there is nothing more to say");
    page.click("full");
    page.wait_for_run("finished");
    assert_rows(&page.output_rows(), &goldens::regression(42));
}

pub(crate) fn those_of_another_build_are_never_mixed(page: &Page) {
    page.open(QUERY);
    says_that_it_is_missing(page);
    assert!(!page.has(".lab"), "nothing of it runs");
}

pub(crate) fn a_lesson_is_loaded_at_the_readers_intent(page: &Page) {
    page.open(QUERY);
    let requests = || {
        let is_xor = |target: &str| target.contains("/chunks/xor-");
        page.requests().iter().filter(|request| is_xor(&request.target)).count()
    };
    assert_eq!(requests(), 0, "not merely because the page is idle");
    let point = "document.querySelector('header a[href*=\"lesson=xor\"]')
        .dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));";
    page.browser.script(point, json!([]));
    page.wait_until("the lesson under the pointer is loaded", || requests() == 1);
    page.browser.click("header a[href*=\"lesson=xor\"]");
    page.wait_until("its lab is shown", || page.has("[data-picture=circuit]"));
    assert_eq!(requests(), 1, "it is loaded once");
}

#[track_caller]
fn says_that_it_is_missing(page: &Page) {
    page.wait_until("the page says what to do", || {
        page.notice("chunk").is_some_and(|line| line.contains("다시 시도"))
    });
}

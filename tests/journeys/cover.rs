//! The cover leads back to where the reader was, where the device may remember it.

use crate::page::Page;

const QUERY: &str = "lesson=regression&lang=ko&seed=42&lr=0.05&at=10";
const CONTINUE: &str = ".cover:not([hidden]) [data-continue]:not([hidden])";

pub(crate) fn leads_back(page: &Page) {
    page.open("lang=ko");
    assert!(!page.has(CONTINUE), "a new reader has nowhere to go back to");
    page.open(QUERY);
    page.wait_for_updates(10);
    page.click("step");
    page.wait_for_updates(11);
    page.wait_until("the address has the step", || {
        page.address_parameter("at").as_deref() == Some("11")
    });
    let place = page.query();
    let row = page.live_row();

    page.open("lang=ko");
    page.wait_until("the way back is there", || page.has(CONTINUE));
    page.browser.click(CONTINUE);
    page.wait_for_updates(11);
    assert_eq!(page.query(), place);
    assert_eq!(format!("{:?}", page.live_row()), format!("{row:?}"));
}

pub(crate) fn rolls_from_where_the_reader_puts_its_start(page: &Page) {
    const START: &str = "[data-drag=start]";
    page.open("lang=en");
    page.wait_until("it rolls by itself", || {
        page.has("[data-quantity=updates]") && page.quantity("updates") > 2.0
    });
    page.click("run");
    page.wait_until("it pauses", || {
        page.attribute(".descent", "data-run").as_deref() == Some("paused")
    });
    let before = page.attribute(START, "aria-valuetext");
    let press = "const ring = document.querySelector('[data-drag=start]'); ring.focus();
        ring.dispatchEvent(new KeyboardEvent('keydown', { code: arguments[0], bubbles: true, cancelable: true }));";
    page.browser.script(press, serde_json::json!(["ArrowDown"]));
    page.wait_until("the start moves, and it waits there", || {
        page.quantity("updates") == 0.0 && page.attribute(START, "aria-valuetext") != before
    });
    page.browser.script(press, serde_json::json!(["Enter"]));
    page.wait_until("it rolls again", || page.quantity("updates") > 0.0);
    assert_eq!(page.query(), "?lang=en", "the address stays the cover's");
}

pub(crate) fn works_without_storage(page: &Page) {
    page.open(QUERY);
    page.wait_for_updates(10);
    page.click("full");
    page.wait_for_run("finished");
    page.open("lang=ko");
    assert!(!page.has(CONTINUE), "nothing was remembered");
    page.browser.click("a[href*=\"lesson=regression\"]");
    page.wait_for_updates(0);
    let complaints = page.complaints();
    assert!(complaints.is_empty(), "the console complains: {complaints:#?}");
}

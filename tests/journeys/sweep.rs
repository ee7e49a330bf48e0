//! One press draws the loss of many runs against a setting; a value of it opens its run.

use crate::browser::{Key, Modifier};
use crate::page::Page;
use serde_json::json;

const CANVAS: &str = "[data-picture=sweep] canvas";

fn said(page: &Page) -> String {
    page.text("[data-study=sweep] [role=status]").unwrap_or_default()
}

fn wait_for_curve(page: &Page) {
    page.wait_until("all runs are computed", || !said(page).is_empty());
}

/// Waits until a key of the address has a value, then takes that back by one step.
fn opened_and_taken_back(page: &Page, key: &str) {
    page.wait_until("its run is opened", || page.address_parameter(key).is_some());
    page.wait_for_updates(0);
    page.browser.type_with(Modifier::Command, "z");
    page.wait_until("one step takes it back", || page.address_parameter(key).is_none());
    page.wait_for_updates(300);
}

pub(crate) fn opens_runs_by_keys_and_by_mouse(page: &Page) {
    page.open("lesson=regression&lang=en&at=300");
    page.wait_for_updates(300);
    page.click("sweep");
    wait_for_curve(page);
    assert!(said(page).contains("diverged"), "{}", said(page));
    assert_eq!(page.attribute("[name=sweep]", "aria-pressed").as_deref(), Some("true"));

    page.browser.script("document.querySelector(arguments[0]).focus();", json!([CANVAS]));
    let reading = || page.attribute(CANVAS, "aria-valuetext").unwrap_or_default();
    page.browser.press(Key::ArrowRight);
    page.wait_until("keys begin at the current rate", || {
        reading().starts_with("learning rate = 0.01 ·")
    });
    page.browser.press(Key::End);
    page.wait_until("a run that diverged has no loss", || reading().ends_with("diverged"));
    page.browser.press(Key::Enter);
    opened_and_taken_back(page, "lr");
    page.browser.click(CANVAS);
    opened_and_taken_back(page, "lr");

    page.choose("sweep-setting", "2");
    page.wait_until("the seeds are swept", || said(page).contains("seed"));
    page.browser.script("document.querySelector(arguments[0]).focus();", json!([CANVAS]));
    page.browser.press(Key::Home);
    page.browser.press(Key::Enter);
    page.wait_until("its run is opened", || page.address_parameter("seed").as_deref() == Some("0"));
    page.click("sweep");
    page.wait_until("the figure before is there again", || {
        page.has("[data-hero=right][data-picture=landscape]")
    });
}

pub(crate) fn long_ones_are_cancelled(page: &Page) {
    page.browser.set_viewport(390, 844);
    page.open("lesson=classification&lang=ko&steps=10000000");
    page.open_settings();
    page.click("sweep");
    page.wait_until("it is under way", || page.has("[name=sweep-cancel]"));
    page.click("sweep-cancel");
    page.wait_until("it can be started again", || page.has("[name=sweep-begin]"));
    page.click("sweep-begin");
    page.wait_until("it is under way again", || page.has("[name=sweep-cancel]"));
    page.open_settings();
    page.set_field("steps", "20");
    page.close_settings();
    page.wait_until("another experiment has a sweep of its own", || !said(page).is_empty());
    page.browser.set_viewport(1280, 800);
}

//! A typed value is taken when it is right, and kept to be mended when it is not.

use crate::goldens::assert_row;
use crate::page::{Page, named};

pub(crate) fn a_learning_rate_is_typed(page: &Page) {
    page.open("lesson=regression&lang=ko&seed=42");
    page.set_field("lr", "0.05");
    page.wait_until("the address has the rate", || {
        page.address_parameter("lr").as_deref() == Some("0.05")
    });

    page.click("run");
    page.wait_until("the run moves", || page.quantity("updates") > 0.0);
    page.set_field("lr", "abc");
    page.wait_until("the field is marked", || {
        page.attribute(&named("lr"), "aria-invalid").as_deref() == Some("true")
    });
    assert_eq!(page.field("lr"), "abc", "the text stays to be mended");
    let message = page.attribute(&named("lr"), "aria-describedby").unwrap_or_default();
    let said = message
        .split_whitespace()
        .filter_map(|id| page.text(&format!("#{id}")))
        .collect::<String>();
    assert!(!said.is_empty(), "a message describes the field");

    let before = page.quantity("updates");
    page.wait_until("the run goes on", || page.quantity("updates") > before);
    page.click("run");
    page.wait_for_run("paused");
    let paused = page.live_row();

    // The same numbers come from an address that says so from the start.
    page.open(&format!("lesson=regression&lang=ko&seed=42&lr=0.05&at={}", paused.step + 1));
    let updates = (paused.step + 1) as f64;
    page.wait_until("the page is at the same update", || page.quantity("updates") == updates);
    assert_row(&page.live_row(), &paused);
    assert_eq!(page.field("lr"), "0.05");
    assert_ne!(page.attribute(&named("lr"), "aria-invalid").as_deref(), Some("true"));
}

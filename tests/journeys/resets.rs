//! Three ways to begin again, and the way back.

use crate::goldens::{assert_row, notebook_regression, regression};
use crate::page::Page;

/// The keys of an address that make another experiment than the notebook's.
const EXPERIMENT: [&str; 10] =
    ["start", "seed", "w", "b", "lr", "delta", "steps", "data", "order", "gradient"];

pub(crate) fn reset_keeps_the_experiment(page: &Page) {
    page.open("lesson=regression&lang=ko&seed=42&lr=0.05&at=100");
    page.wait_for_updates(100);
    page.click("reset");
    page.wait_for_updates(0);
    page.wait_for_run("idle");
    assert_row(&page.live_row(), &regression(42)[0]);
    assert_eq!(page.address_parameter("seed").as_deref(), Some("42"));
    assert_eq!(page.address_parameter("lr").as_deref(), Some("0.05"));
    page.wait_until("the address has no updates", || page.address_parameter("at").is_none());
}

pub(crate) fn a_new_seed(page: &Page) {
    page.open("lesson=regression&lang=ko&seed=42&lr=0.05&at=100");
    page.wait_for_updates(100);
    page.open_settings();
    page.click("new-seed");
    page.wait_until("the seed is another", || {
        page.address_parameter("seed").is_some_and(|seed| seed != "42")
    });
    page.wait_for_updates(0);
    page.wait_until("the field has it", || {
        Some(page.field("seed")) == page.address_parameter("seed")
    });
    assert_eq!(page.address_parameter("lr").as_deref(), Some("0.05"), "the rate stays");
}

pub(crate) fn everything_as_the_notebook(page: &Page) {
    page.open(
        "lesson=regression&lang=ko&seed=42&lr=0.05&delta=0.001&order=textbook&steps=500&at=100",
    );
    page.wait_for_updates(100);
    page.open_settings();
    page.click("as-notebook");
    page.wait_until("the address has nothing but the lesson", || {
        EXPERIMENT.iter().all(|key| page.address_parameter(key).is_none())
    });
    page.wait_for_updates(0);
    assert_row(&page.live_row(), &notebook_regression()[0]);
    assert_eq!(page.field("lr").parse(), Ok(0.01));
    assert_eq!(page.field("steps").parse(), Ok(8001));
}

pub(crate) fn undo_brings_back(page: &Page) {
    page.open("lesson=regression&lang=ko&seed=42&lr=0.05&at=100");
    page.wait_for_updates(100);
    let before = page.live_row();
    page.set_field("lr", "0.02");
    page.wait_until("the rate is taken", || {
        page.address_parameter("lr").as_deref() == Some("0.02")
    });
    page.wait_for_updates(0);
    page.click("undo");
    page.wait_until("the old rate is back", || {
        page.address_parameter("lr").as_deref() == Some("0.05")
    });
    page.wait_for_updates(100);
    assert_row(&page.live_row(), &before);
    assert_eq!(page.field("lr"), "0.05");
    assert_eq!(page.address_parameter("seed").as_deref(), Some("42"));
}

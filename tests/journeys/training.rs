//! The page's main job: the notebook's run, with the notebook's numbers.

use crate::browser::Key;
use crate::goldens::{self, Row, assert_row, assert_rows};
use crate::page::Page;

/// Opens a lesson, trains flat out to the end and compares every row.
#[track_caller]
pub(crate) fn train_to_the_end(page: &Page, query: &str, golden: &[Row]) {
    page.open(query);
    page.click("full");
    page.wait_for_run("finished");
    assert_rows(&page.output_rows(), golden);
}

pub(crate) fn the_notebooks_own_start(page: &Page) {
    train_to_the_end(page, "lesson=regression&lang=ko", &goldens::notebook_regression());
}

pub(crate) fn seed_0(page: &Page) {
    train_to_the_end(page, "lesson=regression&lang=ko&seed=0", &goldens::regression(0));
}

pub(crate) fn seed_1(page: &Page) {
    train_to_the_end(page, "lesson=regression&lang=en&seed=1", &goldens::regression(1));
}

pub(crate) fn seed_42(page: &Page) {
    train_to_the_end(page, "lesson=regression&lang=ko&seed=42", &goldens::regression(42));
}

pub(crate) fn opened_at_its_end(page: &Page) {
    page.open("lesson=regression&lang=ko&seed=42&at=8001");
    page.wait_for_run("finished");
    let golden = goldens::regression(42);
    let last = golden.last().expect("the golden has rows");
    let live = page.live_row();
    assert_eq!(live.step, last.step, "the updates done, less one");
    assert_row(&live, last);
}

pub(crate) fn paused_sought_and_resumed(page: &Page) {
    let golden = goldens::regression(42);
    page.open("lesson=regression&lang=ko&seed=42");
    assert_eq!(page.run_state(), "idle");
    assert_row(&page.live_row(), &golden[0]);

    page.click("run");
    page.wait_until("the run moves", || page.quantity("updates") > 0.0);
    assert_eq!(page.run_state(), "running");
    page.click("run");
    page.wait_for_run("paused");

    page.focus("timeline");
    page.browser.press(Key::Home);
    page.wait_for_updates(0);
    assert_row(&page.live_row(), &golden[0]);
    page.click("step");
    page.wait_for_updates(1);
    assert_row(&page.live_row(), &golden[1]);
    page.click("back");
    page.wait_for_updates(0);
    assert_row(&page.live_row(), &golden[0]);
    page.focus("timeline");
    page.browser.press(Key::ArrowRight);
    page.wait_until("the timeline moves", || page.quantity("updates") > 0.0);

    page.click("full");
    page.wait_for_run("finished");
    assert_rows(&page.output_rows(), &golden);

    // Over a run that is whole, the timeline goes anywhere and back.
    page.focus("timeline");
    page.browser.press(Key::Home);
    page.wait_for_updates(0);
    assert_row(&page.live_row(), &golden[0]);
    page.browser.press(Key::End);
    page.wait_for_updates(8001);
    assert_row(&page.live_row(), &golden[golden.len() - 1]);

    page.click("reset");
    page.wait_for_updates(0);
    page.wait_for_run("idle");
    assert_row(&page.live_row(), &golden[0]);
}

//! Whatever becomes of the worker, the run ends with the notebook's numbers and
//! the page says what trained.

use crate::goldens::{self, assert_rows};
use crate::page::Page;
use crate::training::train_to_the_end;

const QUERY: &str = "lesson=regression&lang=ko&seed=42";

pub(crate) fn missing(page: &Page) {
    trains_without_the_worker(page);
}

pub(crate) fn forbidden(page: &Page) {
    trains_without_the_worker(page);
    assert_eq!(page.engine(), "page", "the policy forbids every worker");
}

pub(crate) fn never_ready(page: &Page) {
    trains_without_the_worker(page);
}

pub(crate) fn of_another_build(page: &Page) {
    trains_without_the_worker(page);
}

pub(crate) fn killed_while_running(page: &Page) {
    fails_while_running(page);
    assert_eq!(page.engine(), "worker", "a fresh worker took over");
}

pub(crate) fn hangs_while_running(page: &Page) {
    fails_while_running(page);
    assert_eq!(page.engine(), "worker", "a fresh worker took over");
}

pub(crate) fn dies_always(page: &Page) {
    fails_while_running(page);
    // Each worker gets through some messages, so keep the last one busy until it is given up.
    page.click("reset");
    page.click("run");
    page.wait_until("the worker is given up", || page.engine() != "worker");
    page.click("full");
    page.wait_for_run("finished");
    assert_rows(&page.output_rows(), &goldens::regression(42));
}

fn trains_without_the_worker(page: &Page) {
    train_to_the_end(page, QUERY, &goldens::regression(42));
    assert!(["page", "blob"].contains(&page.engine().as_str()), "{} trains", page.engine());
    assert!(
        page.notice("engine").is_some_and(|line| !line.is_empty()),
        "the page says what trains"
    );
}

/// Runs gently into the fault, then to the end.
fn fails_while_running(page: &Page) {
    page.open(QUERY);
    assert_eq!(page.engine(), "worker");
    page.click("run");
    page.wait_until("the page says that the worker failed", || page.notice("engine").is_some());
    page.click("full");
    page.wait_for_run("finished");
    assert_rows(&page.output_rows(), &goldens::regression(42));
}

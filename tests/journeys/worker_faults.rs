//! Whatever becomes of the worker, the run ends with the notebook's numbers and
//! the page says what trained, or what to do where nothing can.

use crate::exchange::{close, share, wait_for_files};
use crate::goldens::{self, assert_rows};
use crate::page::Page;
use crate::training::train_to_the_end;

const QUERY: &str = "lesson=regression&lang=ko&seed=42";

pub(crate) fn missing(page: &Page) {
    page.open(&format!("{QUERY}&lr=0.05"));
    nothing_trains(page, "다시 시도");
    // What is asked for meanwhile is not lost.
    page.set_field("lr", "0.01");
    page.click("full");
    page.click("try-again");
    page.wait_until("the files are asked for once more, by another address", || {
        page.requests().iter().any(|request| request.target.ends_with("/worker.js?try=1"))
    });
    nothing_trains(page, "다시 시도");

    page.repair_site();
    page.click("try-again");
    page.wait_for_run("finished");
    assert_rows(&page.output_rows(), &goldens::regression(42));
    assert_eq!(page.engine(), "worker");
    assert_eq!(page.notice("engine"), None, "there is nothing more to say");
}

pub(crate) fn without_vectors(page: &Page) {
    train_to_the_end(page, QUERY, &goldens::regression(42));
    assert_eq!(page.engine(), "worker");
    assert_eq!(page.notice("engine"), None, "the numbers are the same, so there is nothing to say");
    let is_worker = |target: &str| target.contains("/worker-");
    let requests = page.requests();
    let mut files = requests.iter().map(|r| &r.target).filter(|target| is_worker(target));
    assert!(
        files.all(|target| target.contains("/worker-plain-")),
        "the other one is not asked for"
    );
}

pub(crate) fn forbidden(page: &Page) {
    train_to_the_end(page, QUERY, &goldens::regression(42));
    assert_eq!(page.engine(), "page", "the policy forbids every worker");
    let line = page.notice("engine").unwrap_or_default();
    assert!(line.contains("작업 스레드"), "the page says what trains: {line}");

    // The share panel's run is another session of the same program.
    share(page, "take");
    wait_for_files(page);
    assert_eq!(page.attribute("[data-trains]", "data-trains").as_deref(), Some("page"));
    close(page);
    let loads = page.requests().into_iter().filter(|r| r.target.ends_with("/worker.js")).count();
    assert_eq!(loads, 1, "it is loaded once");
    page.click("reset");
    page.wait_for_updates(0);
    page.click("full");
    page.wait_for_run("finished");
    assert_rows(&page.output_rows(), &goldens::regression(42));
}

pub(crate) fn never_ready(page: &Page) {
    page.open(QUERY);
    nothing_trains(page, "다시 시도");
    page.click("full");
    // The files were only slow: there is nothing to press.
    page.repair_site();
    page.wait_for_run("finished");
    assert_rows(&page.output_rows(), &goldens::regression(42));
    assert_eq!(page.engine(), "page");
}

pub(crate) fn of_another_build(page: &Page) {
    page.open(QUERY);
    nothing_trains(page, "새로 고쳐");
    page.click("full");
    share(page, "take");
    page.wait_until("the panel says it too", || {
        page.text("dialog [role=alert]").is_some_and(|line| line.contains("새로 고쳐"))
    });
    close(page);
    assert_eq!(page.run_state(), "idle", "builds are never mixed");
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

/// Waits until the page says that nothing trains, and what to do.
#[track_caller]
fn nothing_trains(page: &Page, remedy: &str) {
    page.wait_until("nothing trains", || page.engine() == "none");
    let line = page.notice("engine").unwrap_or_default();
    assert!(line.contains(remedy), "the page says what to do: {line}");
    assert_eq!(page.run_state(), "idle");
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

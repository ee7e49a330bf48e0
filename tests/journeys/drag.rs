//! What is drawn can be dragged: by pointer, finger and keys, each as one step to undo.

use crate::browser::{Key, Modifier};
use crate::page::Page;
use serde_json::json;

/// Something to drag: where, what, how far \[CSS pixels\], and the key of the address that it
/// changes.
struct Thing {
    query: &'static str,
    handle: &'static str,
    by: (i32, i32),
    key: &'static str,
}

const fn thing(
    query: &'static str,
    handle: &'static str,
    by: (i32, i32),
    key: &'static str,
) -> Thing {
    Thing { query, handle, by, key }
}

const THINGS: [Thing; 12] = [
    thing("lesson=regression&lang=ko&at=300", "point:4", (-6, 50), "data"),
    // Beyond the axes, where it stays at their edge.
    thing("lesson=regression&lang=ko&at=3", "point:4", (60, -60), "data"),
    thing("lesson=regression&lang=ko", "W", (0, -30), "w"),
    thing("lesson=regression&lang=ko", "b", (0, -30), "b"),
    thing("lesson=regression&lang=ko&at=300", "start", (30, -20), "w"),
    thing("lesson=classification&lang=ko&at=20", "point:3", (9, -3), "data"),
    thing("lesson=classification&lang=ko&w=1&b=-9", "boundary", (40, 0), "b"),
    thing("lesson=gates&lang=ko&w=2,2&b=-1", "boundary", (24, -24), "b"),
    thing("lesson=gates&lang=ko&w=2,2&b=-1", "W", (24, 12), "w"),
    // On the way the run is forked.
    thing("lesson=regression&lang=ko&at=300", "now", (30, -20), "fork"),
    thing("lesson=regression&lang=ko&at=300", "b", (0, -30), "fork"),
    thing("lesson=gates&lang=ko&at=50", "boundary", (24, -24), "fork"),
];

pub(crate) fn by_mouse(page: &Page) {
    all(page, "mouse");
}

pub(crate) fn by_finger(page: &Page) {
    all(page, "touch");
}

fn all(page: &Page, kind: &str) {
    for thing in &THINGS {
        page.open(thing.query);
        let handle = handle(page, thing);
        let (updates, before) = (page.quantity("updates"), page.address_parameter(thing.key));
        page.browser.drag(&handle, thing.by, kind);
        changes(page, thing, &before);
        assert_eq!(page.quantity("updates"), updates, "the run stays where it was");
        page.browser.type_with(Modifier::Command, "z");
        page.wait_until("one step takes the drag back", || {
            page.address_parameter(thing.key) == before
        });
    }
}

pub(crate) fn by_keys(page: &Page) {
    for thing in &THINGS {
        page.open(thing.query);
        let handle = handle(page, thing);
        let before = page.address_parameter(thing.key);
        page.browser.script("document.querySelector(arguments[0]).focus();", json!([handle]));
        // Of a point of two classes, only x changes by a small step.
        page.browser.press(Key::ArrowRight);
        changes(page, thing, &before);
        page.browser.type_with(Modifier::Command, "z");
        page.wait_until("it is taken back", || page.address_parameter(thing.key) == before);
    }
}

pub(crate) fn reached_from_the_picture(page: &Page) {
    page.open("lesson=regression&lang=en");
    handle(page, &THINGS[0]);
    let focused = || {
        page.browser.script(
            "return document.activeElement.dataset.drag ?? document.activeElement.tagName;",
            json!([]),
        )
    };
    page.browser
        .script("document.querySelector('[data-picture=model] canvas').focus();", json!([]));
    page.browser.press(Key::Enter);
    page.wait_until("Enter goes into the handles", || focused() == "point:0");
    page.browser.press(Key::Tab);
    page.wait_until("Tab goes on", || focused() == "point:1");
    page.browser.press(Key::ArrowRight);
    page.wait_until("the point moves", || page.address_parameter("data").is_some());
    page.browser.press(Key::Escape);
    page.wait_until("Esc leaves them", || focused() == "CANVAS");
    page.browser.press(Key::Tab);
    assert_ne!(focused(), "point:0", "a picture is one stop");
}

pub(crate) fn adds_and_removes_points(page: &Page) {
    page.open("lesson=regression&lang=en");
    let points = || {
        let count = "return document.querySelectorAll('[data-drag^=\"point:\"]').length;";
        page.browser.script(count, json!([]))
    };
    page.wait_until("the points can be dragged", || points() == 5);
    page.click("add-point");
    page.wait_until("a button adds one", || points() == 6);
    let focused = "return document.activeElement.dataset.drag;";
    page.wait_until("which has the focus", || page.browser.script(focused, json!([])) == "point:5");
    page.browser.press(Key::ArrowRight);
    page.browser.drag(".handles [data-drag=\"point:5\"]", (-300, 0), "mouse");
    page.wait_until("dragged out it is gone", || points() == 5);
    page.browser.click("[data-picture=model] canvas");
    page.wait_until("a click adds one", || points() == 6);
    let focus = "document.querySelector('[data-drag=\"point:5\"]').focus();";
    page.browser.script(focus, json!([]));
    page.browser.press(Key::Delete);
    page.wait_until("Delete removes it", || points() == 5);
    page.wait_until("the address is the notebook's", || page.address_parameter("data").is_none());
}

pub(crate) fn forks_the_run(page: &Page) {
    page.open("lesson=regression&lang=en");
    assert!(page.attribute("[name=fork]", "disabled").is_some(), "at the start all is a start");
    page.open("lesson=regression&lang=en&at=100");
    let fork = || page.address_parameter("fork");
    page.click("fork");
    page.set_field("lr", "0.02");
    page.wait_until("the rate changes on the way", || fork().as_deref() == Some("100:lr:0.02"));
    assert_eq!(page.quantity("updates"), 100.0, "the run stays where it was");
    page.focus_lab();
    page.browser.press(Key::ArrowRight);
    page.wait_for_updates(101);
    assert_eq!(page.field("lr"), "0.02");
    page.click("back");
    page.click("back");
    page.wait_for_updates(99);
    assert_eq!(page.field("lr"), "0.01", "as it was before");
    page.focus_lab();
    page.browser.type_text("f");
    page.wait_for_updates(100);
    let focus = "document.querySelector('[data-fork]').focus();";
    page.browser.script(focus, json!([]));
    page.browser.press(Key::Delete);
    page.wait_until("Delete takes the fork back", || fork().is_none());
    page.click("undo");
    page.wait_until("and undo that", || fork().is_some());
}

/// Waits for a handle, and returns its selector.
fn handle(page: &Page, thing: &Thing) -> String {
    let selector = format!(".handles [data-drag=\"{}\"]", thing.handle);
    page.wait_until(&format!("{} can be dragged", thing.handle), || page.has(&selector));
    selector
}

fn changes(page: &Page, thing: &Thing, before: &Option<String>) {
    let what = format!("{} of {} changes {}", thing.handle, thing.query, thing.key);
    page.wait_until(&what, || page.address_parameter(thing.key) != *before);
}

pub(crate) fn takes_own_points(page: &Page) {
    page.open("lesson=regression&lang=en&at=20");
    page.open_tab("data");
    page.wait_until("the table is there", || page.has("[data-table=data] input"));
    let data = || page.address_parameter("data");
    let paste = |text: &str| {
        let script = "const clipboardData = new DataTransfer();
            clipboardData.setData('text/plain', arguments[0]);
            document.querySelector('#drawer-data').dispatchEvent(
                // Firefox takes the text itself.
                new ClipboardEvent('paste', { clipboardData, data: arguments[0],
                    dataType: 'text/plain', bubbles: true, cancelable: true }));";
        page.browser.script(script, json!([text]));
    };
    paste("x\tt\n1\t3\n2\t5\n3\t7.5");
    page.wait_until("what is pasted is the data", || data().as_deref() == Some("1:3,2:5,3:7.5"));
    assert_eq!(page.quantity("updates"), 20.0, "the run is computed to its update");
    paste("1\t3\n2\tfive");
    page.wait_until("a bad line is named", || {
        page.text("[data-refused]").is_some_and(|text| text.contains("Line 2, “five”"))
    });
    assert_eq!(data().as_deref(), Some("1:3,2:5,3:7.5"), "nothing was lost");
    let type_over = "const input = document.querySelector('[data-row=target] input');
        input.value = arguments[0]; input.dispatchEvent(new Event('change', { bubbles: true }));";
    page.browser.script(type_over, json!(["−4e-1"]));
    page.wait_until("a number is typed over", || data().as_deref() == Some("1:-0.4,2:5,3:7.5"));
    page.browser.script(type_over, json!(["four"]));
    page.wait_until("what is refused stays", || page.has("[data-row=target] input[aria-invalid]"));
    page.choose("data", "notebook");
    page.wait_until("the notebook's points are back", || data().is_none());
    page.click("undo");
    page.wait_until("one step takes that back", || data().is_some());
}

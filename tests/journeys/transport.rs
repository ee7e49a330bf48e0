//! Steps of three lengths, the lab's keys, and the help that lists them.

use crate::browser::{Key, Modifier};
use crate::page::Page;
use serde_json::json;

/// Some updates done, so that there is room on both sides.
const QUERY: &str = "lesson=regression&lang=ko&seed=42&at=200";

pub(crate) fn steps_of_three_lengths(page: &Page) {
    page.open(QUERY);
    page.wait_for_updates(200);
    for stride in [1, 10, 100] {
        page.open_settings();
        page.browser.click(&format!("label:has([name=\"stride\"][value=\"{stride}\"])"));
        page.close_settings();
        page.click("step");
        page.wait_for_updates(200 + stride);
        page.click("back");
        page.wait_for_updates(200);
    }
}

pub(crate) fn keys_of_the_lab(page: &Page) {
    page.open(QUERY);
    page.wait_for_updates(200);
    page.focus_lab();
    let keys = [
        (None, Key::ArrowRight, 201),
        (None, Key::ArrowLeft, 200),
        (Some(Modifier::Shift), Key::ArrowRight, 210),
        (Some(Modifier::Shift), Key::ArrowLeft, 200),
        (None, Key::PageUp, 300),
        (None, Key::PageDown, 200),
        (None, Key::Home, 0),
        (None, Key::End, 8001),
        (None, Key::Home, 0),
    ];
    for (modifier, key, updates) in keys {
        match modifier {
            Some(modifier) => page.browser.press_with(modifier, key),
            None => page.browser.press(key),
        }
        page.wait_for_updates(updates);
    }
    page.browser.press(Key::Space);
    page.wait_for_run("running");
    page.wait_until("the run moves", || page.quantity("updates") > 0.0);
    page.browser.press(Key::Space);
    page.wait_for_run("paused");
}

pub(crate) fn no_key_while_typing(page: &Page) {
    page.open(QUERY);
    page.wait_for_updates(200);
    page.focus("lr");
    page.browser.type_text(" ");
    for key in [Key::Home, Key::ArrowRight, Key::PageUp, Key::PageDown, Key::End] {
        page.browser.press(key);
    }
    page.browser.type_with(Modifier::Shift, "?");
    assert!(!help_is_open(page), "a question mark is typed");
    assert!(page.field("lr").contains('?'), "it stands in the field: {}", page.field("lr"));
    // One key of the lab more: had another been heard, the count would tell.
    page.focus_lab();
    page.browser.press(Key::ArrowRight);
    page.wait_for_updates(201);
    assert_eq!(page.run_state(), "paused");
}

pub(crate) fn help_opens_and_closes(page: &Page) {
    page.open(QUERY);
    page.wait_for_updates(200);
    page.focus_lab();
    page.browser.type_with(Modifier::Shift, "?");
    page.wait_until("the key opens the help", || help_is_open(page));
    let inside = "return document.activeElement.closest('dialog') !== null;";
    assert_eq!(page.browser.script(inside, json!([])), true, "the focus is in the dialog");
    page.browser.press(Key::ArrowRight);
    page.browser.press(Key::Escape);
    page.wait_until("Escape closes it", || !help_is_open(page));
    assert_eq!(
        focused(page, "data-run"),
        Some("paused".to_owned()),
        "the focus is back in the lab"
    );
    page.browser.press(Key::ArrowRight);
    page.wait_for_updates(201);

    page.click("help");
    page.wait_until("the button opens the help", || help_is_open(page));
    let text = page.text("dialog[open]").unwrap_or_default();
    assert!(text.lines().count() > 5, "the keys are listed: {text}");
    page.browser.press(Key::Escape);
    page.wait_until("Escape closes it again", || !help_is_open(page));
    assert_eq!(focused(page, "name"), Some("help".to_owned()), "the focus is back on the button");
}

fn help_is_open(page: &Page) -> bool {
    page.has("dialog[open]")
}

/// Returns an attribute of the focused element.
fn focused(page: &Page, attribute: &str) -> Option<String> {
    let script = "return document.activeElement?.getAttribute(arguments[0]) ?? null;";
    page.browser.script(script, json!([attribute])).as_str().map(str::to_owned)
}

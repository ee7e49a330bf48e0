//! Everything by keyboard, with the focus always to be seen.

use crate::browser::Key;
use crate::page::Page;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// The controls that must be reached.
const REACHED: [&str; 8] = ["run", "full", "step", "back", "reset", "timeline", "lr", "seed"];

pub(crate) fn runs_without_a_mouse(page: &Page) {
    // Some updates done, so that no button is idle.
    page.open("lesson=regression&lang=ko&seed=42&at=10");
    let bare = rings(page);
    let mut reached = BTreeSet::new();
    // More presses than the page has places to stop.
    for _ in 0..80 {
        page.browser.press(Key::Tab);
        let Some(name) = focused(page) else { continue };
        let ring = &rings(page)[&name];
        assert!(ring != "" && *ring != bare[&name], "the focus on {name} is not seen");
        reached.insert(name);
    }
    for control in REACHED {
        assert!(reached.contains(control), "Tab reaches {control}, not only {reached:?}");
    }

    tab_to(page, "run");
    page.browser.press(Key::Space);
    page.wait_for_run("running");
    page.browser.press(Key::Enter);
    page.wait_for_run("paused");
    tab_to(page, "full");
    page.browser.press(Key::Enter);
    page.wait_for_run("finished");
}

fn tab_to(page: &Page, control: &str) {
    page.wait_until(&format!("Tab reaches {control}"), || {
        page.browser.press(Key::Tab);
        focused(page).as_deref() == Some(control)
    });
}

/// The name of the control that has the focus.
fn focused(page: &Page) -> Option<String> {
    let name = page.browser.script("return document.activeElement?.getAttribute('name') ?? null;", json!([]));
    name.as_str().map(str::to_owned)
}

/// What shows the focus on each control, as it looks now.
fn rings(page: &Page) -> Value {
    let script = "return Object.fromEntries([...document.querySelectorAll('[name]')].map((control) => { \
        const style = getComputedStyle(control); \
        const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0; \
        return [control.getAttribute('name'), \
            `${outlined ? style.outline : ''} ${style.boxShadow === 'none' ? '' : style.boxShadow}`.trim()]; }));";
    page.browser.script(script, json!([]))
}

//! Everything by keyboard, with the focus always to be seen.

use crate::browser::Key;
use crate::page::Page;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// The controls that must be reached, with the settings open.
const REACHED: [&str; 9] =
    ["run", "full", "step", "back", "reset", "timeline", "lr", "settings", "seed"];

/// Some updates done, so that no button is idle.
const QUERY: &str = "lesson=regression&lang=ko&seed=42&at=10";

pub(crate) fn runs_without_a_mouse(page: &Page) {
    page.open(QUERY);
    tab_to(page, "run");
    page.browser.press(Key::Space);
    page.wait_for_run("running");
    page.browser.press(Key::Enter);
    page.wait_for_run("paused");

    page.open(QUERY);
    tab_to(page, "full");
    page.browser.press(Key::Enter);
    page.wait_for_run("finished");

    page.open(QUERY);
    tab_to(page, "settings");
    page.browser.press(Key::Enter);
    page.wait_until("the settings open", || page.has("#settings:not([hidden])"));
    page.browser.press(Key::Tab);
    page.browser.press(Key::Escape);
    page.wait_until("and close", || page.has("#settings[hidden]"));

    page.open(QUERY);
    // By a script, so that Tab begins at the page's first stop.
    page.browser.script("document.querySelector('[name=settings]').click();", json!([]));
    page.wait_until("the settings open", || page.has("#settings:not([hidden])"));
    let bare = rings(page);
    let mut reached = BTreeSet::new();
    while let Some(stop) = next_stop(page) {
        if let Some(control) = stop {
            let ring = &rings(page)[&control];
            assert!(ring != "" && *ring != bare[&control], "the focus on {control} is not seen");
            // Some browsers go round within the page, others leave it.
            if !reached.insert(control) {
                break;
            }
        }
    }
    for control in REACHED {
        assert!(reached.contains(control), "Tab reaches {control}, not only {reached:?}");
    }
}

fn tab_to(page: &Page, control: &str) {
    while let Some(stop) = next_stop(page) {
        if stop.as_deref() == Some(control) {
            return;
        }
    }
    panic!("Tab leaves the page before it reaches {control}");
}

/// Presses Tab. Returns none if it leaves the page, else the name of the focused
/// element, or none if that has no name.
fn next_stop(page: &Page) -> Option<Option<String>> {
    page.browser.press(Key::Tab);
    let script = "const stop = document.hasFocus() ? document.activeElement : null; \
        return [stop !== null && stop !== document.body, stop?.getAttribute('name') ?? null];";
    let stop = page.browser.script(script, json!([]));
    (stop[0] == true).then(|| stop[1].as_str().map(str::to_owned))
}

/// Returns the outline and shadow of each control as it looks now.
fn rings(page: &Page) -> Value {
    // Of radio buttons of one name only one can be reached: the chosen one, if any.
    let script = "const reached = (control) => control.checkVisibility() && \
            (control.type !== 'radio' || control.checked || control === document.activeElement); \
        return Object.fromEntries([...document.querySelectorAll('[name]')].filter(reached).map((control) => { \
        const style = getComputedStyle(control); \
        const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0; \
        return [control.getAttribute('name'), \
            `${outlined ? style.outline : ''} ${style.boxShadow === 'none' ? '' : style.boxShadow}`.trim()]; }));";
    page.browser.script(script, json!([]))
}

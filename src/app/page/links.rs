//! Links in the page's own HTML that are followed without leaving the page.

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, MouseEvent};

/// Calls `follow` with the query string of each link that is clicked inside of an element.
pub(super) fn followed(within: &Element, follow: impl Fn(String) + 'static) -> EventListener {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(within, "click", options, move |event| {
        if let Some(query) = link(event) {
            follow(query);
        }
    })
}

/// Returns the query string of the clicked link, and keeps the browser from following it. One
/// that is to open elsewhere is left to the browser.
fn link(event: &Event) -> Option<String> {
    let target: Element = event.target()?.dyn_into().ok()?;
    let link = target.closest("a[href]").ok()??;
    let elsewhere = event.dyn_ref::<MouseEvent>().is_some_and(|event| {
        event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key()
    });
    if elsewhere {
        return None;
    }
    event.prevent_default();
    Some(link.get_attribute("href")?.trim_start_matches('?').to_owned())
}

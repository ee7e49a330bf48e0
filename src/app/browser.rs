//! The browser's interface for the page alone. Each answer may be missing.

use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use crate::app::message::ColourScheme;
use crate::browser::colours;
use crate::browser::log::OrLog;
pub(crate) use crate::browser::{
    OPEN, SHARE, TELL, TOLD, canvas, copy, document, language, log, now, receive, send, window,
};
use crate::experiment::address::{Language, Theme};
use crate::experiment::names::theme_name;
use crate::picture::Palette;

/// Returns an element of the page's frame.
pub(crate) fn element(id: &str) -> Option<Element> {
    document()?.get_element_by_id(id)
}

/// Returns the query string of the address.
pub(crate) fn query() -> String {
    window().and_then(|window| window.location().search().ok()).unwrap_or_default()
}

/// Writes the query string of the address, on request as a new entry of the history. Also
/// works in a frame that may not keep a history.
pub(crate) fn set_query(query: &str, new_entry: bool) {
    let Some(window) = window() else { return };
    let path = window.location().pathname().unwrap_or_default();
    let hash = window.location().hash().unwrap_or_default();
    let separator = if query.is_empty() { "" } else { "?" };
    let url = format!("{path}{separator}{query}{hash}");
    if let Ok(history) = window.history() {
        let state = wasm_bindgen::JsValue::NULL;
        let written = if new_entry {
            history.push_state_with_url(&state, "", Some(&url))
        } else {
            history.replace_state_with_url(&state, "", Some(&url))
        };
        // Refused if the document has an opaque origin or writes too often.
        written.or_log("write the address");
    }
}

/// Scrolls an element, which has a CSS position, until the first descendant of this selector
/// is in sight in it. The page does not scroll.
pub(crate) fn scroll_inside(outer: &Element, selector: &str) {
    let inner = outer.query_selector(selector).ok().flatten();
    let Some(inner) = inner.and_then(|inner| inner.dyn_into::<HtmlElement>().ok()) else { return };
    let (top, bottom) = (inner.offset_top(), inner.offset_top() + inner.offset_height());
    if top < outer.scroll_top() {
        outer.set_scroll_top(top);
    } else if bottom > outer.scroll_top() + outer.client_height() {
        outer.set_scroll_top(bottom - outer.client_height());
    }
}

const DARK: &str = "(prefers-color-scheme: dark)";
const FORCED: &str = "(forced-colors: active)";

/// Returns the colours that the system asks for.
pub(crate) fn colour_scheme() -> ColourScheme {
    ColourScheme { dark: matches(DARK), forced: matches(FORCED) }
}

/// Returns true if the system requests less motion.
pub(crate) fn reduced_motion() -> bool {
    matches("(prefers-reduced-motion: reduce)")
}

/// Calls `changed` when the system asks for other colours, until it is dropped.
pub(crate) fn watch_colours(changed: impl Fn() + Clone + 'static) -> [Option<EventListener>; 2] {
    [DARK, FORCED].map(|query| watch_media(query, changed.clone()))
}

/// Returns true if a media query holds now.
pub(crate) fn matches(query: &str) -> bool {
    let list = window().and_then(|window| window.match_media(query).ok().flatten());
    list.is_some_and(|list| list.matches())
}

/// Returns the page's colours as they are now.
pub(crate) fn palette() -> Palette {
    let root = document().and_then(|document| document.document_element());
    root.map_or_else(Palette::default, |root| colours::palette(&root))
}

/// Sets the title, language and theme of the document.
pub(crate) fn describe_document(title: &str, language: Language, theme: Option<Theme>) {
    let Some(document) = document() else { return };
    document.set_title(title);
    if let Some(root) = document.document_element() {
        set_attribute(&root, "data-theme", theme.map(theme_name));
        set_attribute(&root, "lang", Some(language.code()));
    }
}

/// Sets a plain attribute, or removes it. Skips an unchanged value, because setting even
/// the same language lays the whole page out again.
pub(crate) fn set_attribute(element: &Element, name: &str, value: Option<&str>) {
    if element.get_attribute(name).as_deref() == value {
        return;
    }
    match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    }
    .or_log("set an attribute");
}

/// Focuses the first element of a selector, if there is one.
pub(crate) fn focus(selector: &str) {
    let element = document().and_then(|document| document.query_selector(selector).ok()?);
    if let Some(Ok(element)) = element.map(JsCast::dyn_into::<HtmlElement>) {
        element.focus().or_log("focus a control");
    }
}

/// Tells scripts around the page that it answers input.
pub(crate) fn declare_ready() {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        root.set_attribute("data-descent", "ready").or_log("declare the page ready");
    }
}

/// Calls `changed` when the answer to a media query changes, until it is dropped.
pub(crate) fn watch_media(query: &str, changed: impl Fn() + 'static) -> Option<EventListener> {
    let list = window()?.match_media(query).ok()??;
    Some(EventListener::new(&list, "change", move |_| changed()))
}

/// Returns the number of device pixels per CSS pixel.
pub(crate) fn pixel_ratio() -> f64 {
    window().map_or(1.0, |window| window.device_pixel_ratio()).max(0.1)
}

/// Returns the text that this device remembers under a name; `None` if storage is
/// refused, as in a foreign frame.
pub(crate) fn remembered(name: &str) -> Option<String> {
    window()?.local_storage().ok()??.get_item(name).ok()?
}

/// Remembers a text on this device, if that is allowed.
pub(crate) fn remember(name: &str, value: &str) {
    if let Some(Ok(Some(storage))) = window().map(|window| window.local_storage()) {
        // Refused if the storage is full.
        storage.set_item(name, value).or_log("remember this");
    }
}

/// Scrolls an area inside of `around` until an element in it is in the middle, and nothing
/// else.
pub(crate) fn scroll_within(around: &yew::NodeRef, area: &str, element: &str) {
    let Some(around) = around.cast::<Element>() else { return };
    let find = |selector: &str| around.query_selector(selector).ok().flatten();
    let Some((area, element)) = find(area).zip(find(element)) else { return };
    let [outer, inner] = [&area, &element].map(Element::get_bounding_client_rect);
    let above = inner.top() - outer.top() - (outer.height() - inner.height()) / 2.0;
    area.set_scroll_top(area.scroll_top() + above.round() as i32);
}

/// Shows on the share button that its panel is being loaded.
pub(crate) fn mark_loading(is_loading: bool) {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        set_attribute(&root, "data-share", is_loading.then_some("loading"));
    }
}

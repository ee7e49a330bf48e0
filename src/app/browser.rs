//! What the page alone asks of the browser around it. Each answer may be missing.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, MediaQueryList};

use crate::browser::colours;
pub(crate) use crate::browser::{
    Listener, OPEN, SHARE, UNSHARED, canvas, copy, document, language, tell, window,
};
use crate::experiment::address::{Language, Theme};
use crate::experiment::names::theme_name;
use crate::picture::Palette;

/// Where the page is mounted; what stood there while loading is taken away.
pub(crate) fn root() -> Option<Element> {
    let root = document()?.get_element_by_id("descent")?;
    root.set_text_content(None);
    Some(root)
}

/// Milliseconds since the page was opened.
pub(crate) fn now() -> f64 {
    window().and_then(|window| window.performance()).map_or(0.0, |clock| clock.now())
}

/// The query string of the address.
pub(crate) fn query() -> String {
    window().and_then(|window| window.location().search().ok()).unwrap_or_default()
}

/// Writes the query string of the address; a new entry of the history on
/// request. A frame that may not keep a history still works.
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
        // Refused where the document has an opaque origin or writes too often.
        drop(written);
    }
}

/// What the system asks of colours: dark ones, its own ones.
pub(crate) fn colour_scheme() -> [bool; 2] {
    ["(prefers-color-scheme: dark)", "(forced-colors: active)"].map(matches)
}

/// Whether a media query holds now.
pub(crate) fn matches(query: &str) -> bool {
    let list = window().and_then(|window| window.match_media(query).ok().flatten());
    list.is_some_and(|list| list.matches())
}

/// The page's colours as they are now.
pub(crate) fn palette() -> Palette {
    let root = document().and_then(|document| document.document_element());
    root.map_or_else(Palette::default, |root| colours::palette(&root))
}

/// Sets what the whole document says of itself.
pub(crate) fn describe_document(title: &str, language: Language, theme: Option<Theme>) {
    let Some(document) = document() else { return };
    document.set_title(title);
    if let Some(root) = document.document_element() {
        set_attribute(&root, "data-theme", theme.map(theme_name));
        set_attribute(&root, "lang", Some(language.code()));
    }
}

/// Sets a plain attribute, or takes it away; neither fails. What it is already is left
/// alone: to set even the same language lays the whole page out again.
pub(crate) fn set_attribute(element: &Element, name: &str, value: Option<&str>) {
    if element.get_attribute(name).as_deref() == value {
        return;
    }
    drop(match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    });
}

/// Tells scripts around the page that it answers input.
pub(crate) fn declare_ready() {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        drop(root.set_attribute("data-descent", "ready"));
    }
}

/// Tells when the answer to a media query changes. Dropped, it stops.
pub(crate) fn watch_media(query: &str, tell: impl Fn() + 'static) -> Option<MediaWatch> {
    let list = window()?.match_media(query).ok()??;
    let changed = Closure::<dyn FnMut()>::new(tell);
    list.set_onchange(Some(changed.as_ref().unchecked_ref()));
    Some(MediaWatch { list, _changed: changed })
}

pub(crate) struct MediaWatch {
    list: MediaQueryList,
    _changed: Closure<dyn FnMut()>,
}

impl Drop for MediaWatch {
    fn drop(&mut self) {
        self.list.set_onchange(None);
    }
}

/// The device's pixels of a CSS pixel.
pub(crate) fn pixel_ratio() -> f64 {
    window().map_or(1.0, |window| window.device_pixel_ratio()).max(0.1)
}

/// What this device remembers under a name; nothing where storage is refused, as
/// in a foreign frame.
pub(crate) fn remembered(name: &str) -> Option<String> {
    window()?.local_storage().ok()??.get_item(name).ok()?
}

/// Remembers it on this device, where that is allowed.
pub(crate) fn remember(name: &str, value: &str) {
    if let Some(Ok(Some(storage))) = window().map(|window| window.local_storage()) {
        // Refused where it is full.
        drop(storage.set_item(name, value));
    }
}

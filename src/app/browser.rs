//! What the page asks of the browser around it. Each answer may be missing.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Clipboard, Document, Element, HtmlCanvasElement, MediaQueryList, Window};

use crate::experiment::address::{Language, Theme};
use crate::experiment::fields::{language_name, theme_name};

pub(super) fn window() -> Option<Window> {
    web_sys::window()
}

pub(super) fn document() -> Option<Document> {
    window()?.document()
}

/// Where the page is mounted; what stood there while loading is taken away.
pub(super) fn root() -> Option<Element> {
    let root = document()?.get_element_by_id("descent")?;
    root.set_text_content(None);
    Some(root)
}

/// Milliseconds since the page was opened.
pub(super) fn now() -> f64 {
    window().and_then(|window| window.performance()).map_or(0.0, |clock| clock.now())
}

/// The query string of the address.
pub(super) fn query() -> String {
    window().and_then(|window| window.location().search().ok()).unwrap_or_default()
}

/// Writes the query string of the address; a new entry of the history on
/// request. A frame that may not keep a history still works.
pub(super) fn set_query(query: &str, new_entry: bool) {
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

/// The browser's language where the page has it, else Korean.
pub(super) fn language() -> Language {
    let languages = window().map(|window| window.navigator().languages());
    let known = languages.into_iter().flatten().filter_map(|language| language.as_string());
    let mut known = known.filter_map(|language| match language.get(..2) {
        Some("ko") => Some(Language::Korean),
        Some("en") => Some(Language::English),
        _ => None,
    });
    known.next().unwrap_or(Language::Korean)
}

/// What the system asks of colours: dark ones, its own ones.
pub(super) fn colour_scheme() -> [bool; 2] {
    ["(prefers-color-scheme: dark)", "(forced-colors: active)"].map(matches)
}

/// Whether a media query holds now.
pub(super) fn matches(query: &str) -> bool {
    let list = window().and_then(|window| window.match_media(query).ok().flatten());
    list.is_some_and(|list| list.matches())
}

/// Sets what the whole document says of itself.
pub(super) fn describe_document(title: &str, language: Language, theme: Option<Theme>) {
    let Some(document) = document() else { return };
    document.set_title(title);
    if let Some(root) = document.document_element() {
        let theme = theme.map(theme_name);
        let attribute = match theme {
            Some(theme) => root.set_attribute("data-theme", theme),
            None => root.remove_attribute("data-theme"),
        };
        // Setting a plain attribute does not fail.
        drop(attribute.and(root.set_attribute("lang", language_name(language))));
    }
}

/// A canvas that is not in the page.
pub(super) fn canvas() -> Option<HtmlCanvasElement> {
    document()?.create_element("canvas").ok()?.dyn_into().ok()
}

/// Tells scripts around the page that it answers input.
pub(super) fn declare_ready() {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        drop(root.set_attribute("data-descent", "ready"));
    }
}

/// An attribute of the tag that started the page.
pub(super) fn boot_attribute(name: &str) -> Option<String> {
    document()?.query_selector("script[data-app-js]").ok()??.get_attribute(name)
}

/// An address relative to the page, whole.
pub(super) fn whole_address(relative: &str) -> Option<String> {
    let base = document()?.base_uri().ok()??;
    Some(web_sys::Url::new_with_base(relative, &base).ok()?.href())
}

/// Tells when the answer to a media query changes. Dropped, it stops.
pub(super) fn watch_media(query: &str, tell: impl Fn() + 'static) -> Option<MediaWatch> {
    let list = window()?.match_media(query).ok()??;
    let changed = Closure::<dyn FnMut()>::new(tell);
    list.set_onchange(Some(changed.as_ref().unchecked_ref()));
    Some(MediaWatch { list, _changed: changed })
}

pub(super) struct MediaWatch {
    list: MediaQueryList,
    _changed: Closure<dyn FnMut()>,
}

impl Drop for MediaWatch {
    fn drop(&mut self) {
        self.list.set_onchange(None);
    }
}

/// The device's pixels of a CSS pixel.
pub(super) fn pixel_ratio() -> f64 {
    window().map_or(1.0, |window| window.device_pixel_ratio()).max(0.1)
}

/// What this device remembers under a name; nothing where storage is refused, as
/// in a foreign frame.
pub(super) fn remembered(name: &str) -> Option<String> {
    window()?.local_storage().ok()??.get_item(name).ok()?
}

/// Remembers it on this device, where that is allowed.
pub(super) fn remember(name: &str, value: &str) {
    if let Some(Ok(Some(storage))) = window().map(|window| window.local_storage()) {
        // Refused where it is full.
        drop(storage.set_item(name, value));
    }
}

/// Puts a text on the clipboard and tells whether it worked. There is no
/// clipboard outside a secure context, and a frame may not use it.
pub(super) fn copy(text: &str, tell: impl Fn(bool) + 'static) {
    let navigator = window().map(|window| window.navigator());
    let clipboard = navigator
        .and_then(|navigator| js_sys::Reflect::get(&navigator, &"clipboard".into()).ok())
        .and_then(|clipboard| clipboard.dyn_into::<Clipboard>().ok());
    let Some(clipboard) = clipboard else { return tell(false) };
    let written = clipboard.write_text(text);
    wasm_bindgen_futures::spawn_local(async move {
        tell(JsFuture::from(written).await.is_ok());
    });
}

/// The value of a style token.
pub(super) fn style_token(name: &str) -> Option<String> {
    let root = document()?.document_element()?;
    let style = window()?.get_computed_style(&root).ok()??;
    style.get_property_value(name).ok()
}

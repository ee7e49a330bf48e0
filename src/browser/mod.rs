//! What the page's programs ask of the browser around them. Each answer may be
//! missing.

pub(crate) mod colours;
pub(crate) mod log;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Clipboard, CustomEvent, CustomEventInit, Document, Element, Event};
use web_sys::{HtmlCanvasElement, Window};

use crate::experiment::address::Language;

/// Asks for the share panel: the address of what is shown.
pub(crate) const SHARE: &str = "descent-share";
/// The share panel asks the page to show an address.
pub(crate) const OPEN: &str = "descent-open";
/// The share panel could not be loaded.
#[cfg(feature = "app")]
pub(crate) const UNSHARED: &str = "descent-unshared";

pub(crate) fn window() -> Option<Window> {
    web_sys::window()
}

/// Milliseconds since the page began; 0 where there is no clock.
pub(crate) fn now() -> f64 {
    window().and_then(|window| window.performance()).map_or(0.0, |clock| clock.now())
}

pub(crate) fn document() -> Option<Document> {
    window()?.document()
}

/// Returns the browser's preferred language that the page has.
pub(crate) fn language() -> Language {
    let tags = window().map(|window| window.navigator().languages());
    let tags: Vec<_> = tags.into_iter().flatten().filter_map(|tag| tag.as_string()).collect();
    Language::preferred(tags.iter().map(String::as_str))
}

/// A canvas that is not in the page.
pub(crate) fn canvas() -> Option<HtmlCanvasElement> {
    document()?.create_element("canvas").ok()?.dyn_into().ok()
}

/// An attribute of the tag that started the page.
pub(crate) fn boot_attribute(name: &str) -> Option<String> {
    document()?.query_selector("script[data-app-js]").ok()??.get_attribute(name)
}

/// An address relative to the page, whole.
pub(crate) fn whole_address(relative: &str) -> Option<String> {
    let base = document()?.base_uri().ok()??;
    Some(web_sys::Url::new_with_base(relative, &base).ok()?.href())
}

/// Puts a text on the clipboard and tells whether it worked. There is no
/// clipboard outside a secure context, and a frame may not use it.
pub(crate) fn copy(text: &str, tell: impl Fn(bool) + 'static) {
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

/// The value of a style token on an element.
pub(crate) fn style_token(element: &Element, name: &str) -> Option<String> {
    let style = window()?.get_computed_style(element).ok()??;
    style.get_property_value(name).ok()
}

/// Tells the page's other program something, as plain text.
pub(crate) fn tell(name: &str, detail: &str) {
    let init = CustomEventInit::new();
    init.set_detail(&detail.into());
    if let (Some(document), Ok(event)) =
        (document(), CustomEvent::new_with_event_init_dict(name, &init))
    {
        // Only a listener that throws makes it fail, and ours are Rust.
        drop(document.dispatch_event(&event));
    }
}

/// What the page's other program tells. Dropped, it is heard no more.
pub(crate) struct Listener {
    name: &'static str,
    heard: Closure<dyn FnMut(Event)>,
}

impl Listener {
    /// Hears the text that comes with an event of this name.
    pub(crate) fn new(name: &'static str, hear: impl Fn(String) + 'static) -> Self {
        let heard = Closure::<dyn FnMut(Event)>::new(move |event: Event| {
            let detail = event.dyn_ref::<CustomEvent>().map(CustomEvent::detail);
            hear(detail.and_then(|detail| detail.as_string()).unwrap_or_default());
        });
        if let Some(document) = document() {
            let listener = heard.as_ref().unchecked_ref();
            drop(document.add_event_listener_with_callback(name, listener));
        }
        Self { name, heard }
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        if let Some(document) = document() {
            let listener = self.heard.as_ref().unchecked_ref();
            drop(document.remove_event_listener_with_callback(self.name, listener));
        }
    }
}

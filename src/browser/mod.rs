//! The browser, as the page and its share panel use it. Each answer may be missing.

pub(crate) mod colours;
pub(crate) mod log;

use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Clipboard, CustomEvent, CustomEventInit, Document, Element, File, HtmlCanvasElement, Window,
};

use crate::experiment::address::Language;
use log::OrLog;

/// Asks for the share panel: the address of what is shown.
pub(crate) const SHARE: &str = "descent-share";
/// The share panel asks the page to show an address.
pub(crate) const OPEN: &str = "descent-open";
/// Asks boot.js for the words of a story: lesson.language.
pub(crate) const TELL: &str = "descent-story";
/// boot.js has put the words of a story into the page.
pub(crate) const TOLD: &str = "descent-told";

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

/// Reads a file as text, and reports it; `None` if the browser cannot.
pub(crate) fn read(file: File, tell: impl FnOnce(Option<String>) + 'static) {
    wasm_bindgen_futures::spawn_local(async move {
        let text = JsFuture::from(file.text()).await.ok();
        tell(text.and_then(|text| text.as_string()));
    });
}

/// The value of a style token on an element.
pub(crate) fn style_token(element: &Element, name: &str) -> Option<String> {
    let style = window()?.get_computed_style(element).ok()??;
    style.get_property_value(name).ok()
}

/// Sends the scripts and the other parts of the page a text.
pub(crate) fn send(name: &str, detail: &str) {
    let init = CustomEventInit::new();
    init.set_detail(&detail.into());
    let Some(document) = document() else { return };
    CustomEvent::new_with_event_init_dict(name, &init)
        .and_then(|event| document.dispatch_event(&event))
        .or_log("send an event");
}

/// Receives the texts that are sent under this name, until it is dropped.
pub(crate) fn receive(
    name: &'static str,
    receive: impl Fn(String) + 'static,
) -> Option<EventListener> {
    let document = document()?;
    Some(EventListener::new(&document, name, move |event| {
        let detail = event.dyn_ref::<CustomEvent>().map(CustomEvent::detail);
        receive(detail.and_then(|detail| detail.as_string()).unwrap_or_default());
    }))
}

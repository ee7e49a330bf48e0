//! Files of the browser: saves and reads them, and gives those made here an address.

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, BlobPropertyBag, CanvasRenderingContext2d, Element, HtmlAnchorElement, HtmlImageElement,
    Url,
};

use crate::browser;
use crate::browser::log::OrLog;
use crate::gallery::SIZE;

/// The PNG pixels per pixel of the picture.
const SHARPNESS: u32 = 2;

/// Returns the panel's root.
pub(super) fn root() -> Option<Element> {
    browser::document()?.get_element_by_id("exchange")
}

/// Returns the address of Descent's page, without a query.
pub(super) fn page() -> String {
    let address = browser::window().and_then(|window| window.location().href().ok());
    let address = address.unwrap_or_default();
    address.split(['?', '#']).next().unwrap_or_default().to_owned()
}

/// The address of a file made here, valid until this is dropped.
#[derive(Debug, PartialEq)]
pub(super) struct Local(String);

impl Local {
    pub(super) fn new(content: &str, kind: &str) -> Option<Self> {
        let properties = BlobPropertyBag::new();
        properties.set_type(kind);
        let parts = Array::of1(&content.into());
        let blob = Blob::new_with_str_sequence_and_options(&parts, &properties).ok()?;
        Self::of(&blob)
    }

    fn of(blob: &Blob) -> Option<Self> {
        Url::create_object_url_with_blob(blob).ok().map(Self)
    }

    pub(super) fn address(&self) -> &str {
        &self.0
    }
}

impl Drop for Local {
    fn drop(&mut self) {
        Url::revoke_object_url(&self.0).or_log("free a file");
    }
}

/// Saves a text as a file with this name.
pub(super) fn save(name: &str, content: &str, kind: &str) {
    if let Some(local) = Local::new(content, kind) {
        save_local(name, local);
    }
}

fn save_local(name: &str, local: Local) {
    let link = browser::document().and_then(|document| document.create_element("a").ok());
    if let Some(link) = link.and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok()) {
        link.set_href(local.address());
        link.set_download(name);
        link.click();
    }
    // The browser may read it after the click.
    gloo_timers::callback::Timeout::new(60_000, move || drop(local)).forget();
}

/// Saves a picture as a PNG with this name, and reports the success.
pub(super) fn save_png(name: String, svg: String, tell: impl Fn(bool) + 'static) {
    wasm_bindgen_futures::spawn_local(async move {
        let png = png(&svg).await.and_then(|blob| Local::of(&blob));
        tell(png.is_some());
        if let Some(png) = png {
            save_local(&name, png);
        }
    });
}

async fn png(svg: &str) -> Option<Blob> {
    let local = Local::new(svg, "image/svg+xml")?;
    let image = HtmlImageElement::new().ok()?;
    image.set_src(local.address());
    JsFuture::from(image.decode()).await.ok()?;
    let canvas = browser::canvas()?;
    let (width, height) = (SIZE.0 * SHARPNESS, SIZE.1 * SHARPNESS);
    canvas.set_width(width);
    canvas.set_height(height);
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    context
        .draw_image_with_html_image_element_and_dw_and_dh(
            &image,
            0.0,
            0.0,
            f64::from(width),
            f64::from(height),
        )
        .ok()?;
    let mut executor = |resolve: Function, reject: Function| {
        let tell = Closure::once_into_js(move |blob: JsValue| {
            resolve.call1(&JsValue::NULL, &blob).or_log("take a picture");
        });
        if canvas.to_blob(tell.unchecked_ref()).is_err() {
            reject.call0(&JsValue::NULL).or_log("refuse a picture");
        }
    };
    JsFuture::from(Promise::new(&mut executor)).await.ok()?.dyn_into().ok()
}

/// Waits until every image below an element is visible, then prints the page.
pub(super) fn print_when_seen(element: &Element) {
    let images = element.query_selector_all("img").ok();
    let images: Vec<JsValue> = images
        .iter()
        .flat_map(|list| (0..list.length()).filter_map(|i| list.get(i)))
        .filter_map(|node| node.dyn_into::<HtmlImageElement>().ok())
        .map(|image| image.decode().into())
        .collect();
    wasm_bindgen_futures::spawn_local(async move {
        // A picture that cannot load leaves the rest to print.
        JsFuture::from(Promise::all_settled(&Array::from_iter(images)))
            .await
            .or_log("wait for the pictures");
        if let Some(window) = browser::window() {
            window.print().or_log("print");
        }
    });
}

/// Returns true if the system takes links from the browser.
pub(super) fn can_hand_over() -> bool {
    hand_over_function().is_some()
}

fn hand_over_function() -> Option<(JsValue, Function)> {
    let navigator: JsValue = browser::window()?.navigator().into();
    let share = Reflect::get(&navigator, &"share".into()).ok()?.dyn_into().ok()?;
    Some((navigator, share))
}

/// Hands a link over to the system.
pub(super) fn hand_over(title: &str, link: &str) {
    let Some((navigator, share)) = hand_over_function() else { return };
    let data = js_sys::Object::new();
    let set = |name: &str, value: &str| Reflect::set(&data, &name.into(), &value.into());
    if set("title", title).and(set("url", link)).is_err() {
        return;
    }
    if let Ok(promise) = share.call1(&navigator, &data)
        && let Ok(promise) = promise.dyn_into::<Promise>()
    {
        wasm_bindgen_futures::spawn_local(async move {
            // Refused if the reader closes the system's window.
            JsFuture::from(promise).await.or_log("hand the link over");
        });
    }
}

//! Watches the size of a canvas, its pixel ratio, and whether it is in sight.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_events::EventListener;
use js_sys::Reflect;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{
    HtmlCanvasElement, IntersectionObserver, IntersectionObserverEntry, ResizeObserver,
    ResizeObserverBoxOptions, ResizeObserverEntry, ResizeObserverOptions, ResizeObserverSize,
};

use crate::app::browser;

/// The size of a canvas.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct CanvasSize {
    /// \[CSS pixels\].
    pub(super) css: (u32, u32),
    /// \[device pixels\].
    pub(super) device: (u32, u32),
}

impl CanvasSize {
    /// Measures a canvas of this width and height \[CSS pixels\], or takes its size in device
    /// pixels as the browser lays it out.
    fn of(
        canvas: &HtmlCanvasElement,
        (width, height): (f64, f64),
        entry: Option<&ResizeObserverEntry>,
    ) -> Self {
        let whole = |length: f64| length.round().max(0.0) as u32;
        let css = [canvas.client_width(), canvas.client_height()];
        let ratio = browser::pixel_ratio();
        let rounded = (whole(width * ratio), whole(height * ratio));
        let exact = entry.filter(|_| gives_device_pixels()).and_then(|entry| {
            let size: ResizeObserverSize =
                entry.device_pixel_content_box_size().get(0).dyn_into().ok()?;
            Some((whole(size.inline_size()), whole(size.block_size())))
        });
        // A pixel ratio that the browser emulates is missing from its device pixels.
        let near = |(width, height): &(u32, u32)| {
            width.abs_diff(rounded.0) <= 2 && height.abs_diff(rounded.1) <= 2
        };
        Self {
            css: css.map(|length| length.max(0).unsigned_abs()).into(),
            device: exact.filter(near).unwrap_or(rounded),
        }
    }
}

/// Returns true if the browser tells sizes in device pixels.
fn gives_device_pixels() -> bool {
    Reflect::get(&js_sys::global(), &"ResizeObserverEntry".into())
        .and_then(|entry| Reflect::get(&entry, &"prototype".into()))
        .and_then(|entry| Reflect::has(&entry, &"devicePixelContentBoxSize".into()))
        .unwrap_or(false)
}

/// The observers of a canvas. Dropping them stops them.
pub(crate) struct Watch {
    size: ResizeObserver,
    sight: IntersectionObserver,
    _density: Rc<Density>,
    _resized: Closure<dyn FnMut(js_sys::Array)>,
    _seen: Closure<dyn FnMut(js_sys::Array)>,
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.size.disconnect();
        self.sight.disconnect();
        // Discards entries not yet delivered.
        let _ = self.sight.take_records();
    }
}

impl Watch {
    /// Reports the size of a canvas, now and after each change, and whether it is in sight.
    pub(super) fn new(
        canvas: &HtmlCanvasElement,
        sized: impl Fn(CanvasSize) + 'static,
        seen: impl Fn(bool) + 'static,
    ) -> Option<Self> {
        let sized = Rc::new(sized);
        let resized = Closure::<dyn FnMut(js_sys::Array)>::new({
            let (sized, canvas) = (Rc::clone(&sized), canvas.clone());
            move |entries: js_sys::Array| {
                let last: Option<ResizeObserverEntry> = last(&entries);
                if let Some(entry) = last {
                    let content = entry.content_rect();
                    let css = (content.width(), content.height());
                    sized(CanvasSize::of(&canvas, css, Some(&entry)));
                }
            }
        });
        let seen = Closure::<dyn FnMut(js_sys::Array)>::new(move |entries: js_sys::Array| {
            let last: Option<IntersectionObserverEntry> = last(&entries);
            if let Some(entry) = last {
                seen(entry.is_intersecting());
            }
        });
        let size = ResizeObserver::new(resized.as_ref().unchecked_ref()).ok()?;
        let sight = IntersectionObserver::new(seen.as_ref().unchecked_ref()).ok()?;
        if gives_device_pixels() {
            let options = ResizeObserverOptions::new();
            options.set_box(ResizeObserverBoxOptions::DevicePixelContentBox);
            size.observe_with_options(canvas, &options);
        } else {
            size.observe(canvas);
        }
        sight.observe(canvas);
        let density = Rc::new(Density::default());
        let canvas = canvas.clone();
        density.watch(Rc::new(move || {
            let css = [canvas.client_width(), canvas.client_height()].map(f64::from);
            sized(CanvasSize::of(&canvas, css.into(), None));
        }));
        Some(Self { size, sight, _density: density, _resized: resized, _seen: seen })
    }
}

/// Returns the last of an observer's entries.
fn last<E: JsCast>(entries: &js_sys::Array) -> Option<E> {
    entries.iter().last()?.dyn_into().ok()
}

/// A listener for the next change of the pixel ratio.
#[derive(Default)]
struct Density(RefCell<Option<EventListener>>);

impl Density {
    /// Calls `changed` at each change until it is dropped: a query asks for one ratio, so
    /// each needs its own.
    fn watch(self: &Rc<Self>, changed: Rc<dyn Fn()>) {
        let query = format!("(resolution: {}dppx)", browser::pixel_ratio());
        let this = Rc::downgrade(self);
        let listener = browser::watch_media(&query, move || {
            changed();
            if let Some(this) = this.upgrade() {
                this.watch(Rc::clone(&changed));
            }
        });
        self.0.replace(listener);
    }
}

//! The picture of the history on a canvas, sharp on any pixel density, drawn
//! when something changed.

use std::rc::Rc;

use plotters::prelude::IntoDrawingArea;
use plotters::style::RGBColor;
use plotters_canvas::CanvasBackend;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{HtmlCanvasElement, HtmlInputElement, ResizeObserver};
use yew::prelude::*;

use super::browser;
use super::display::{fixed, scientific};
use super::page::Msg;
use crate::picture::history::{History, draw};
use crate::picture::{Palette, Style};
use crate::session::message::Snapshot;
use crate::session::series::{Scale, Series};
use crate::text::{Text, grouped};

#[derive(Properties, PartialEq)]
pub(super) struct PlotProps {
    pub(super) text: &'static Text,
    pub(super) series: Rc<Series>,
    pub(super) snapshot: Option<Snapshot>,
    pub(super) scale: Scale,
    pub(super) steps: u64,
    pub(super) dark: bool,
    pub(super) act: Callback<Msg>,
}

#[component]
pub(super) fn Plot(props: &PlotProps) -> Html {
    let canvas = use_node_ref();
    let size = use_state_eq(|| (0, 0));
    {
        let (canvas, size, act) = (canvas.clone(), size.clone(), props.act.clone());
        use_effect_with((), move |()| {
            let watch = observe(&canvas, move |width, height| {
                act.emit(Msg::Columns(u16::try_from(width).unwrap_or(u16::MAX)));
                size.set((width, height));
            });
            move || drop(watch)
        });
    }
    {
        let (canvas, text) = (canvas.clone(), props.text);
        let drawn = (
            props.series.clone(),
            props.snapshot.clone(),
            (props.scale, props.steps, props.dark),
            *size,
        );
        use_effect_with(drawn, move |(series, snapshot, (scale, steps, _), (width, height))| {
            let history = History {
                series,
                cursor: snapshot.as_ref(),
                steps: *steps,
                scale: *scale,
                loss_name: text.history.loss,
            };
            if let Some(canvas) = canvas.cast::<HtmlCanvasElement>() {
                paint(canvas, (*width, *height), &history);
            }
        });
    }
    let words = &props.text.history;
    let summary = props.snapshot.as_ref().map(|now| {
        let w = now.w.iter().map(|&w| fixed(w)).collect::<Vec<_>>().join(", ");
        (words.summary)(&grouped(now.updates), &w, &fixed(now.b), &scientific(now.loss))
    });
    let logarithmic = props.scale == Scale::Logarithmic;
    let switch = props.act.reform(|event: Event| {
        let input: HtmlInputElement = event.target_unchecked_into();
        Msg::Scale(if input.checked() { Scale::Logarithmic } else { Scale::Linear })
    });
    html! {
        <figure class="plot">
            <figcaption>
                <h2>{ words.title }</h2>
                <label class="switch">
                    <input type="checkbox" name="scale" checked={logarithmic} onchange={switch} />
                    { words.logarithmic }
                </label>
            </figcaption>
            <canvas ref={canvas} role="img" aria-label={summary}></canvas>
        </figure>
    }
}

/// Tells the canvas's size in CSS pixels, now and when it changes. Dropped, it
/// stops.
fn observe(canvas: &NodeRef, tell: impl Fn(u32, u32) + 'static) -> Option<Watch> {
    let canvas = canvas.cast::<HtmlCanvasElement>()?;
    let element = canvas.clone();
    let changed = Closure::<dyn FnMut()>::new(move || {
        tell(
            element.client_width().max(0).unsigned_abs(),
            element.client_height().max(0).unsigned_abs(),
        );
    });
    let observer = ResizeObserver::new(changed.as_ref().unchecked_ref()).ok()?;
    observer.observe(&canvas);
    Some(Watch { observer, _changed: changed })
}

struct Watch {
    observer: ResizeObserver,
    _changed: Closure<dyn FnMut()>,
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

fn paint(canvas: HtmlCanvasElement, (width, height): (u32, u32), history: &History<'_>) {
    if width == 0 || height == 0 {
        return;
    }
    let ratio = browser::window().map_or(1.0, |window| window.device_pixel_ratio()).max(0.1);
    let device = |css: u32| (f64::from(css) * ratio).round() as u32;
    // Setting a size clears the canvas and costs a frame: only a new one is set.
    if canvas.width() != device(width) || canvas.height() != device(height) {
        canvas.set_width(device(width));
        canvas.set_height(device(height));
    }
    let Some(backend) = CanvasBackend::with_canvas_object(canvas) else { return };
    let style = Style { palette: palette(), pixel_ratio: ratio, font: "system-ui, sans-serif" };
    // A canvas that cannot be drawn on leaves its summary and the table.
    drop(draw(&backend.into_drawing_area(), history, style));
}

/// The page's colours.
fn palette() -> Palette {
    let colour = |token: &str, default: RGBColor| {
        let value = browser::style_token(token);
        value.and_then(|value| rgb(value.trim())).unwrap_or(default)
    };
    let default = Palette::default();
    Palette {
        card: colour("--card", default.card),
        ink: colour("--ink", default.ink),
        muted: colour("--ink-muted", default.muted),
        rule: colour("--rule", default.rule),
        w: colour("--w", default.w),
        b: colour("--b", default.b),
        error: colour("--error", default.error),
        ..default
    }
}

/// `#rrggbb`.
fn rgb(text: &str) -> Option<RGBColor> {
    let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6)?;
    let value = u32::from_str_radix(digits, 16).ok()?;
    let [_, r, g, b] = value.to_be_bytes();
    Some(RGBColor(r, g, b))
}

//! A canvas with a picture whose values are read by pointer, finger or keys.

use std::rc::Rc;

use yew::prelude::*;

use super::canvas::{DrawRequest, Painter};
use super::drawing::Drawing;
use crate::app::context::use_page;
use crate::app::number_format::reading;
use crate::picture::{Palette, Towards};

#[derive(Properties, PartialEq)]
pub(crate) struct ReadingCanvasProps {
    pub(crate) picture: Drawing,
    pub(crate) palette: Palette,
    /// The elements that name and that describe it.
    pub(crate) labelled_by: AttrValue,
    pub(crate) described_by: AttrValue,
    /// A sentence that describes the current picture.
    pub(crate) sentence: String,
    /// Receives the x that the reader presses or drags to.
    pub(crate) seek: Callback<f64>,
    /// Receives its size \[CSS pixels\].
    #[prop_or_default]
    pub(crate) sized: Callback<(u32, u32)>,
}

#[component]
pub(crate) fn ReadingCanvas(props: &ReadingCanvasProps) -> Html {
    let page = &use_page();
    let text = page.text;
    let stop = use_state_eq(|| None::<usize>);
    let (canvas, painter) = use_painter(&props.picture, props.palette, *stop, &props.sized);
    let point = {
        let (painter, stop, seek) = (painter.clone(), stop.clone(), props.seek.clone());
        Callback::from(move |event: PointerEvent| {
            if event.buttons() & 1 == 1
                && let Some((x, _)) = painter.place_at(event.offset_x(), event.offset_y())
            {
                seek.emit(x);
            }
            stop.set(painter.stop_at(event.offset_x(), event.offset_y()));
        })
    };
    let leave = {
        let stop = stop.clone();
        Callback::from(move |event: PointerEvent| {
            // After a finger lifts, its value stays readable.
            if event.pointer_type() == "mouse" {
                stop.set(None);
            }
        })
    };
    let onkeydown = {
        let (picture, stop) = (props.picture.clone(), stop.clone());
        Callback::from(move |event: KeyboardEvent| {
            let towards = match event.code().as_str() {
                "ArrowLeft" => Towards::Left,
                "ArrowRight" => Towards::Right,
                "ArrowUp" => Towards::Up,
                "ArrowDown" => Towards::Down,
                "Home" => Towards::First,
                "End" => Towards::Last,
                "Escape" if stop.is_some() => return stop.set(None),
                _ => return,
            };
            event.prevent_default();
            // Here the keys move the reading; the run stays in place.
            event.stop_propagation();
            stop.set(picture.step(*stop, towards));
        })
    };
    let values = stop.map(|stop| props.picture.reading(stop)).unwrap_or_default();
    let read = (!values.is_empty()).then(|| reading(text, &values));
    let at = stop.unwrap_or(0);
    html! {
        <>
            <canvas ref={canvas} role="slider" tabindex="0" aria-labelledby={props.labelled_by.clone()}
                aria-describedby={props.described_by.clone()} aria-valuemin="0"
                aria-valuemax={at.max(100).to_string()} aria-valuenow={at.to_string()}
                aria-valuetext={read.clone().unwrap_or_else(|| props.sentence.clone())}
                onpointermove={point.clone()} onpointerdown={point} onpointerleave={leave}
                {onkeydown}></canvas>
            if let Some(read) = read {
                <output class="reading" data-reading="">{ read }</output>
            }
        </>
    }
}

#[derive(Properties, PartialEq)]
pub(crate) struct BareCanvasProps {
    pub(crate) picture: Drawing,
    pub(crate) palette: Palette,
    /// Receives its size \[CSS pixels\].
    pub(crate) sized: Callback<(u32, u32)>,
}

/// Draws a picture that says nothing by itself, hidden from screen readers.
#[component]
pub(crate) fn BareCanvas(props: &BareCanvasProps) -> Html {
    let (canvas, _) = use_painter(&props.picture, props.palette, None, &props.sized);
    html! { <canvas ref={canvas} aria-hidden="true"></canvas> }
}

/// Returns a canvas and the painter that keeps this picture on it.
#[hook]
fn use_painter(
    picture: &Drawing,
    palette: Palette,
    stop: Option<usize>,
    sized: &Callback<(u32, u32)>,
) -> (NodeRef, Rc<Painter>) {
    let text = use_page().text;
    let canvas = use_node_ref();
    let painter = use_memo((), |()| Painter::new());
    {
        let (canvas, painter, sized) = (canvas.clone(), painter.clone(), sized.clone());
        use_effect_with((), move |()| {
            let watch = painter.watch(&canvas, move |size| sized.emit(size));
            move || drop(watch)
        });
    }
    {
        let painter = painter.clone();
        let seen = (picture.clone(), stop, palette, text);
        use_effect_with(seen, move |(picture, stop, palette, text)| {
            let (picture, stop, palette) = (picture.clone(), *stop, *palette);
            painter.show(DrawRequest { picture, stop, palette, name: text.quantity });
        });
    }
    (canvas, painter)
}

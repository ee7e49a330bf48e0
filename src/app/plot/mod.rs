//! A picture on a canvas: sharp at any pixel density, drawn at most once a frame and only
//! if it changed and is visible; read by pointer, finger or keys, with its data as a table.

pub(crate) mod backdrop;
mod canvas;
pub(crate) mod drawing;
mod eased;
mod handles;
pub(crate) mod landscape;
pub(crate) mod legend;
mod medium;
pub(crate) mod reading_canvas;
pub(crate) mod travel;
mod watch;

use wasm_bindgen::JsCast;
use yew::prelude::*;

use crate::app::browser;
use crate::app::context::{PageContext, use_page};
use crate::app::number_format::{cell, reading};
use crate::app::stage::figure::Figure;
use crate::browser::log::OrLog;
use crate::experiment::part::PagePart;
use crate::picture::handle::Handle;
use crate::picture::{Quantity, Table, Towards};
use crate::text::Text;
use canvas::{DrawRequest, Painter};
use drawing::Drawing;
use travel::{Travelling, use_travel};

#[derive(Properties, PartialEq)]
pub(crate) struct PlotProps {
    /// The part of the page that it is.
    pub(crate) part: PagePart,
    pub(crate) title: Html,
    /// A short note in the line below the picture.
    #[prop_or_default]
    pub(crate) note: String,
    /// The line below the picture while nothing is read from it and there is no note.
    #[prop_or_default]
    pub(crate) legend: Html,
    /// Draws the line below the picture for the stop that was read last, in place of
    /// `note` and `legend`.
    #[prop_or_default]
    pub(crate) legend_at: Option<Callback<Option<usize>, Html>>,
    /// A sentence that describes the current picture.
    pub(crate) sentence: String,
    pub(crate) picture: Drawing,
    /// Draws it on the way from one update to the next.
    #[prop_or_default]
    pub(crate) travelling: Option<Travelling>,
    /// Additional buttons.
    #[prop_or_default]
    pub(crate) tools: Html,
    /// Controls laid over the picture.
    #[prop_or_default]
    pub(crate) overlay: Option<Html>,
    /// The visible sentence below the picture, if any.
    #[prop_or_default]
    pub(crate) says: Option<Html>,
    /// Receives the first value of the stop that the reader drags to or reaches by keys;
    /// `None` on release.
    #[prop_or_default]
    pub(crate) take: Option<Callback<Option<f64>>>,
    /// Receives the x that the reader presses or drags to.
    #[prop_or_default]
    pub(crate) seek: Option<Callback<f64>>,
    /// Receives the stop that the reader clicks or enters.
    #[prop_or_default]
    pub(crate) pick: Option<Callback<usize>>,
    /// What can be dragged in it now, if it has handles at all.
    #[prop_or_default]
    pub(crate) drags: Option<Drags>,
    /// Receives its size \[CSS pixels\].
    #[prop_or_default]
    pub(crate) sized: Callback<(u32, u32)>,
}

/// What of a picture can be dragged.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Drags {
    /// The points of the data.
    pub(crate) points: bool,
    /// The parameters: the line of the model, or the dot of the run on the landscape.
    pub(crate) parameters: bool,
    /// The start on the landscape.
    pub(crate) start: bool,
}

impl Drags {
    fn allows(self, handle: Handle) -> bool {
        match handle {
            Handle::Point(_) => self.points,
            Handle::Start(_) => self.start,
            _ => self.parameters,
        }
    }
}

#[component]
pub(crate) fn Plot(props: &PlotProps) -> Html {
    let page = &use_page();
    let PageContext { text, palette, .. } = page;
    let name = props.part.name();
    let canvas = use_node_ref();
    let painter = use_memo((), |()| Painter::new());
    let way = use_travel(props.travelling.as_ref().map(|travelling| &travelling.to));
    let shown = match props.travelling.as_ref().zip(way) {
        Some((travelling, way)) => travelling.picture.emit(way),
        None => props.picture.clone(),
    };
    let stop = use_state_eq(|| None::<usize>);
    let last_read = use_mut_ref(|| None::<usize>);
    if stop.is_some() {
        *last_read.borrow_mut() = *stop;
    }
    // Where the handles are follows from it.
    let size = use_state_eq(|| (0, 0));
    {
        let (canvas, painter, sized) = (canvas.clone(), painter.clone(), props.sized.clone());
        let (size, drags) = (size.clone(), props.drags);
        use_effect_with((), move |()| {
            let watch = painter.watch(&canvas, move |now| {
                sized.emit(now);
                if drags.is_some() {
                    size.set(now);
                }
            });
            move || drop(watch)
        });
    }
    {
        let painter = painter.clone();
        let seen = (shown, *stop, *palette, *text);
        use_effect_with(seen, move |(picture, stop, palette, text)| {
            painter.show(DrawRequest {
                picture: picture.clone(),
                stop: *stop,
                palette: *palette,
                name: text.quantity,
            });
        });
    }
    let point = {
        let (painter, stop, canvas) = (painter.clone(), stop.clone(), canvas.clone());
        let (picture, take, seek) = (props.picture.clone(), props.take.clone(), props.seek.clone());
        Callback::from(move |event: PointerEvent| {
            let Some(element) = canvas.cast::<web_sys::Element>() else { return };
            // Over a handle the event is not the canvas's.
            let corner = element.get_bounding_client_rect();
            let x = event.client_x() - corner.left().round() as i32;
            let y = event.client_y() - corner.top().round() as i32;
            let there = painter.stop_at(x, y);
            if let Some(seek) = seek.as_ref().filter(|_| event.buttons() & 1 == 1)
                && let Some((x, _)) = painter.place_at(x, y)
            {
                seek.emit(x);
            }
            if let Some(take) = take.as_ref().filter(|_| event.buttons() & 1 == 1) {
                // Refused for a pointer that is gone; then the drag ends here.
                element.set_pointer_capture(event.pointer_id()).or_log("follow the pointer");
                stop.set(None);
                return take_stop(take, &picture, there);
            }
            stop.set(there);
        })
    };
    let onclick = props.pick.clone().map(|pick| {
        let painter = painter.clone();
        Callback::from(move |event: MouseEvent| {
            if let Some(stop) = painter.stop_at(event.offset_x(), event.offset_y()) {
                pick.emit(stop);
            }
        })
    });
    let settle = props.take.clone().map(|take| take.reform(|_: PointerEvent| None));
    let onkeyup = props.take.clone().map(|take| take.reform(|_: KeyboardEvent| None));
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
        let (picture, stop, take) = (props.picture.clone(), stop.clone(), props.take.clone());
        let (canvas, pick) = (canvas.clone(), props.pick.clone());
        Callback::from(move |event: KeyboardEvent| {
            // Moving by keys continues from the current value.
            let from = match take {
                Some(_) => picture.step(None, Towards::Right),
                None => *stop,
            };
            let next = match event.code().as_str() {
                "ArrowLeft" => picture.step(from, Towards::Left),
                "ArrowRight" => picture.step(from, Towards::Right),
                "ArrowUp" => picture.step(from, Towards::Up),
                "ArrowDown" => picture.step(from, Towards::Down),
                "Home" => picture.step(from, Towards::First),
                "End" => picture.step(from, Towards::Last),
                "Enter" | "NumpadEnter" => {
                    if let Some((pick, stop)) = pick.as_ref().zip(*stop) {
                        pick.emit(stop);
                    } else if !enters(&canvas) {
                        return;
                    }
                    event.prevent_default();
                    return event.stop_propagation();
                }
                "Escape" if stop.is_some() => None,
                _ => return,
            };
            event.prevent_default();
            // Here the keys move the reading; the run stays in place.
            event.stop_propagation();
            match &take {
                Some(take) => {
                    stop.set(None);
                    take_stop(take, &picture, next);
                }
                None => stop.set(next),
            }
        })
    };
    let here = props.take.as_ref().and_then(|_| props.picture.step(None, Towards::Right));
    let at = stop.or(here).unwrap_or(0);
    let keys = if props.take.is_some() { text.pictures.keys_take } else { text.pictures.keys };
    let values = stop.map(|stop| props.picture.reading(stop)).unwrap_or_default();
    let read = (!values.is_empty()).then(|| reading(text, &values));
    let [title_id, says_id] = ["title", "says"].map(|part| format!("{name}-{part}"));
    let adds = props.drags.is_some_and(|drags| drags.points);
    let tools = html! {
        <>
            if adds {
                <button type="button" name="add-point" data-adds="" title={text.pictures.add_point}>
                    { "+" }<span>{ text.pictures.point }</span>
                </button>
            }
            { props.tools.clone() }
        </>
    };
    let drawing = html! {
        <canvas ref={canvas.clone()} data-adds={adds.then_some("")} role="slider" tabindex="0" aria-labelledby={title_id.clone()}
            aria-describedby={says_id.clone()} aria-valuemin="0"
            aria-valuemax={at.max(100).to_string()}
            aria-valuenow={at.to_string()}
            aria-valuetext={read.clone().unwrap_or_else(|| props.sentence.clone())}
            onpointermove={point.clone()} onpointerdown={point.clone()} onpointerleave={leave.clone()}
            onpointerup={settle.clone()} onpointercancel={settle} {onkeyup} {onclick}
            {onkeydown}></canvas>
    };
    // There from the first: an element that comes later would replace the canvas.
    let handles = props.drags.map(|drags| {
        let mut grips = painter.grips(&props.picture, *palette).filter(|_| size.0 > 0);
        if let Some((grips, _)) = &mut grips {
            grips.grips.retain(|grip| drags.allows(grip.handle));
        }
        handles::handles(text, grips, browser::pixel_ratio(), &point, &leave)
    });
    let enter = match props.pick {
        Some(_) => text.pictures.keys_pick,
        None if handles.is_some() => text.pictures.keys_handles,
        None => "",
    };
    let keys = format!("{keys} {enter}");
    let about = match &props.says {
        Some(_) => keys,
        None => format!("{} {keys}", props.sentence),
    };
    let legend_at = props.legend_at.as_ref().map(|legend| legend.emit(*last_read.borrow()));
    let legend = match (&read, legend_at) {
        (Some(_), Some(legend)) => {
            html! { <output class="formula" data-reading="">{ legend }</output> }
        }
        (None, Some(legend)) => html! { <span class="formula">{ legend }</span> },
        (Some(read), None) => {
            html! { <output class="reading" data-reading="">{ read.clone() }</output> }
        }
        (None, None) if props.note.is_empty() => props.legend.clone(),
        (None, None) => html! { <span class="note">{ props.note.clone() }</span> },
    };
    html! {
        <Figure part={props.part} title={props.title.clone()} {legend} {tools}
            class={classes!("plot", props.take.as_ref().map(|_| "taken"))}>
            if props.overlay.is_some() || handles.is_some() {
                <div class="overlaid">{ drawing }{ handles }{ props.overlay.clone() }</div>
            } else {
                { drawing }
            }
            { props.says.clone() }
            <p id={says_id} class="unseen">{ about }</p>
            <Data sentence={props.sentence.clone()} picture={props.picture.clone()} />
        </Figure>
    }
}

/// Focuses the first handle beside a canvas. Returns false if it has none.
fn enters(canvas: &NodeRef) -> bool {
    let handles = canvas.cast::<web_sys::Element>().and_then(|it| it.next_element_sibling());
    let first = handles.and_then(|handles| handles.query_selector("[data-drag]").ok().flatten());
    let first = first.and_then(|first| first.dyn_into::<web_sys::SvgElement>().ok());
    first.is_some_and(|first| first.focus().ok_or_log("focus a handle").is_some())
}

/// Passes on the first value of a stop.
fn take_stop(take: &Callback<Option<f64>>, picture: &Drawing, stop: Option<usize>) {
    let values = stop.map(|stop| picture.reading(stop)).unwrap_or_default();
    if let Some((_, value)) = values.first() {
        take.emit(Some(*value));
    }
}

#[derive(Properties, PartialEq)]
pub(crate) struct DataProps {
    pub(crate) sentence: String,
    pub(crate) picture: Drawing,
}

/// Draws the picture's data as a table, rendered only while it is open.
#[component]
pub(crate) fn Data(props: &DataProps) -> Html {
    let page = &use_page();
    let open = use_state_eq(|| false);
    let toggle = {
        let open = open.clone();
        Callback::from(move |event: Event| {
            let details: web_sys::HtmlDetailsElement = event.target_unchecked_into();
            open.set(details.open());
        })
    };
    html! {
        <details class="data" ontoggle={toggle}>
            <summary title={page.text.pictures.data}><span>{ page.text.pictures.data }</span></summary>
            if *open {
                <p>{ props.sentence.clone() }</p>
                <div class="scroll" tabindex="0" role="group" data-scrolls=""
                    aria-label={page.text.pictures.data}>
                    { rows(page.text, &props.picture.table()) }
                </div>
            }
        </details>
    }
}

fn rows(text: &Text, table: &Table) -> Html {
    let cell = |(quantity, value): (&Quantity, &f64)| {
        html! { <td>{ cell(text, *quantity, *value) }</td> }
    };
    let cells = |row: &Vec<f64>| table.columns.iter().zip(row).map(cell).collect::<Html>();
    html! {
        <table>
            <thead><tr>
                { for table.columns.iter().map(|&quantity| html! {
                    <th scope="col">{ (text.quantity)(quantity) }</th>
                }) }
            </tr></thead>
            <tbody>
                { for table.rows.iter().map(|row| html! { <tr>{ cells(row) }</tr> }) }
            </tbody>
        </table>
    }
}

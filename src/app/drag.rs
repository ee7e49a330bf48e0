//! What the reader's pointer and keys do to what can be dragged in a picture.

use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{
    Element, Event, KeyboardEvent, MouseEvent, MutationObserver, MutationObserverInit,
    PointerEvent, SvgElement,
};

use super::message::Msg;
use super::state::PageState;
use crate::browser::log::OrLog;
use crate::lesson::drag::{Drag, Gesture, dragged, with_point};
use crate::picture::handle::Handle;

/// Finds the handles among the elements with a name for what they drag.
pub(crate) const HANDLE: &str = ".handles > [data-drag]";

/// Finds what adds a point: the canvas of the data, and a button.
pub(crate) const ADDS: &str = "[data-adds]";

/// The distance beyond the figure from which on a point that is let go is removed
/// \[CSS pixels\].
const BEYOND: f64 = 12.0;

/// Takes an event of a handle. Returns the messages for the page, in order.
pub(crate) type TakeEvent = fn(&Event, &mut Option<Held>, &PageState) -> Vec<Msg>;

/// A handle that the pointer holds, as the drag began.
pub(crate) struct Held {
    handle: Handle,
    /// Its middle, and the pointer \[CSS pixels\].
    at: [f64; 2],
    began: [f64; 2],
    /// The data under it.
    from: [f64; 2],
    axes: Axes,
}

/// The axes of a picture, both of them even.
struct Axes {
    /// The left, right, lower and upper edge of the panel \[CSS pixels\].
    panel: [f64; 4],
    /// The least and the greatest x, the least and the greatest y.
    data: [f64; 4],
}

impl Axes {
    /// Reads those of a group of handles.
    fn of(group: &Element) -> Option<Self> {
        Some(Self { panel: numbers(group, "data-panel")?, data: numbers(group, "data-axes")? })
    }

    /// Returns the data at a place, as far as the axes reach, and those of a pixel.
    fn data(&self, [x, y]: [f64; 2]) -> ([f64; 2], [f64; 2]) {
        let [left, right, bottom, top] = self.panel;
        let [x0, x1, y0, y1] = self.data;
        let across = ((x - left) / (right - left)).clamp(0.0, 1.0);
        let up = ((bottom - y) / (bottom - top)).clamp(0.0, 1.0);
        let place = [x0 + (x1 - x0) * across, y0 + (y1 - y0) * up];
        (place, [(x1 - x0) / (right - left), (y1 - y0) / (bottom - top)])
    }
}

/// A [`TakeEvent`].
pub(crate) fn take_event(event: &Event, held: &mut Option<Held>, state: &PageState) -> Vec<Msg> {
    let Some(target) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else {
        return Vec::new();
    };
    if event.type_() == "click" {
        return add(&target, event, state).map_or(Vec::new(), |change| vec![change, Msg::Settled]);
    }
    let Some(handle) = target.closest(HANDLE).ok().flatten() else {
        // The handle was taken away while it was held.
        let ends = if event.type_() == "pointercancel" { Msg::TakeBack } else { Msg::Settled };
        return held.take().map(|_| ends).into_iter().collect();
    };
    match event.type_().as_str() {
        "pointerdown" if held.is_some() => Vec::new(),
        "pointerdown" => {
            // A finger moves no focus by itself, and the keys are the handle's from here on.
            focus(handle.clone());
            *held = event.dyn_ref().and_then(|event| hold(&handle, event));
            Vec::new()
        }
        "pointermove" => {
            let moved = held.as_ref().zip(event.dyn_ref());
            moved.and_then(|(held, event)| follow(held, event, state)).into_iter().collect()
        }
        "pointerup" => {
            let released = held.take().zip(event.dyn_ref());
            released.map_or(Vec::new(), |(held, event)| release(&handle, &held, event, state))
        }
        "pointercancel" => held.take().map(|_| Msg::TakeBack).into_iter().collect(),
        "keydown" => event.dyn_ref().map_or(Vec::new(), |event| press(&handle, event, held, state)),
        "keyup" => vec![Msg::Settled],
        // A drag by keys ends where the focus goes on.
        "focusout" if held.is_none() => vec![Msg::Settled],
        _ => Vec::new(),
    }
}

fn hold(element: &Element, event: &PointerEvent) -> Option<Held> {
    let group = element.parent_element()?;
    Some(Held {
        handle: which(element)?,
        at: numbers(element, "data-at")?,
        began: pointer(event),
        from: numbers(element, "data-from")?,
        axes: Axes::of(&group)?,
    })
}

/// Returns the change by a movement of the pointer.
fn follow(held: &Held, event: &PointerEvent, state: &PageState) -> Option<Msg> {
    let [x, y] = pointer(event);
    let place = [held.at[0] + x - held.began[0], held.at[1] + y - held.began[1]];
    let (to, grain) = held.axes.data(place);
    edit(state, held.handle, Gesture::Move { from: held.from, to, grain })
}

/// Returns the end of a drag. A point that is let go outside of its figure is removed.
fn release(element: &Element, held: &Held, event: &PointerEvent, state: &PageState) -> Vec<Msg> {
    let figure = element.closest("figure").ok().flatten();
    let is_out = figure.is_some_and(|figure| {
        let edges = figure.get_bounding_client_rect();
        let [x, y] = pointer(event);
        x < edges.left() - BEYOND
            || x > edges.right() + BEYOND
            || y < edges.top() - BEYOND
            || y > edges.bottom() + BEYOND
    });
    let removed = state.run_before_edit().filter(|_| is_out).and_then(|before| {
        dragged(&before, &before, &Drag { handle: held.handle, gesture: Gesture::Remove })
    });
    removed.map(|removed| Msg::Edit(Box::new(removed))).into_iter().chain([Msg::Settled]).collect()
}

/// Returns the change by a new point: where the pointer clicks, or in the middle by a button,
/// which then has the focus.
fn add(target: &Element, event: &Event, state: &PageState) -> Option<Msg> {
    let adds = target.closest(ADDS).ok().flatten()?;
    let figure = adds.closest("figure").ok().flatten()?;
    let group = figure.query_selector(".handles").ok().flatten()?;
    let axes = Axes::of(&group)?;
    let [left, right, bottom, top] = axes.panel;
    let is_button = adds.tag_name() == "BUTTON";
    let place = if is_button {
        [f64::midpoint(left, right), f64::midpoint(bottom, top)]
    } else {
        let corner = adds.get_bounding_client_rect();
        let [x, y] = event.dyn_ref().map(pointer)?;
        [x - corner.left(), y - corner.top()]
    };
    let is_inside = (left..=right).contains(&place[0]) && (top..=bottom).contains(&place[1]);
    let now = state.address.experiment().filter(|_| is_inside)?;
    let (at, grain) = axes.data(place);
    let changed = with_point(now, at, grain)?;
    if is_button {
        let handle = format!("[data-drag=\"point:{}\"]", changed.problem.points() - 1);
        focus_when_drawn(group, handle);
    }
    Some(Msg::Edit(Box::new(changed)))
}

fn press(
    element: &Element,
    event: &KeyboardEvent,
    held: &mut Option<Held>,
    state: &PageState,
) -> Vec<Msg> {
    let step = if event.shift_key() { 10 } else { 1 };
    let gesture = match event.code().as_str() {
        "ArrowLeft" => Gesture::Step([-step, 0]),
        "ArrowRight" => Gesture::Step([step, 0]),
        "ArrowDown" => Gesture::Step([0, -step]),
        "ArrowUp" => Gesture::Step([0, step]),
        "BracketLeft" => Gesture::Turn(step),
        "BracketRight" => Gesture::Turn(-step),
        "Home" => Gesture::Home,
        "Delete" | "Backspace" => Gesture::Remove,
        "Escape" if held.take().is_some() => return vec![Msg::TakeBack],
        "Escape" => {
            leave(element);
            return Vec::new();
        }
        _ => return Vec::new(),
    };
    let removes = gesture == Gesture::Remove;
    let change = which(element).and_then(|handle| edit(state, handle, gesture));
    let Some(change) = change else { return Vec::new() };
    if removes {
        leave(element);
        return vec![change, Msg::Settled];
    }
    vec![change]
}

/// Focuses the canvas beside the handles.
fn leave(handle: &Element) {
    let canvas = handle.parent_element().and_then(|group| group.previous_element_sibling());
    if let Some(canvas) = canvas {
        focus(canvas);
    }
}

fn focus(element: Element) {
    // Its focus() is that of every element that can have it.
    element.unchecked_into::<SvgElement>().focus().or_log("move the focus");
}

/// Focuses a handle as soon as the next change of its group is drawn.
fn focus_when_drawn(group: Element, handle: String) {
    let within = group.clone();
    let drawn = Closure::once_into_js(move |_: JsValue, observer: MutationObserver| {
        observer.disconnect();
        if let Some(handle) = within.query_selector(&handle).ok().flatten() {
            focus(handle);
        }
    });
    let children = MutationObserverInit::new();
    children.set_child_list(true);
    MutationObserver::new(drawn.unchecked_ref())
        .and_then(|observer| observer.observe_with_options(&group, &children))
        .or_log("wait for a handle");
}

fn edit(state: &PageState, handle: Handle, gesture: Gesture) -> Option<Msg> {
    let (before, now) = (state.run_before_edit()?, state.run_shown()?);
    let changed = dragged(&before, &now, &Drag { handle, gesture })?;
    Some(Msg::Edit(Box::new(changed)))
}

/// Returns what an element drags.
fn which(element: &Element) -> Option<Handle> {
    Handle::named(&element.get_attribute("data-drag")?, || {
        let [x, y] = numbers::<2>(element, "data-parameters")?;
        Some([x as u8, y as u8])
    })
}

/// Returns the numbers of an attribute, if there are `N`.
fn numbers<const N: usize>(element: &Element, attribute: &str) -> Option<[f64; N]> {
    let list = element.get_attribute(attribute)?;
    let numbers: Vec<f64> = list.split(' ').filter_map(|number| number.parse().ok()).collect();
    numbers.try_into().ok()
}

fn pointer(event: &MouseEvent) -> [f64; 2] {
    [f64::from(event.client_x()), f64::from(event.client_y())]
}

//! What the reader's pointer and keys do to what can be dragged in a picture.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, FocusEvent, KeyboardEvent, PointerEvent, SvgElement};

use super::message::Msg;
use super::state::PageState;
use crate::browser::log::OrLog;
use crate::experiment::Experiment;
use crate::lesson::drag::{Drag, Gesture, dragged};
use crate::picture::handle::Handle;

/// Finds the handles among the elements with a name for what they drag.
pub(crate) const HANDLE: &str = ".handles > [data-drag]";

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
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let handle = target.and_then(|target| target.closest(HANDLE).ok().flatten());
    let Some(handle) = handle else { return Vec::new() };
    match event.type_().as_str() {
        "pointerdown" => {
            *held = event.dyn_ref().and_then(|event| hold(&handle, event));
            Vec::new()
        }
        "pointermove" => {
            let moved = held.as_ref().zip(event.dyn_ref());
            moved.and_then(|(held, event)| follow(held, event, state)).into_iter().collect()
        }
        "pointerup" => held.take().map(|_| Msg::Settled).into_iter().collect(),
        "pointercancel" => held.take().map(|_| Msg::TakeBack).into_iter().collect(),
        "keydown" => event.dyn_ref().map_or(Vec::new(), |event| press(&handle, event, held, state)),
        "keyup" => vec![Msg::Settled],
        "focusin" => {
            open(&handle, true);
            Vec::new()
        }
        "focusout" => {
            let to = event.dyn_ref::<FocusEvent>().and_then(FocusEvent::related_target);
            let to = to.and_then(|to| to.dyn_into::<Element>().ok());
            let group = handle.parent_element();
            if !group.is_some_and(|group| group.contains(to.as_deref())) {
                open(&handle, false);
            }
            // A drag by keys ends where the focus goes on.
            if held.is_none() { vec![Msg::Settled] } else { Vec::new() }
        }
        _ => Vec::new(),
    }
}

/// Lets Tab go through the handles of a picture, or pass them.
fn open(handle: &Element, opens: bool) {
    let group = handle.parent_element().map(|group| group.children());
    let Some(group) = group else { return };
    for index in 0..group.length() {
        if let Some(handle) = group.item(index) {
            let stop = if opens { "0" } else { "-1" };
            handle.set_attribute("tabindex", stop).or_log("open the handles");
        }
    }
}

fn hold(element: &Element, event: &PointerEvent) -> Option<Held> {
    let group = element.parent_element()?;
    Some(Held {
        handle: which(element)?,
        at: numbers(element, "data-at")?,
        began: pointer(event),
        from: numbers(element, "data-from")?,
        axes: Axes { panel: numbers(&group, "data-panel")?, data: numbers(&group, "data-axes")? },
    })
}

/// Returns the change by a movement of the pointer.
fn follow(held: &Held, event: &PointerEvent, state: &PageState) -> Option<Msg> {
    let [x, y] = pointer(event);
    let place = [held.at[0] + x - held.began[0], held.at[1] + y - held.began[1]];
    let (to, grain) = held.axes.data(place);
    edit(state, held.handle, Gesture::Move { from: held.from, to, grain })
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
        // Its focus() is that of every element that can have it.
        canvas.unchecked_into::<SvgElement>().focus().or_log("leave the handles");
    }
}

fn edit(state: &PageState, handle: Handle, gesture: Gesture) -> Option<Msg> {
    let now: &Experiment = state.address.experiment()?;
    let before = state.before_edit().unwrap_or(now);
    let changed = dragged(before, now, &Drag { handle, gesture })?;
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

fn pointer(event: &PointerEvent) -> [f64; 2] {
    [f64::from(event.client_x()), f64::from(event.client_y())]
}

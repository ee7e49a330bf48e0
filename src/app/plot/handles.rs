//! What can be dragged in a picture, as elements over its canvas: by pointer, finger or keys.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use super::canvas::PlacedGrip;
use crate::app::context::{PageContext, use_page};
use crate::app::message::Msg;
use crate::app::number_format::{place, short};
use crate::browser::log::OrLog;
use crate::lesson::drag::{Drag, Gesture};
use crate::picture::handle::Handle;

/// The radius of the disc of a parameter \[CSS pixels\].
const DISC: &str = "10";
/// The radius of what the pointer reaches \[CSS pixels\]; a finger reaches more.
const REACH: &str = "14";

#[derive(Properties, PartialEq)]
pub(crate) struct HandlesProps {
    pub(crate) grips: Vec<PlacedGrip>,
    /// The canvas of the picture.
    pub(crate) canvas: NodeRef,
    /// Returns the movement of a handle from its data to a place \[CSS pixels\].
    pub(crate) moved: Callback<(PlacedGrip, (f64, f64)), Option<Gesture>>,
    /// Receives the point of the data that the pointer or the focus is on.
    pub(crate) points_at: Callback<Option<usize>>,
}

/// A drag that is under way: the handle at its beginning, and the pointer.
type Held = (PlacedGrip, (f64, f64));

#[component]
pub(crate) fn Handles(props: &HandlesProps) -> Html {
    let page = &use_page();
    let inside = use_state_eq(|| false);
    let held = use_mut_ref(|| None::<Held>);
    let group = use_node_ref();
    let onfocusin = {
        let inside = inside.clone();
        Callback::from(move |_: FocusEvent| inside.set(true))
    };
    let onfocusout = {
        let (inside, act, group) = (inside.clone(), page.act.clone(), group.clone());
        Callback::from(move |event: FocusEvent| {
            // A drag by keys ends where the focus goes on.
            act.emit(Msg::Settled);
            let to = event.related_target().and_then(|to| to.dyn_into::<Element>().ok());
            let stays = group.cast::<Element>().is_some_and(|group| group.contains(to.as_deref()));
            inside.set(stays);
        })
    };
    html! {
        <svg class="handles" ref={group} {onfocusin} {onfocusout}>
            { for props.grips.iter().map(|grip| handle(page, props, &held, *inside, grip)) }
        </svg>
    }
}

/// Draws a handle.
fn handle(
    page: &PageContext,
    props: &HandlesProps,
    held: &std::rc::Rc<std::cell::RefCell<Option<Held>>>,
    inside: bool,
    grip: &PlacedGrip,
) -> Html {
    let which = grip.handle;
    let name = which.name();
    let act = &page.act;
    let point = match which {
        Handle::Point(place) => Some(place),
        _ => None,
    };
    let at_handle = {
        let (act, points_at) = (act.clone(), props.points_at.clone());
        move || {
            act.emit(Msg::AtHandle);
            points_at.emit(point);
        }
    };
    let onpointerenter = {
        let at_handle = at_handle.clone();
        Callback::from(move |_: PointerEvent| at_handle())
    };
    let onfocus = Callback::from(move |_: FocusEvent| at_handle());
    let onpointerleave = {
        let points_at = props.points_at.clone();
        Callback::from(move |event: PointerEvent| {
            if event.pointer_type() == "mouse" {
                points_at.emit(None);
            }
        })
    };
    let onpointerdown = {
        let (held, grip) = (held.clone(), grip.clone());
        Callback::from(move |event: PointerEvent| {
            if event.button() != 0 || held.borrow().is_some() {
                return;
            }
            let element = event.current_target().and_then(|it| it.dyn_into::<Element>().ok());
            if let Some(element) = element {
                // Refused for a pointer that is gone; then the drag ends here.
                element.set_pointer_capture(event.pointer_id()).or_log("follow the pointer");
            }
            *held.borrow_mut() = Some((grip.clone(), pointer(&event)));
        })
    };
    let onpointermove = {
        let (held, act, moved) = (held.clone(), act.clone(), props.moved.clone());
        Callback::from(move |event: PointerEvent| {
            let Some((grip, began)) = held.borrow().clone() else { return };
            let (x, y) = pointer(&event);
            let to = (grip.at.0 + x - began.0, grip.at.1 + y - began.1);
            let handle = grip.handle;
            if let Some(gesture) = moved.emit((grip, to)) {
                act.emit(Msg::Drag(Drag { handle, gesture }));
            }
        })
    };
    let end = |message: fn() -> Msg| {
        let (held, act) = (held.clone(), act.clone());
        Callback::from(move |_: PointerEvent| {
            if held.borrow_mut().take().is_some() {
                act.emit(message());
            }
        })
    };
    let onkeydown = {
        let (held, act, canvas) = (held.clone(), act.clone(), props.canvas.clone());
        Callback::from(move |event: KeyboardEvent| {
            if event.ctrl_key() || event.meta_key() || event.alt_key() {
                return;
            }
            let step = if event.shift_key() { 10 } else { 1 };
            let gesture = match event.code().as_str() {
                "ArrowLeft" => Gesture::Step([-step, 0]),
                "ArrowRight" => Gesture::Step([step, 0]),
                "ArrowDown" => Gesture::Step([0, -step]),
                "ArrowUp" => Gesture::Step([0, step]),
                "BracketLeft" => Gesture::Turn(step),
                "BracketRight" => Gesture::Turn(-step),
                "Home" => Gesture::Home,
                "Delete" | "Backspace" if point.is_some() => Gesture::Remove,
                "Escape" => {
                    event.prevent_default();
                    event.stop_propagation();
                    if held.borrow_mut().take().is_some() {
                        act.emit(Msg::TakeBack);
                    } else {
                        focus(&canvas);
                    }
                    return;
                }
                _ => return,
            };
            event.prevent_default();
            // Here the keys move the handle; the run stays in place.
            event.stop_propagation();
            if gesture == Gesture::Remove {
                focus(&canvas);
            }
            act.emit(Msg::Drag(Drag { handle: which, gesture }));
            if event.code() == "Delete" || event.code() == "Backspace" {
                act.emit(Msg::Settled);
            }
        })
    };
    let onkeyup = act.reform(|_: KeyboardEvent| Msg::Settled);
    let [x, y] = [grip.at.0, grip.at.1].map(|at| format!("{at:.2}"));
    let value = match grip.values[..] {
        [value] => short(value),
        _ => place(&grip.values),
    };
    let now = grip.values.first().copied().unwrap_or(f64::NAN).to_string();
    let looks = match which {
        Handle::Point(_) => "point",
        Handle::Weight => "disc w",
        Handle::Bias => "disc b",
        Handle::Boundary => "disc edge",
        Handle::Start(_) => "start",
    };
    html! {
        <g key={name.clone()} class={looks} role="slider" tabindex={if inside { "0" } else { "-1" }}
            data-drag={name} aria-label={(page.text.pictures.handle)(which)}
            aria-valuenow={now} aria-valuetext={value}
            transform={format!("translate({x} {y})")} {onpointerenter} {onpointerleave} {onfocus}
            {onpointerdown} {onpointermove} onpointerup={end(|| Msg::Settled)}
            onpointercancel={end(|| Msg::TakeBack)} {onkeydown} {onkeyup}>
            <circle class="reach" r={REACH} />
            { sign(which) }
        </g>
    }
}

/// Draws what shows that a handle can be dragged, and where to.
fn sign(handle: Handle) -> Html {
    const ACROSS: &str = "M-15 -3.5l-3.5 3.5 3.5 3.5M15 -3.5l3.5 3.5 -3.5 3.5";
    const UP: &str = "M-3.5 -15l3.5 -3.5 3.5 3.5M-3.5 15l3.5 3.5 3.5 -3.5";
    let (arrows, letter) = match handle {
        Handle::Point(_) | Handle::Start(_) => (format!("{ACROSS}{UP}"), None),
        Handle::Weight => (UP.to_owned(), Some("W")),
        Handle::Bias => (UP.to_owned(), Some("b")),
        Handle::Boundary => (ACROSS.to_owned(), Some("b")),
    };
    html! {
        <>
            <path class="arrows" d={arrows} />
            if let Some(letter) = letter {
                <circle class="face" r={DISC} />
                <text text-anchor="middle" y="4.5">{ letter }</text>
            }
        </>
    }
}

fn pointer(event: &PointerEvent) -> (f64, f64) {
    (f64::from(event.client_x()), f64::from(event.client_y()))
}

fn focus(canvas: &NodeRef) {
    if let Some(canvas) = canvas.cast::<HtmlElement>() {
        canvas.focus().or_log("focus a picture");
    }
}

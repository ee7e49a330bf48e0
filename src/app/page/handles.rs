//! The events of what can be dragged in the pictures: they wait here until the chunk that
//! takes them is loaded, so that the press that loads it is not lost.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions, EventListenerPhase};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, EventTarget, FocusEvent, KeyboardEvent, PointerEvent};
use yew::Callback;

use crate::app::browser;
use crate::app::chunk::Chunk;
use crate::app::drag::{ADDS, HANDLE, Held};
use crate::app::message::Msg;
use crate::browser::log::OrLog;

const EVENTS: [&str; 10] = [
    "pointerover",
    "pointerdown",
    "pointermove",
    "pointerup",
    "pointercancel",
    "keydown",
    "keyup",
    "focusin",
    "focusout",
    "click",
];

/// The events that wait, and the handle that the pointer holds.
#[derive(Default)]
pub(super) struct HandleEvents {
    pub(super) waiting: RefCell<Vec<Event>>,
    pub(super) held: RefCell<Option<Held>>,
}

impl HandleEvents {
    /// Listens to the events of all handles, before the elements around them do.
    pub(super) fn listen(self: &Rc<Self>, dispatch: &Callback<Msg>) -> Vec<Option<EventListener>> {
        let options = EventListenerOptions {
            phase: EventListenerPhase::Capture,
            ..EventListenerOptions::enable_prevent_default()
        };
        let listen = |name: &'static str| {
            let (events, dispatch) = (Rc::clone(self), dispatch.clone());
            let listener = move |event: &Event| {
                let ends = name == "pointerup" || name == "pointercancel";
                let is_held = ends && events.held.borrow().is_some() && is_primary(event);
                if is_held || (is_of_handle(event) && keep(event)) {
                    events.waiting.borrow_mut().push(event.clone());
                    dispatch.emit(Msg::Nears(Chunk::Drag));
                }
            };
            let page = browser::document()?;
            Some(EventListener::new_with_options(&page, name, options, listener))
        };
        EVENTS.map(listen).into()
    }
}

fn is_of_handle(event: &Event) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let selector = if event.type_() == "click" { ADDS } else { HANDLE };
    target.is_some_and(|target| target.closest(selector).is_ok_and(|found| found.is_some()))
}

/// Returns false for an event of a further finger.
fn is_primary(event: &Event) -> bool {
    event.dyn_ref::<PointerEvent>().is_none_or(PointerEvent::is_primary)
}

/// Returns true if an event is one to take, and then keeps the page from taking it too.
fn keep(event: &Event) -> bool {
    if event.type_() == "click" {
        // A finger reads the picture where it taps; it has the button.
        let is_finger =
            event.dyn_ref::<PointerEvent>().is_some_and(|event| event.pointer_type() == "touch");
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        return !is_finger || target.is_some_and(|target| target.tag_name() != "CANVAS");
    }
    if let Some(pointer) = event.dyn_ref::<PointerEvent>() {
        if pointer.button() > 0 || !is_primary(event) {
            return false;
        }
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let handle = target.and_then(|target| target.closest(HANDLE).ok().flatten());
        if event.type_() == "pointerdown"
            && let Some(handle) = handle
        {
            // Refused for a pointer that is gone; then the drag ends here.
            handle.set_pointer_capture(pointer.pointer_id()).or_log("follow the pointer");
        }
        return event.type_() != "pointermove" || pointer.buttons() & 1 == 1;
    }
    if let Some(focus) = event.dyn_ref::<FocusEvent>() {
        follow_focus(focus);
    }
    if let Some(key) = event.dyn_ref::<KeyboardEvent>().filter(|_| event.type_() == "keydown") {
        const KEYS: [&str; 6] =
            ["Home", "Delete", "Backspace", "BracketLeft", "BracketRight", "Escape"];
        let code = key.code();
        let is_plain = !(key.ctrl_key() || key.meta_key() || key.alt_key());
        if !is_plain || !(code.starts_with("Arrow") || KEYS.contains(&code.as_str())) {
            return false;
        }
        // Here the keys move the handle; the run stays in place.
        event.prevent_default();
        event.stop_propagation();
    }
    true
}

/// Lets Tab go through the handles of a picture while the focus is in one of them. This does not
/// wait for the chunk: the next key may be Tab.
fn follow_focus(event: &FocusEvent) {
    let element = |target: Option<EventTarget>| target?.dyn_into::<Element>().ok();
    let handle = element(event.target()).and_then(|it| it.closest(HANDLE).ok().flatten());
    let Some(group) = handle.and_then(|handle| handle.parent_element()) else { return };
    let to = element(event.related_target());
    let opens = event.type_() == "focusin" || group.contains(to.as_deref());
    let handles = group.children();
    for handle in (0..handles.length()).filter_map(|place| handles.item(place)) {
        let stop = if opens { "0" } else { "-1" };
        handle.set_attribute("tabindex", stop).or_log("open the handles");
    }
}

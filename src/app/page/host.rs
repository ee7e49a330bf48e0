//! The host of an embedded lab: receives its requests, and sends it the run's state and
//! the lab's height.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use js_sys::{Array, JsString, Object, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, MessageEvent, ResizeObserver, Window};
use yew::Callback;

use crate::app::browser;
use crate::app::browser::log::OrLog;
use crate::app::message::Msg;
use crate::embed::incoming::{Member, ReadError, Received, Resizer, read};
use crate::embed::outgoing::{self, Members, Value};
use crate::experiment::address::LONGEST;

/// The least time between two messages about the run's state \[ms\].
const INTERVAL: u32 = 250;

/// The host, if the lab is embedded in one.
pub(crate) struct Host {
    frame: Rc<Frame>,
    last_sent: RefCell<LastSent>,
    dispatch: Callback<Msg>,
    observer: Option<ResizeObserver>,
    _listener: EventListener,
    _resized: Closure<dyn FnMut()>,
}

/// The last message about the run's state.
#[derive(Default)]
struct LastSent {
    state: Option<Members>,
    at: f64,
    /// Ends the wait for the next.
    timer: Option<Timeout>,
}

impl Host {
    /// Finds the host, and dispatches its requests.
    pub(crate) fn find(dispatch: &Callback<Msg>) -> Option<Self> {
        let window = browser::window()?;
        let parent = window.parent().ok()??;
        if AsRef::<JsValue>::as_ref(&parent) == AsRef::<JsValue>::as_ref(&window) {
            return None;
        }
        let content = browser::document()?.get_element_by_id("descent")?;
        let frame =
            Rc::new(Frame { parent, content, height: Cell::default(), resizer: Cell::default() });
        let listener = EventListener::new(&window, "message", {
            let (frame, dispatch) = (frame.clone(), dispatch.clone());
            move |event| receive(&frame, &dispatch, event.unchecked_ref())
        });
        let resized = Closure::<dyn FnMut()>::new({
            let frame = frame.clone();
            move || frame.send_height()
        });
        let observer = ResizeObserver::new(resized.as_ref().unchecked_ref()).ok();
        if let Some(observer) = &observer {
            observer.observe(&frame.content);
        }
        frame.post(&outgoing::h5p_hello());
        Some(Self {
            frame,
            last_sent: RefCell::default(),
            dispatch: dispatch.clone(),
            observer,
            _listener: listener,
            _resized: resized,
        })
    }

    /// Sends a message at once.
    pub(crate) fn post(&self, members: &Members) {
        self.frame.post(members);
    }

    /// Makes the next [`Self::send_state`] send the state even if it did not change.
    pub(crate) fn forget_sent_state(&self) {
        self.last_sent.borrow_mut().state = None;
    }

    /// Sends the run's state if it changed since the last message. Within the rate limit,
    /// dispatches [`Msg::HostMayReceive`] when the wait is over.
    pub(crate) fn send_state(&self, state: impl FnOnce() -> Option<Members>) {
        let mut last_sent = self.last_sent.borrow_mut();
        let now = browser::now();
        let wait = last_sent.at + f64::from(INTERVAL) - now;
        if wait > 0.0 {
            let dispatch = self.dispatch.clone();
            // Restarted each time: with a coarse clock it may fire too early.
            last_sent.timer = Some(Timeout::new(wait.ceil() as u32, move || {
                dispatch.emit(Msg::HostMayReceive);
            }));
            return;
        }
        last_sent.timer = None;
        let Some(state) = state() else { return };
        if last_sent.state.as_ref() != Some(&state) {
            self.post(&state);
            (last_sent.state, last_sent.at) = (Some(state), now);
        }
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        if let Some(observer) = &self.observer {
            observer.disconnect();
        }
    }
}

/// Receives a message from the host; others are ignored.
fn receive(frame: &Frame, dispatch: &Callback<Msg>, event: &MessageEvent) {
    let from = event.source().map(JsValue::from);
    if from.as_ref() != Some(frame.parent.as_ref()) {
        return;
    }
    match read_object(&event.data()) {
        Ok(Received::Message(message)) => dispatch.emit(Msg::Host(Ok(message))),
        Ok(Received::Resizer(message)) => frame.receive(message),
        Err(ReadError::Rejected(rejected)) => dispatch.emit(Msg::Host(Err(rejected))),
        Err(ReadError::Unknown) => {}
    }
}

/// The frame around the lab, and its height in every host's protocol.
struct Frame {
    parent: Window,
    content: Element,
    /// The height in the last message \[CSS pixels\].
    height: Cell<u32>,
    /// True if H5P's resizer answered.
    resizer: Cell<bool>,
}

impl Frame {
    fn post(&self, members: &Members) {
        let object = Object::new();
        for (name, value) in members {
            let value = match value {
                Value::Text(text) => JsValue::from_str(text),
                Value::Number(number) => JsValue::from_f64(*number),
                Value::Truth(truth) => JsValue::from_bool(*truth),
                Value::Numbers(numbers) => numbers
                    .iter()
                    .map(|&number| JsValue::from_f64(number))
                    .collect::<Array>()
                    .into(),
            };
            Reflect::set(&object, &JsValue::from_str(name), &value).or_log("fill a message");
        }
        // Any host may receive it: it holds no secret.
        self.parent.post_message(&object, "*").or_log("send a message to the host");
    }

    fn send_height(&self) {
        let height = u32::try_from(self.content.scroll_height()).unwrap_or(0);
        if self.height.replace(height) != height {
            self.post(&outgoing::height(height));
            self.post(&outgoing::lti_height(height));
            if self.resizer.get() {
                self.post(&outgoing::h5p_prepare(height));
            }
        }
    }

    fn receive(&self, message: Resizer) {
        let height = self.height.get();
        match message {
            Resizer::Ready => self.post(&outgoing::h5p_hello()),
            Resizer::Hello | Resizer::Resize => {
                self.resizer.set(true);
                self.post(&outgoing::h5p_prepare(height));
            }
            Resizer::Prepared => self.post(&outgoing::h5p_resize(height)),
        }
    }
}

/// Reads a message if it is a plain object. Only members of known messages are read;
/// throwing getters count as absent.
fn read_object(data: &JsValue) -> Result<Received, ReadError> {
    let plain = data.is_object()
        && Reflect::get_prototype_of(data).is_ok_and(|prototype| {
            let prototype: JsValue = prototype.into();
            prototype.is_null()
                || Reflect::get_prototype_of(&Object::new()).as_deref() == Ok(&prototype)
        });
    if !plain {
        return Err(ReadError::Unknown);
    }
    read(|name| {
        let Ok(value) = Reflect::get(data, &JsValue::from_str(name)) else { return Member::Other };
        if let Some(number) = value.as_f64() {
            return Member::Number(number);
        }
        match value.dyn_ref::<JsString>() {
            // The limit for typed addresses; no member is longer.
            Some(text) if text.length() as usize <= LONGEST => Member::Text(text.into()),
            _ => Member::Other,
        }
    })
}

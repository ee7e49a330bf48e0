//! The page around an embedded lab: what it says is heard, and it is told how the
//! run stands and how high the lab is.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use js_sys::{Array, JsString, Object, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, MessageEvent, ResizeObserver, Window};

use crate::app::browser;
use crate::embed::incoming::{Heard, Incoming, Member, Resizer, Unheard, read};
use crate::embed::outgoing::{self, Members, Value};
use crate::experiment::address::{LONGEST, Rejected};

/// Between two tellings of how the run stands, in milliseconds.
const INTERVAL: u32 = 250;

/// The page around, as long as the lab is embedded in one.
pub(crate) struct Host {
    sizes: Rc<Sizes>,
    said: RefCell<Said>,
    /// The goal that is met, as it was told last.
    goal: Cell<Option<&'static str>>,
    remind: Rc<dyn Fn()>,
    observer: Option<ResizeObserver>,
    listener: Closure<dyn FnMut(MessageEvent)>,
    _resized: Closure<dyn FnMut()>,
}

/// How the run stood when it was told last.
#[derive(Default)]
struct Said {
    state: Option<Members>,
    at: f64,
    /// Another telling is due.
    timer: Option<Timeout>,
}

impl Host {
    /// Finds the page around. `hear` gets what it asks for, and the values that
    /// cannot be; `remind` is called when how the run stands may be told again.
    pub(crate) fn find(
        hear: impl Fn(Result<Incoming, Rejected>) + 'static,
        remind: impl Fn() + 'static,
    ) -> Option<Self> {
        let window = browser::window()?;
        let parent = window.parent().ok()??;
        if AsRef::<JsValue>::as_ref(&parent) == AsRef::<JsValue>::as_ref(&window) {
            return None;
        }
        let content = browser::document()?.get_element_by_id("descent")?;
        let sizes =
            Rc::new(Sizes { parent, content, height: Cell::default(), resizer: Cell::default() });
        let listener = Closure::<dyn FnMut(MessageEvent)>::new({
            let sizes = sizes.clone();
            move |event: MessageEvent| {
                let from = event.source().map(JsValue::from);
                if from.as_ref() != Some(sizes.parent.as_ref()) {
                    return;
                }
                match read_object(&event.data()) {
                    Ok(Heard::Message(message)) => hear(Ok(message)),
                    Ok(Heard::Resizer(said)) => sizes.hear(said),
                    Err(Unheard::Rejected(rejected)) => hear(Err(rejected)),
                    Err(Unheard::Unknown) => {}
                }
            }
        });
        let heard = listener.as_ref().unchecked_ref();
        window.add_event_listener_with_callback("message", heard).ok()?;
        let resized = Closure::<dyn FnMut()>::new({
            let sizes = sizes.clone();
            move || sizes.look()
        });
        let observer = ResizeObserver::new(resized.as_ref().unchecked_ref()).ok();
        if let Some(observer) = &observer {
            observer.observe(&sizes.content);
        }
        sizes.post(&outgoing::h5p_hello());
        let remind = Rc::new(remind);
        Some(Self {
            sizes,
            said: RefCell::default(),
            goal: Cell::default(),
            remind,
            observer,
            listener,
            _resized: resized,
        })
    }

    /// Sends a message at once.
    pub(crate) fn post(&self, members: &Members) {
        self.sizes.post(members);
    }

    /// Tells which goal is met now, once for each time that it comes to be.
    pub(crate) fn tell_goal(&self, name: Option<&'static str>, goal: impl FnOnce(&str) -> Members) {
        if let Some(name) = name.filter(|_| self.goal.get() != name) {
            self.post(&goal(name));
        }
        self.goal.set(name);
    }

    /// Has the state told again even if it is the same.
    pub(crate) fn forget(&self) {
        self.said.borrow_mut().state = None;
    }

    /// Tells how the run stands, where it is another than last time and the last
    /// time was long enough ago; else it reminds when that is so.
    pub(crate) fn tell(&self, state: impl FnOnce() -> Option<Members>) {
        let mut said = self.said.borrow_mut();
        let now = browser::now();
        let wait = said.at + f64::from(INTERVAL) - now;
        if wait > 0.0 {
            let remind = self.remind.clone();
            // Anew each time, as a coarse clock may not have come so far when it rings.
            said.timer = Some(Timeout::new(wait.ceil() as u32, move || remind()));
            return;
        }
        said.timer = None;
        let Some(state) = state() else { return };
        if said.state.as_ref() != Some(&state) {
            self.post(&state);
            (said.state, said.at) = (Some(state), now);
        }
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        if let Some(observer) = &self.observer {
            observer.disconnect();
        }
        if let Some(window) = browser::window() {
            let heard = self.listener.as_ref().unchecked_ref();
            // Removing a listener does not fail.
            drop(window.remove_event_listener_with_callback("message", heard));
        }
    }
}

/// The height of what is shown, in every dialect.
struct Sizes {
    parent: Window,
    content: Element,
    /// As it was told last.
    height: Cell<u32>,
    /// H5P's resizer is there.
    resizer: Cell<bool>,
}

impl Sizes {
    fn post(&self, members: &Members) {
        let object = Object::new();
        for (name, value) in members {
            let value = match value {
                Value::Text(text) => JsValue::from_str(text),
                Value::Number(number) => JsValue::from_f64(*number),
                Value::Numbers(numbers) => numbers
                    .iter()
                    .map(|&number| JsValue::from_f64(number))
                    .collect::<Array>()
                    .into(),
            };
            // A new plain object takes every member.
            drop(Reflect::set(&object, &JsValue::from_str(name), &value));
        }
        // Who is around does not matter: nothing said is a secret.
        drop(self.parent.post_message(&object, "*"));
    }

    fn look(&self) {
        let height = u32::try_from(self.content.scroll_height()).unwrap_or(0);
        if self.height.replace(height) != height {
            self.post(&outgoing::height(height));
            self.post(&outgoing::lti_height(height));
            if self.resizer.get() {
                self.post(&outgoing::h5p_prepare(height));
            }
        }
    }

    fn hear(&self, said: Resizer) {
        let height = self.height.get();
        match said {
            Resizer::Ready => self.post(&outgoing::h5p_hello()),
            Resizer::Hello | Resizer::Resize => {
                self.resizer.set(true);
                self.post(&outgoing::h5p_prepare(height));
            }
            Resizer::Prepared => self.post(&outgoing::h5p_resize(height)),
        }
    }
}

/// Reads what came, if it is a plain object. Only members of messages are looked
/// at; one that throws when it is looked at is none.
fn read_object(data: &JsValue) -> Result<Heard, Unheard> {
    let plain = data.is_object()
        && Reflect::get_prototype_of(data).is_ok_and(|prototype| {
            let prototype: JsValue = prototype.into();
            prototype.is_null()
                || Reflect::get_prototype_of(&Object::new()).as_deref() == Ok(&prototype)
        });
    if !plain {
        return Err(Unheard::Unknown);
    }
    read(|name| {
        let Ok(value) = Reflect::get(data, &JsValue::from_str(name)) else { return Member::Other };
        if let Some(number) = value.as_f64() {
            return Member::Number(number);
        }
        match value.dyn_ref::<JsString>() {
            // An address may be as long as one that is typed, and nothing is longer.
            Some(text) if text.length() as usize <= LONGEST => Member::Text(text.into()),
            _ => Member::Other,
        }
    })
}

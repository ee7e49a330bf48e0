//! The session behind a program of the page: commands go in, events come out, whatever
//! happens to the worker. A worker that cannot start, is of another build, crashes or
//! hangs is replaced: once by a worker of the same mode, then by the next mode of the
//! fallback order. The new one is brought to the same state, and the same numbers follow.
//! Below the last mode nothing trains, and commands are kept until the reader tries again.

mod failure;
pub(crate) mod fallback_order;
mod link;
mod rest;

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use gloo_timers::callback::Timeout;
use js_sys::{Reflect, Uint8Array};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::MessageEvent;
use yew::Callback;

use crate::browser;
use crate::browser::log::OrLog;
use crate::session::intent::Intent;
use crate::session::message::{Command, Update};
use crate::worker::protocol::{FromWorker, ToWorker, check_greeting, decode};
use failure::Failure;
use fallback_order::{Factory, WorkerMode};
use link::{Line, Link};

/// Silence after which a worker that owes an answer counts as hanging [s].
const PATIENCE: u32 = 4;
/// Longest wait for a worker's greeting [s].
const START_PATIENCE: u32 = 10;

/// An event of the engine.
#[derive(Debug)]
pub(crate) enum Event {
    /// The session sent an update.
    Update(Update),
    /// The session now runs in this mode, or nowhere.
    WorkerMode(WorkerMode),
    /// The worker failed, and another took over.
    Restarted,
}

/// The engine. It ends with the last handle to it.
pub(crate) struct Engine(Rc<RefCell<Inner>>);

struct Inner {
    this: Weak<RefCell<Inner>>,
    events: Callback<Event>,
    factory: Rc<Factory>,
    worker_mode: WorkerMode,
    link: Option<Link>,
    /// The number of links so far, so that a late message of a former one is not heard.
    links: u32,
    /// True if the program on the page's own thread has failed.
    anew: bool,
    failures: u32,
    /// The state to bring a new worker to.
    intent: Intent,
    /// True if the worker owes an answer.
    expecting: bool,
    /// Seconds since the last message, while an answer is owed.
    silence: u32,
    watch: Option<Timeout>,
    /// The update to show at the next frame.
    latest: Option<Update>,
    frame: Option<Closure<dyn FnMut()>>,
    /// The requested animation frame.
    requested: Option<i32>,
    /// The rest before the worker may send another update.
    rest: Option<Timeout>,
}

impl Drop for Inner {
    fn drop(&mut self) {
        if let (Some(window), Some(requested)) = (browser::window(), self.requested) {
            window.cancel_animation_frame(requested).or_log("cancel an animation frame");
        }
    }
}

impl Engine {
    /// Starts the first mode of the fallback order.
    pub(crate) fn new(events: Callback<Event>, factory: Rc<Factory>) -> Self {
        let inner = Rc::new_cyclic(|this| {
            RefCell::new(Inner {
                this: Weak::clone(this),
                events,
                factory,
                worker_mode: WorkerMode::Worker,
                link: None,
                links: 0,
                anew: false,
                failures: 0,
                intent: Intent::default(),
                expecting: false,
                silence: 0,
                watch: None,
                latest: None,
                frame: None,
                requested: None,
                rest: None,
            })
        });
        let frame = Closure::<dyn FnMut()>::new({
            let this = Rc::downgrade(&inner);
            move || with(&this, Inner::deliver)
        });
        inner.borrow_mut().frame = Some(frame);
        inner.borrow_mut().start();
        Self(inner)
    }

    /// Sends a command, at the latest when the worker has greeted.
    pub(crate) fn send(&self, command: Command) {
        self.0.borrow_mut().command(command);
    }

    /// Begins the fallback order anew, after nothing could train.
    pub(crate) fn try_again(&self) {
        self.0.borrow_mut().try_again();
    }
}

fn with(this: &Weak<RefCell<Inner>>, act: impl FnOnce(&mut Inner)) {
    if let Some(inner) = this.upgrade() {
        act(&mut inner.borrow_mut());
    }
}

impl Inner {
    fn start(&mut self) {
        self.events.emit(Event::WorkerMode(self.worker_mode));
        if self.trains_nowhere() {
            return;
        }
        match self.factory.start(self.worker_mode, self.anew) {
            Ok(line) => {
                let received = fallback_order::received_before(&line);
                self.links += 1;
                self.link = Some(self.listen(line));
                self.expect_answer();
                if let Some(received) = received {
                    self.receive(&received);
                }
            }
            Err(error) => self.fall_back(&Failure::Refused(format!("{error:?}"))),
        }
    }

    fn trains_nowhere(&self) -> bool {
        matches!(self.worker_mode, WorkerMode::Nowhere(_))
    }

    fn listen(&self, line: Line) -> Link {
        let heard = |hear: fn(&mut Self, &web_sys::Event)| {
            let (this, link) = (Weak::clone(&self.this), self.links);
            move |event: &web_sys::Event| {
                with(&this, |inner| {
                    if inner.links == link {
                        hear(inner, event)
                    }
                });
            }
        };
        let message = heard(|inner, event| {
            let data = event.dyn_ref::<MessageEvent>().map(MessageEvent::data);
            inner.receive(&data.unwrap_or_default());
        });
        let error = heard(|inner, error| inner.fail(&Failure::Threw(described(error))));
        Link::new(line, message, error)
    }

    fn receive(&mut self, data: &JsValue) {
        self.silence = 0;
        let Some(link) = &mut self.link else { return };
        if !link.greeted {
            match check_greeting(&data.as_string().unwrap_or_default()) {
                Ok(()) => {
                    link.greeted = true;
                    // It is welcome even after it was given up.
                    if self.trains_nowhere() {
                        self.worker_mode = WorkerMode::Page;
                        self.events.emit(Event::WorkerMode(self.worker_mode));
                    }
                    self.restore();
                }
                Err(error) => self.fall_back(&error.into()),
            }
            return;
        }
        let bytes = data.dyn_ref::<Uint8Array>().map(Uint8Array::to_vec).unwrap_or_default();
        match decode(&bytes) {
            Ok(FromWorker::Update(update)) => self.take(update),
            Ok(FromWorker::Alive) => {}
            Ok(FromWorker::Panicked(message)) => {
                web_sys::console::error_1(&message.into());
                self.fail(&Failure::Panicked);
            }
            Err(error) => self.fail(&error.into()),
        }
    }

    /// Brings a new session to the state of the last one.
    fn restore(&mut self) {
        for command in self.intent.commands() {
            self.post(command);
        }
    }

    fn command(&mut self, command: Command) {
        self.intent.send(&command);
        if self.link.as_ref().is_some_and(|link| link.greeted) {
            self.post(command);
        }
    }

    fn post(&mut self, command: Command) {
        // The answer to a reader's command does not wait for a rest.
        self.end_rest();
        self.post_to_worker(&ToWorker::Command(command));
        self.expect_answer();
    }

    fn post_to_worker(&mut self, message: &ToWorker) {
        if let Some(Err(failure)) = self.link.as_ref().map(|link| link.post(message)) {
            self.fail(&failure);
        }
    }

    fn take(&mut self, update: Update) {
        self.intent.receive(&update);
        self.expecting = self.intent.expects_update();
        self.latest = Some(update);
        if self.requested.is_some() {
            return;
        }
        if let (Some(window), Some(frame)) = (browser::window(), &self.frame) {
            match window.request_animation_frame(frame.as_ref().unchecked_ref()) {
                Ok(requested) => self.requested = Some(requested),
                error => error.or_log("request an animation frame"),
            }
        }
    }

    /// Emits the latest update, once a frame; the worker may send the next after a rest.
    fn deliver(&mut self) {
        self.requested = None;
        if let Some(update) = self.latest.take() {
            let began = browser::now();
            self.events.emit(Event::Update(update));
            self.rest(began);
        }
    }

    fn expect_answer(&mut self) {
        self.expecting = true;
        self.silence = 0;
        self.watch();
    }

    /// Checks the worker once a second while an answer is owed. Counts checks, not time,
    /// so that a machine that slept does not seem to hang.
    fn watch(&mut self) {
        if self.watch.is_none() {
            let this = Weak::clone(&self.this);
            self.watch = Some(Timeout::new(1000, move || with(&this, Inner::check)));
        }
    }

    fn check(&mut self) {
        self.watch = None;
        let Some(link) = &self.link else { return };
        if self.trains_nowhere() || link.greeted && !self.expecting {
            return;
        }
        self.silence += 1;
        if link.greeted {
            if self.silence > PATIENCE {
                return self.fail(&Failure::NoAnswer);
            }
            self.post_to_worker(&ToWorker::Ping);
        } else if self.silence > START_PATIENCE {
            return self.fall_back(&Failure::NoGreeting);
        }
        self.watch();
    }

    /// Replaces a worker that failed: once by one of the same mode, then by the next
    /// mode. A mode whose worker never greeted is not tried again.
    fn fail(&mut self, failure: &Failure) {
        let greeted = self.link.as_ref().is_some_and(|link| link.greeted);
        self.failures += 1;
        if greeted && self.failures < 2 {
            failure.log();
            self.replace();
            self.events.emit(Event::Restarted);
        } else {
            self.fall_back(failure);
        }
    }

    /// Goes on in the next mode of the fallback order.
    fn fall_back(&mut self, failure: &Failure) {
        failure.log();
        self.failures = 0;
        self.worker_mode = self.worker_mode.below(failure.obstacle());
        if self.trains_nowhere() && matches!(failure, Failure::NoGreeting) {
            // Its files may only be slow, so that it stays linked.
            self.events.emit(Event::WorkerMode(self.worker_mode));
        } else {
            self.replace();
        }
    }

    fn try_again(&mut self) {
        (self.failures, self.worker_mode) = (0, WorkerMode::Worker);
        self.replace();
    }

    fn replace(&mut self) {
        // The listener that may be running now must outlive this call.
        if let Some(link) = self.link.take() {
            self.anew |= matches!(link.line, Line::Port(_));
            link.end();
            Timeout::new(0, move || drop(link)).forget();
        }
        (self.latest, self.rest) = (None, None);
        self.start();
    }
}

/// Returns the message of a worker's error event.
fn described(error: &JsValue) -> String {
    let message = Reflect::get(error, &"message".into()).ok();
    message.and_then(|message| message.as_string()).unwrap_or_else(|| format!("{error:?}"))
}

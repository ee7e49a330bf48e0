//! The session as a page's program sees it: commands go in, events come out, whatever
//! happens to the worker. A worker that cannot start, speaks another build's
//! language, crashes or hangs is replaced, once by its like and then by the next
//! rung down; the experiment and the place in it are sent again, and the same
//! numbers follow.

pub(crate) mod fallback_order;
mod link;
mod rest;

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use gloo_timers::callback::Timeout;
use js_sys::Uint8Array;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{MessageEvent, Worker};
use yew::Callback;

use crate::browser;
use crate::experiment::Experiment;
use crate::session::Session;
use crate::session::message::{Command, RunState, Update};
use crate::session::pace::Pace;
use crate::session::series::View;
use crate::session::surface::SurfaceView;
use crate::session::sweep::Sweep;
use crate::worker::protocol::{FromWorker, ToWorker, check_greeting, decode, encode};
use fallback_order::{Factory, WorkerMode};
use link::Link;

/// Seconds of silence after which a worker that owes an answer hangs.
const PATIENCE: u32 = 4;
/// Seconds that a worker may take to greet.
const START_PATIENCE: u32 = 10;
/// How long the page works between two looks at its input, in milliseconds.
const PAGE_TURN: f64 = 6.0;

/// What the page hears of the engine.
#[derive(Debug)]
pub(crate) enum Event {
    /// From the session.
    Update(Update),
    /// The session runs here now.
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
    session: Session,
    page_turn: Option<Timeout>,
    failures: u32,
    /// What a new worker must be told.
    intent: Intent,
    /// An answer is owed.
    expecting: bool,
    silence: u32,
    watch: Option<Timeout>,
    /// An update that waits for the next frame.
    latest: Option<Update>,
    frame: Option<Closure<dyn FnMut()>>,
    /// The frame that was asked for.
    asked: Option<i32>,
    /// Until the worker hears that an update was shown.
    rest: Option<Timeout>,
}

impl Drop for Inner {
    fn drop(&mut self) {
        if let (Some(window), Some(asked)) = (browser::window(), self.asked) {
            // A frame that is over is not cancelled.
            drop(window.cancel_animation_frame(asked));
        }
    }
}

/// The state to bring a fresh session to.
#[derive(Default)]
struct Intent {
    experiment: Option<Experiment>,
    at: u64,
    view: View,
    surface: Option<SurfaceView>,
    dissects: bool,
    sweep: Option<Sweep>,
    pace: Option<Pace>,
    runs_on: bool,
}

impl Engine {
    /// Starts the first rung.
    pub(crate) fn new(events: Callback<Event>, factory: Rc<Factory>) -> Self {
        let inner = Rc::new_cyclic(|this| {
            RefCell::new(Inner {
                this: Weak::clone(this),
                events,
                factory,
                worker_mode: WorkerMode::Worker,
                link: None,
                session: Session::new(),
                page_turn: None,
                failures: 0,
                intent: Intent::default(),
                expecting: false,
                silence: 0,
                watch: None,
                latest: None,
                frame: None,
                asked: None,
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

    /// Sends a command; before the worker has greeted it is remembered.
    pub(crate) fn send(&self, command: Command) {
        self.0.borrow_mut().command(command);
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
        if self.worker_mode == WorkerMode::Page {
            self.session = Session::new();
            self.restore();
            return;
        }
        match self.factory.start(self.worker_mode) {
            Ok(worker) => {
                let said = fallback_order::said_before(&worker);
                self.link = Some(self.listen(worker));
                self.expect_answer();
                if let Some(said) = said {
                    self.receive(&said);
                }
            }
            Err(_) => self.descend(),
        }
    }

    fn listen(&self, worker: Worker) -> Link {
        let message = Closure::<dyn FnMut(MessageEvent)>::new({
            let this = Weak::clone(&self.this);
            move |event: MessageEvent| with(&this, |inner| inner.receive(&event.data()))
        });
        let error = Closure::<dyn FnMut(JsValue)>::new({
            let this = Weak::clone(&self.this);
            move |_| with(&this, Inner::fail)
        });
        Link::new(worker, message, error)
    }

    fn receive(&mut self, data: &JsValue) {
        self.silence = 0;
        let Some(link) = &mut self.link else { return };
        if !link.greeted {
            match data.as_string().map(|text| check_greeting(&text)) {
                Some(Ok(())) => {
                    link.greeted = true;
                    self.restore();
                }
                // Another build's worker would answer nonsense.
                _ => self.descend(),
            }
            return;
        }
        let bytes = data.dyn_ref::<Uint8Array>().map(Uint8Array::to_vec).unwrap_or_default();
        match decode(&bytes) {
            Ok(FromWorker::Update(update)) => self.take(update),
            Ok(FromWorker::Alive) => {}
            Ok(FromWorker::Panicked(_)) | Err(_) => self.fail(),
        }
    }

    /// Brings a fresh session to where the last one was.
    fn restore(&mut self) {
        let Some(experiment) = self.intent.experiment.clone() else { return };
        self.post(Command::View(self.intent.view));
        self.post(Command::Surface(self.intent.surface));
        self.post(Command::Dissect(self.intent.dissects));
        self.post(Command::Load { experiment, at: self.intent.at });
        if self.intent.runs_on {
            self.post(Command::RunOn);
            self.post(Command::Seek(self.intent.at));
        }
        if let Some(pace) = self.intent.pace {
            self.post(Command::Run(pace));
        }
        if self.intent.sweep.is_some() {
            self.post(Command::Sweep(self.intent.sweep));
        }
    }

    fn command(&mut self, command: Command) {
        let intent = &mut self.intent;
        match &command {
            Command::Load { experiment, at } => {
                let experiment = Some(experiment.clone());
                let Intent { view, surface, dissects, sweep, .. } = *intent;
                *intent = Intent {
                    experiment,
                    at: *at,
                    view,
                    surface,
                    dissects,
                    sweep,
                    ..Intent::default()
                };
            }
            Command::Run(pace) => intent.pace = Some(*pace),
            Command::Pause => intent.pace = None,
            Command::Step(updates) => {
                intent.pace = None;
                intent.at = intent.at.saturating_add_signed(*updates);
            }
            Command::Seek(at) => intent.at = *at,
            Command::RunOn => intent.runs_on = true,
            Command::View(view) => intent.view = *view,
            Command::Surface(surface) => intent.surface = *surface,
            Command::Dissect(dissects) => intent.dissects = *dissects,
            Command::Sweep(sweep) => intent.sweep = *sweep,
        }
        if self.worker_mode == WorkerMode::Page
            || self.link.as_ref().is_some_and(|link| link.greeted)
        {
            self.post(command);
        }
    }

    fn post(&mut self, command: Command) {
        if self.worker_mode == WorkerMode::Page {
            self.session.command(command);
            self.schedule_page_turn();
        } else {
            // The answer to a person does not wait for a rest.
            self.go_on();
            self.post_to_worker(&ToWorker::Command(command));
            self.expect_answer();
        }
    }

    fn post_to_worker(&mut self, message: &ToWorker) {
        let Some(link) = &self.link else { return };
        let sent = encode(message)
            .is_ok_and(|bytes| link.worker.post_message(&Uint8Array::from(&bytes[..])).is_ok());
        if !sent {
            self.fail();
        }
    }

    fn take(&mut self, update: Update) {
        match &update {
            Update::Progress(progress) => {
                self.intent.at = progress.target.unwrap_or(progress.snapshot.updates);
                let running = progress.state == RunState::Running;
                self.expecting = running || self.intent.sweep.is_some();
                if !running {
                    self.intent.pace = None;
                }
            }
            Update::Refused(_) => self.expecting = false,
            Update::Sweep(report) => {
                self.intent.sweep = self.intent.sweep.filter(|_| !report.is_finished());
                self.expecting = self.intent.sweep.is_some() || self.intent.pace.is_some();
            }
        }
        self.latest = Some(update);
        if self.asked.is_some() {
            return;
        }
        if let (Some(window), Some(frame)) = (browser::window(), &self.frame) {
            // A window that is closing draws no more.
            self.asked = window.request_animation_frame(frame.as_ref().unchecked_ref()).ok();
        }
    }

    /// At a frame: the page shows the latest, and the next may come when it has
    /// rested from that.
    fn deliver(&mut self) {
        self.asked = None;
        if let Some(update) = self.latest.take() {
            let began = browser::now();
            self.events.emit(Event::Update(update));
            if self.worker_mode == WorkerMode::Page {
                self.schedule_page_turn();
            } else {
                self.rest(began);
            }
        }
    }

    fn schedule_page_turn(&mut self) {
        if self.page_turn.is_none() {
            let this = Weak::clone(&self.this);
            self.page_turn = Some(Timeout::new(0, move || with(&this, Inner::turn_on_page)));
        }
    }

    fn turn_on_page(&mut self) {
        self.page_turn = None;
        self.session.turn(PAGE_TURN, &browser::now);
        if self.latest.is_none()
            && let Some(update) = self.session.update(browser::now())
        {
            self.take(update);
        }
        if self.session.is_moving() {
            self.schedule_page_turn();
        }
    }

    fn expect_answer(&mut self) {
        self.expecting = true;
        self.silence = 0;
        self.watch();
    }

    /// Looks once a second, as long as an answer is owed. Ticks are counted, not
    /// time: a machine that slept did not hang.
    fn watch(&mut self) {
        if self.watch.is_none() {
            let this = Weak::clone(&self.this);
            self.watch = Some(Timeout::new(1000, move || with(&this, Inner::look)));
        }
    }

    fn look(&mut self) {
        self.watch = None;
        let Some(link) = &self.link else { return };
        if link.greeted && !self.expecting {
            return;
        }
        self.silence += 1;
        if link.greeted {
            if self.silence > PATIENCE {
                return self.fail();
            }
            self.post_to_worker(&ToWorker::Ping);
        } else if self.silence > START_PATIENCE {
            return self.descend();
        }
        self.watch();
    }

    /// A worker that worked has failed: its like takes over once, then the next
    /// rung. One that never greeted is not tried again.
    fn fail(&mut self) {
        let greeted = self.link.as_ref().is_some_and(|link| link.greeted);
        self.failures += 1;
        if greeted && self.failures < 2 {
            self.replace();
            self.events.emit(Event::Restarted);
        } else {
            self.descend();
        }
    }

    fn descend(&mut self) {
        self.failures = 0;
        self.worker_mode = self.worker_mode.below();
        self.replace();
    }

    fn replace(&mut self) {
        // The listener that may be running now must outlive this call: it goes
        // in a turn of its own.
        if let Some(link) = self.link.take() {
            link.worker.terminate();
            Timeout::new(0, move || drop(link)).forget();
        }
        (self.latest, self.rest) = (None, None);
        self.start();
    }
}

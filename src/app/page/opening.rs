//! How an address is opened, and the page with it: once, with the run's first answer.

use std::rc::Rc;

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use super::Page;
use super::document::Described;
use crate::app::browser;
use crate::app::message::Msg;
use crate::engine::fallback_order::{Factory, WorkerMode};
use crate::engine::{Engine, Event};
use crate::session::message::Command;

/// The longest wait for a first answer before the page is made without it, in
/// milliseconds.
const PATIENCE: u32 = 300;

impl Page {
    /// Shows the address. The engine starts with the first lesson that trains.
    pub(crate) fn open(&mut self, ctx: &Context<Self>) {
        if self.latest.sweeps.is_under_way() {
            self.send(Command::Sweep(None));
        }
        self.latest.begin();
        self.past.clear();
        self.view.rows = None;
        let Some(experiment) = self.address.experiment().cloned() else {
            return self.send(Command::Pause);
        };
        if self.engine.is_none() {
            self.engine = Some(Engine::new(
                ctx.link().callback(Msg::Engine),
                Rc::new(Factory::new("descent")),
            ));
        }
        self.send(Command::Dissect(self.magnified.is_some()));
        self.send(Command::Load { experiment, at: self.address.at });
    }

    /// Shows nothing yet where a run is to answer soon: to make the page twice takes
    /// longer.
    pub(crate) fn await_answer(&mut self, ctx: &Context<Self>) {
        if self.engine.is_some() {
            let link = ctx.link().clone();
            self.opening = Some(Timeout::new(PATIENCE, move || link.send_message(Msg::Tell)));
        }
    }

    /// Whatever happens ends the wait, but for the worker's being started.
    pub(crate) fn go_on_opening(&mut self, msg: &Msg) {
        if !matches!(msg, Msg::Engine(Event::WorkerMode(WorkerMode::Worker))) {
            self.opening = None;
        }
    }

    /// The page answers from now on.
    pub(crate) fn become_ready(&mut self) {
        if !self.ready {
            self.ready = true;
            browser::declare_ready();
            self.greet_host();
        }
    }

    /// Describes the document, and takes the colours that come of it where that is
    /// new.
    pub(crate) fn describe(&mut self) -> bool {
        let described = Described {
            lesson: self.address.lesson(),
            language: self.language(),
            theme: self.address.theme,
            scheme: self.scheme,
        };
        let is_new = described.differs_from(&mut self.described);
        if is_new {
            self.palette = browser::palette();
        }
        is_new
    }
}

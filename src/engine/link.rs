//! A session elsewhere and its listeners.

use gloo_events::EventListener;
use js_sys::Uint8Array;
use wasm_bindgen::JsValue;
use web_sys::{Event, EventTarget, MessagePort, Worker};

use super::failure::Failure;
use crate::browser::log::OrLog;
use crate::worker::protocol::{ToWorker, encode};

/// The way to a session.
pub(super) enum Line {
    /// A worker.
    Worker(Worker),
    /// A port of the worker's program on the page's own thread.
    Port(MessagePort),
}

impl Line {
    fn target(&self) -> &EventTarget {
        match self {
            Self::Worker(worker) => worker,
            Self::Port(port) => port,
        }
    }
}

/// A session elsewhere that is listened to until this is dropped, which ends it.
pub(super) struct Link {
    pub(super) line: Line,
    pub(super) greeted: bool,
    _listeners: [EventListener; 3],
}

impl Link {
    /// Listens to messages and errors.
    pub(super) fn new(
        line: Line,
        message: impl FnMut(&Event) + 'static,
        error: impl FnMut(&Event) + Clone + 'static,
    ) -> Self {
        let target = line.target();
        let listeners = [
            EventListener::new(target, "message", message),
            EventListener::new(target, "error", error.clone()),
            EventListener::new(target, "messageerror", error),
        ];
        if let Line::Port(port) = &line {
            port.start();
        }
        Self { line, greeted: false, _listeners: listeners }
    }

    /// Sends a message.
    pub(super) fn post(&self, message: &ToWorker) -> Result<(), Failure> {
        let bytes: JsValue = Uint8Array::from(&encode(message)?[..]).into();
        match &self.line {
            Line::Worker(worker) => worker.post_message(&bytes)?,
            Line::Port(port) => port.post_message(&bytes)?,
        }
        Ok(())
    }

    /// Ends the session.
    pub(super) fn end(&self) {
        match &self.line {
            Line::Worker(worker) => worker.terminate(),
            Line::Port(_) => self.post(&ToWorker::End).or_log("end a session on the page"),
        }
    }
}

impl Drop for Link {
    fn drop(&mut self) {
        self.end();
    }
}

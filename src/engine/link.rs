//! A worker and its listeners.

use gloo_events::EventListener;
use web_sys::{Event, Worker};

/// A worker that is listened to until this is dropped, which terminates it.
pub(super) struct Link {
    pub(super) worker: Worker,
    pub(super) greeted: bool,
    _listeners: [EventListener; 3],
}

impl Link {
    /// Listens to the worker's messages and errors.
    pub(super) fn new(
        worker: Worker,
        message: impl FnMut(&Event) + 'static,
        error: impl FnMut(&Event) + Clone + 'static,
    ) -> Self {
        let listeners = [
            EventListener::new(&worker, "message", message),
            EventListener::new(&worker, "error", error.clone()),
            EventListener::new(&worker, "messageerror", error),
        ];
        Self { worker, greeted: false, _listeners: listeners }
    }
}

impl Drop for Link {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

//! A worker and its listeners.

use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;
use web_sys::{MessageEvent, Worker};

/// A worker that is listened to until this is dropped, which terminates it.
pub(super) struct Link {
    pub(super) worker: Worker,
    pub(super) greeted: bool,
    _message: Closure<dyn FnMut(MessageEvent)>,
    _error: Closure<dyn FnMut(JsValue)>,
}

impl Link {
    /// Listens to the worker's messages and errors.
    pub(super) fn new(
        worker: Worker,
        message: Closure<dyn FnMut(MessageEvent)>,
        error: Closure<dyn FnMut(JsValue)>,
    ) -> Self {
        worker.set_onmessage(Some(message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(error.as_ref().unchecked_ref()));
        worker.set_onmessageerror(Some(error.as_ref().unchecked_ref()));
        Self { worker, greeted: false, _message: message, _error: error }
    }
}

impl Drop for Link {
    fn drop(&mut self) {
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.set_onmessageerror(None);
        self.worker.terminate();
    }
}

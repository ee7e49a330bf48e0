//! The worker's shell around a session: messages and time slices.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Array, Uint8Array};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DedicatedWorkerGlobalScope, MessageChannel, MessageEvent, MessagePort, console};

use super::protocol::{FromWorker, ToWorker, decode, encode, greeting};
use crate::session::Session;

/// Longest turn between two readings of messages [ms].
const TURN: f64 = 8.0;
/// Wait of a played run if no update was due [ms]: a frame.
const FRAME: i32 = 16;

/// A session and the state of its messages.
struct Shell {
    scope: DedicatedWorkerGlobalScope,
    session: Session,
    /// True if an update was sent and is not drawn yet, so that the next one waits.
    undrawn: bool,
    /// True if a turn is already scheduled.
    scheduled: bool,
    /// Port that schedules a turn sooner than a timer, but after the page's messages.
    again: MessagePort,
    turn: Option<Closure<dyn FnMut()>>,
}

/// Starts the worker: listens to the page, then greets it.
///
/// # Errors
/// If this is not a worker's global scope.
pub fn start() -> Result<(), JsValue> {
    let scope: DedicatedWorkerGlobalScope = js_sys::global().dyn_into()?;
    report_panics(scope.clone());
    let channel = MessageChannel::new()?;
    let shell = Rc::new(RefCell::new(Shell {
        scope: scope.clone(),
        session: Session::new(),
        undrawn: false,
        scheduled: false,
        again: channel.port1(),
        turn: None,
    }));

    let turn = Closure::<dyn FnMut()>::new({
        let shell = Rc::clone(&shell);
        move || shell.borrow_mut().turn()
    });
    // The handlers live as long as the worker, so its program links no listeners that can be
    // removed; assigning a port's handler also starts the port.
    channel.port2().set_onmessage(Some(turn.as_ref().unchecked_ref()));
    shell.borrow_mut().turn = Some(turn);

    let receive = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        shell.borrow_mut().receive(&event.data());
    });
    scope.set_onmessage(Some(receive.as_ref().unchecked_ref()));
    receive.forget();
    scope.post_message(&JsValue::from_str(&greeting()))
}

/// Sends a panic's message to the page before the worker ends.
fn report_panics(scope: DedicatedWorkerGlobalScope) {
    std::panic::set_hook(Box::new(move |panic| {
        post(&scope, &FromWorker::Panicked(panic.to_string()));
    }));
}

fn post(scope: &DedicatedWorkerGlobalScope, message: &FromWorker) {
    let posted = encode(message).map_err(|error| error.to_string().into()).and_then(|bytes| {
        let bytes = Uint8Array::from(bytes.as_slice());
        scope.post_message_with_transfer(&bytes, &Array::of1(&bytes.buffer()))
    });
    if let Err(error) = posted {
        console::error_2(&"Descent's worker could not post a message:".into(), &error);
    }
}

impl Shell {
    /// Takes a message from the page.
    fn receive(&mut self, data: &JsValue) {
        let Some(bytes) = data.dyn_ref::<Uint8Array>() else {
            return console::error_1(&"Descent's worker takes bytes only".into());
        };
        match decode(&bytes.to_vec()) {
            Ok(ToWorker::Command(command)) => self.session.command(command),
            Ok(ToWorker::Drawn) => self.undrawn = false,
            Ok(ToWorker::Ping) => post(&self.scope, &FromWorker::Alive),
            Err(error) => return console::error_1(&error.to_string().into()),
        }
        self.schedule(0);
    }

    fn turn(&mut self) {
        self.scheduled = false;
        let clock = self.scope.performance();
        let now = || clock.as_ref().map_or(0.0, web_sys::Performance::now);
        self.session.turn(TURN, &now);
        if !self.undrawn
            && let Some(update) = self.session.update(now())
        {
            self.undrawn = true;
            post(&self.scope, &FromWorker::Update(update));
        }
        if self.session.is_flat_out() {
            self.schedule(0);
        } else if self.session.is_moving() && !self.undrawn {
            // Otherwise the page's `Drawn` schedules the next turn.
            self.schedule(FRAME);
        }
    }

    fn schedule(&mut self, milliseconds: i32) {
        if self.scheduled {
            return;
        }
        self.scheduled = true;
        let requested = match (&self.turn, milliseconds) {
            (Some(turn), 1..) => self
                .scope
                .set_timeout_with_callback_and_timeout_and_arguments_0(
                    turn.as_ref().unchecked_ref(),
                    milliseconds,
                )
                .map(drop),
            _ => self.again.post_message(&JsValue::NULL),
        };
        if let Err(error) = requested {
            // A scope that is closing takes neither.
            console::debug_1(&error);
            self.scheduled = false;
        }
    }
}

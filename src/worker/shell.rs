//! The session in a worker's clothes: messages and time slices, nothing else.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Array, Uint8Array};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DedicatedWorkerGlobalScope, MessageChannel, MessageEvent, MessagePort};

use super::protocol::{FromWorker, ToWorker, decode, encode, greeting};
use crate::session::Session;

/// The longest a turn keeps the worker from reading its messages, in
/// milliseconds.
const TURN: f64 = 8.0;
/// How long a played run waits when no update was due, in milliseconds: a frame.
const FRAME: i32 = 16;

/// The session, and what of it is on its way.
struct Shell {
    scope: DedicatedWorkerGlobalScope,
    session: Session,
    /// An update was sent and is not drawn yet: the next one waits.
    undrawn: bool,
    /// A turn is already asked for.
    scheduled: bool,
    /// A message to oneself: sooner than any timer, after those from the page.
    again: MessagePort,
    turn: Option<Closure<dyn FnMut()>>,
}

/// Starts the worker: listens, then greets the page.
///
/// # Errors
/// When this is not a worker's global scope.
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
    channel.port2().set_onmessage(Some(turn.as_ref().unchecked_ref()));
    shell.borrow_mut().turn = Some(turn);

    let receive = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        shell.borrow_mut().receive(&event.data());
    });
    scope.set_onmessage(Some(receive.as_ref().unchecked_ref()));
    // The worker listens as long as it lives.
    receive.forget();
    scope.post_message(&JsValue::from_str(&greeting()))
}

/// A panic kills the worker; the page is told why first.
fn report_panics(scope: DedicatedWorkerGlobalScope) {
    std::panic::set_hook(Box::new(move |panic| {
        post(&scope, &FromWorker::Panicked(panic.to_string()));
    }));
}

fn post(scope: &DedicatedWorkerGlobalScope, message: &FromWorker) {
    // Neither fails: the messages are plain, and their bytes are fresh.
    if let Ok(bytes) = encode(message) {
        let bytes = Uint8Array::from(bytes.as_slice());
        let _ = scope.post_message_with_transfer(&bytes, &Array::of1(&bytes.buffer()));
    }
}

impl Shell {
    /// Takes a message. One that is not of this protocol is nobody's: it is let
    /// go.
    fn receive(&mut self, data: &JsValue) {
        let Some(bytes) = data.dyn_ref::<Uint8Array>() else { return };
        match decode(&bytes.to_vec()) {
            Ok(ToWorker::Command(command)) => self.session.command(command),
            Ok(ToWorker::Drawn) => self.undrawn = false,
            Ok(ToWorker::Ping) => post(&self.scope, &FromWorker::Alive),
            Err(_) => return,
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
            // Else the page's Drawn is the next beat.
            self.schedule(FRAME);
        }
    }

    fn schedule(&mut self, milliseconds: i32) {
        if self.scheduled {
            return;
        }
        self.scheduled = true;
        let asked = match (&self.turn, milliseconds) {
            (Some(turn), 1..) => self
                .scope
                .set_timeout_with_callback_and_timeout_and_arguments_0(
                    turn.as_ref().unchecked_ref(),
                    milliseconds,
                )
                .map(drop),
            _ => self.again.post_message(&JsValue::NULL),
        };
        // A scope that is closing takes neither.
        self.scheduled = asked.is_ok();
    }
}

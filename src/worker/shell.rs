//! The worker's shell around a session: messages and time slices. Where no worker can run,
//! the same program serves the sessions of a page on the page's own thread.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Array, Function, Reflect, Set, Uint8Array};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DedicatedWorkerGlobalScope, MessageChannel, MessageEvent, MessagePort, console};

use super::protocol::{FromWorker, ToWorker, decode, encode, greeting};
use crate::session::Session;

/// Longest turn between two readings of messages [ms].
const TURN: f64 = 8.0;
/// Longest turn on the page's own thread [ms].
const PAGE_TURN: f64 = 6.0;
/// Wait of a played run if no update was due [ms]: a frame.
const FRAME: i32 = 16;
/// The list of ports that boot.js leaves for the program on the page's own thread.
const PORTS: &str = "descentPorts";

/// A session and the state of its messages.
struct Shell {
    /// The global scope, for its clock and timers, which a window has by the same names.
    scope: DedicatedWorkerGlobalScope,
    /// The way to the page: a port, or a worker's scope, which has all that is used of a
    /// port by the same names.
    page: MessagePort,
    /// Every way to a page of this program.
    pages: Set,
    session: Session,
    /// True if an update was sent and is not drawn yet, so that the next one waits.
    undrawn: bool,
    /// True if a turn is already scheduled.
    scheduled: bool,
    /// Longest turn [ms].
    budget: f64,
    /// Port that schedules a turn sooner than a timer, but after the page's messages. None
    /// on the page's own thread, which a timer leaves time to paint and to take input.
    again: Option<MessagePort>,
    /// Takes a turn, until the session ends.
    turn: Option<Function>,
}

/// Starts the program: in a worker it serves the page that made the worker, on a page's own
/// thread the ports that the page passes it.
///
/// # Errors
/// If this is neither a worker's global scope nor a page that waits for the program.
pub fn start() -> Result<(), JsValue> {
    let scope = js_sys::global();
    if !scope.is_instance_of::<DedicatedWorkerGlobalScope>() {
        return start_on_page();
    }
    let pages = Set::default();
    report_panics(pages.clone());
    let channel = MessageChannel::new()?;
    let turn = serve(scope.unchecked_into(), &pages, TURN, Some(channel.port1()))?;
    // Assigning a port's handler also starts the port.
    channel.port2().set_onmessage(Some(&turn));
    Ok(())
}

/// Starts the program on a page's own thread: takes the ports that wait for it there, and
/// serves every port that comes through one of them.
///
/// # Errors
/// If nothing waits for it.
pub fn start_on_page() -> Result<(), JsValue> {
    let waiting = Reflect::get(&js_sys::global(), &PORTS.into())?
        .dyn_into::<Array>()
        .map_err(|_| "Descent's worker was started by no page")?;
    let pages = Set::default();
    report_panics(pages.clone());
    let take = handler(move |event: MessageEvent| {
        for port in event.ports() {
            if let Err(error) = serve(port.unchecked_into(), &pages, PAGE_TURN, None) {
                console::error_1(&error);
            }
        }
    });
    // A later load of the program, asked for while this one was on its way, finds none left.
    while let Ok(port) = waiting.shift().dyn_into::<MessagePort>() {
        port.set_onmessage(Some(&take));
    }
    Ok(())
}

/// Makes a handler that lives for as long as the browser can call it.
fn handler(handle: impl FnMut(MessageEvent) + 'static) -> Function {
    Closure::<dyn FnMut(MessageEvent)>::new(handle).into_js_value().unchecked_into()
}

/// Serves a page with a session: listens, then greets. Returns the function that takes a
/// turn.
fn serve(
    page: MessagePort,
    pages: &Set,
    budget: f64,
    again: Option<MessagePort>,
) -> Result<Function, JsValue> {
    pages.add(&page);
    let shell = Rc::new(RefCell::new(Shell {
        scope: js_sys::global().unchecked_into(),
        page: page.clone(),
        pages: pages.clone(),
        session: Session::new(),
        undrawn: false,
        scheduled: false,
        budget,
        again,
        turn: None,
    }));
    let turn = handler({
        let shell = Rc::clone(&shell);
        move |_| shell.borrow_mut().turn()
    });
    shell.borrow_mut().turn = Some(turn.clone());
    page.set_onmessage(Some(&handler(move |event| shell.borrow_mut().receive(&event.data()))));
    page.post_message(&JsValue::from_str(&greeting()))?;
    Ok(turn)
}

/// Sends a panic's message to every page before the program ends.
fn report_panics(pages: Set) {
    std::panic::set_hook(Box::new(move |panic| {
        let message = FromWorker::Panicked(panic.to_string());
        pages.for_each(&mut |page, _, _| post(page.unchecked_ref(), &message));
    }));
}

fn post(page: &MessagePort, message: &FromWorker) {
    let posted = encode(message).map_err(|error| error.to_string().into()).and_then(|bytes| {
        let bytes = Uint8Array::from(bytes.as_slice());
        page.post_message_with_transferable(&bytes, &Array::of1(&bytes.buffer()))
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
            Ok(ToWorker::Ping) => post(&self.page, &FromWorker::Alive),
            Ok(ToWorker::End) => return self.end(),
            Err(error) => return console::error_1(&error.to_string().into()),
        }
        self.schedule(0);
    }

    /// Ends the session. A turn that is still scheduled finds nothing to do.
    fn end(&mut self) {
        // The handler keeps the port, and the port its handler.
        self.page.set_onmessage(None);
        self.page.close();
        self.pages.delete(&self.page);
        self.session = Session::new();
        self.turn = None;
    }

    fn turn(&mut self) {
        self.scheduled = false;
        let clock = self.scope.performance();
        let now = || clock.as_ref().map_or(0.0, web_sys::Performance::now);
        self.session.turn(self.budget, &now);
        if !self.undrawn
            && let Some(update) = self.session.update(now())
        {
            self.undrawn = true;
            post(&self.page, &FromWorker::Update(update));
        }
        if self.session.is_flat_out() {
            self.schedule(0);
        } else if self.session.is_moving() && !self.undrawn {
            // Otherwise the page's `Drawn` schedules the next turn.
            self.schedule(FRAME);
        }
    }

    fn schedule(&mut self, milliseconds: i32) {
        let Some(turn) = self.turn.as_ref().filter(|_| !self.scheduled) else { return };
        let requested = match &self.again {
            Some(again) if milliseconds == 0 => again.post_message(&JsValue::NULL),
            _ => self
                .scope
                .set_timeout_with_callback_and_timeout_and_arguments_0(turn, milliseconds)
                .map(drop),
        };
        self.scheduled = requested.is_ok();
        if let Err(error) = requested {
            // A scope that is closing takes neither.
            console::debug_1(&error);
        }
    }
}

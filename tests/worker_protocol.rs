//! The worker's half of the protocol in a real worker of a real browser: the shell listens
//! there, and the test sends messages as the page does, to the worker or through a port.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "what fails fails the test")]

use std::cell::RefCell;
use std::rc::Rc;

use descent::experiment::Experiment;
use descent::experiment::start::Start;
use descent::lesson::Lesson;
use descent::session::message::{Command, Progress, RunState, Update};
use descent::session::pace::Pace;
use descent::worker::protocol::{FromWorker, ToWorker, check_greeting, decode, encode};
use descent::worker::shell;
use descent_core::math;
use js_sys::{Array, Function, Promise, Reflect, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{MessageChannel, MessageEvent, MessagePort};

wasm_bindgen_test_configure!(run_in_dedicated_worker);

/// The same number as in the native tests.
#[wasm_bindgen_test]
fn exp_and_ln_have_the_same_bits_here() {
    assert_eq!(math::checksum(1_000_000), 0xb864_b0b4_1d9a_73d9);
}

/// Collects a shell's messages, and passes it those of the test.
struct Wire {
    sent: Rc<RefCell<Vec<JsValue>>>,
    way: Way,
}

/// The way to a shell.
enum Way {
    Worker(Scope),
    Port { port: MessagePort, _receive: Closure<dyn FnMut(MessageEvent)> },
}

/// The worker's own scope, whose messages are collected instead of posted.
struct Scope {
    receive: Function,
    own_post: JsValue,
    own_receive: JsValue,
    _post: Closure<dyn FnMut(JsValue)>,
}

impl Wire {
    /// Starts the shell of a worker.
    fn new() -> Self {
        let scope = js_sys::global();
        let get = |name: &str| Reflect::get(&scope, &name.into()).unwrap();
        let (own_post, own_receive) = (get("postMessage"), get("onmessage"));
        let sent = Rc::new(RefCell::new(Vec::new()));
        let caught = Rc::clone(&sent);
        let harness: Function = own_post.clone().dyn_into().unwrap();
        let post = Closure::<dyn FnMut(JsValue)>::new(move |message: JsValue| {
            // The harness posts what is written to the console, as arrays.
            if Array::is_array(&message) {
                harness.call1(&js_sys::global(), &message).unwrap();
            } else {
                caught.borrow_mut().push(message);
            }
        });
        Reflect::set(&scope, &"postMessage".into(), post.as_ref()).unwrap();
        shell::start().unwrap();
        let receive = get("onmessage").dyn_into().unwrap();
        let scope = Scope { receive, own_post, own_receive, _post: post };
        Self { sent, way: Way::Worker(scope) }
    }

    /// Passes a port to the program on a page's own thread, as boot.js does.
    fn through(program: &MessagePort) -> Self {
        let channel = MessageChannel::new().unwrap();
        let (port, sent) = (channel.port1(), Rc::new(RefCell::new(Vec::new())));
        let caught = Rc::clone(&sent);
        let receive = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            caught.borrow_mut().push(event.data());
        });
        port.set_onmessage(Some(receive.as_ref().unchecked_ref()));
        let passed = Array::of1(&channel.port2());
        program.post_message_with_transferable(&JsValue::NULL, &passed).unwrap();
        Self { sent, way: Way::Port { port, _receive: receive } }
    }

    fn send(&self, message: &ToWorker) {
        self.send_bytes(&encode(message).unwrap());
    }

    fn send_bytes(&self, bytes: &[u8]) {
        let data = Uint8Array::from(bytes);
        match &self.way {
            Way::Worker(scope) => {
                let event = js_sys::Object::new();
                Reflect::set(&event, &"data".into(), &data).unwrap();
                scope.receive.call1(&JsValue::NULL, &event).unwrap();
            }
            Way::Port { port, .. } => port.post_message(&data).unwrap(),
        }
    }

    async fn next(&self) -> JsValue {
        loop {
            if !self.sent.borrow().is_empty() {
                return self.sent.borrow_mut().remove(0);
            }
            one_turn().await;
        }
    }

    async fn message(&self) -> FromWorker {
        let bytes: Uint8Array = self.next().await.dyn_into().unwrap();
        decode(&bytes.to_vec()).unwrap()
    }

    /// Draws every update until one fulfils the condition.
    async fn progress(&self, wanted: impl Fn(&Progress) -> bool) -> Progress {
        loop {
            if let FromWorker::Update(Update::Progress(progress)) = self.message().await {
                self.send(&ToWorker::Drawn);
                if wanted(&progress) {
                    return *progress;
                }
            }
        }
    }
}

/// Waits one turn of the event loop, in which the shell's own messages arrive.
async fn one_turn() {
    let turn = Promise::new(&mut |resolve, _| {
        let timer = Reflect::get(&js_sys::global(), &"setTimeout".into()).unwrap();
        timer.unchecked_into::<Function>().call1(&JsValue::NULL, &resolve).unwrap();
    });
    JsFuture::from(turn).await.unwrap();
}

impl Drop for Scope {
    fn drop(&mut self) {
        let scope = js_sys::global();
        Reflect::set(&scope, &"postMessage".into(), &self.own_post).unwrap();
        Reflect::set(&scope, &"onmessage".into(), &self.own_receive).unwrap();
    }
}

fn seed_42() -> Command {
    let start = Start::seed(42);
    let experiment = Experiment { start, ..Experiment::notebook(Lesson::Regression) };
    Command::Load { experiment, at: 0 }
}

#[wasm_bindgen_test]
async fn the_worker_greets_trains_seeks_and_answers() {
    let wire = Wire::new();
    let greeting = wire.next().await.as_string().unwrap();
    assert_eq!(check_greeting(&greeting), Ok(()));

    wire.send(&ToWorker::Command(seed_42()));
    let start = wire.progress(|progress| progress.state == RunState::Idle).await;
    assert_eq!(start.snapshot.parameters[0], 0.374_540_118_847_362_5);

    wire.send(&ToWorker::Command(Command::Run(Pace::Full)));
    let end = wire.progress(|progress| progress.state == RunState::Finished).await;
    assert_eq!(end.snapshot.updates, 8001);

    wire.send(&ToWorker::Command(Command::Seek(0)));
    let back = wire.progress(|progress| progress.snapshot.updates == 0).await;
    assert_eq!(back.snapshot, start.snapshot);

    // A message of another protocol is ignored, and the worker goes on.
    wire.send_bytes(&[255; 40]);
    wire.send_bytes(&[]);
    wire.send(&ToWorker::Ping);
    assert_eq!(wire.message().await, FromWorker::Alive);
}

#[wasm_bindgen_test]
async fn a_run_goes_on_while_the_page_draws_nothing_and_pause_is_heard() {
    let wire = Wire::new();
    wire.next().await;
    let Command::Load { mut experiment, at } = seed_42() else { unreachable!() };
    experiment.steps = 100_000_000;
    wire.send(&ToWorker::Command(Command::Load { experiment, at }));
    wire.send(&ToWorker::Command(Command::Run(Pace::Full)));
    let first = wire.message().await;
    assert!(matches!(first, FromWorker::Update(_)));
    // Nothing is drawn: no second update is sent, but a ping is answered.
    wire.send(&ToWorker::Ping);
    assert_eq!(wire.message().await, FromWorker::Alive);
    wire.send(&ToWorker::Command(Command::Pause));
    wire.send(&ToWorker::Drawn);
    let paused = wire.progress(|progress| progress.state == RunState::Paused).await;
    assert!(paused.computed > 0);
}

/// Starts the program on a page's own thread. Returns the port that passes it ports.
fn program_on_page() -> MessagePort {
    let channel = MessageChannel::new().unwrap();
    let waiting = Array::of1(&channel.port2());
    Reflect::set(&js_sys::global(), &"descentPorts".into(), &waiting).unwrap();
    shell::start_on_page().unwrap();
    assert_eq!(waiting.length(), 0, "the port is taken");
    channel.port1()
}

#[wasm_bindgen_test]
async fn on_a_page_each_port_has_a_session_of_its_own() {
    let program = program_on_page();
    let (one, other) = (Wire::through(&program), Wire::through(&program));
    for wire in [&one, &other] {
        let greeting = wire.next().await.as_string().unwrap();
        assert_eq!(check_greeting(&greeting), Ok(()));
        wire.send(&ToWorker::Command(seed_42()));
    }
    one.send(&ToWorker::Command(Command::Run(Pace::Full)));
    let end = one.progress(|progress| progress.state == RunState::Finished).await;
    assert_eq!(end.snapshot.updates, 8001);

    other.send(&ToWorker::Command(Command::Step(1)));
    let step = other.progress(|progress| progress.snapshot.updates > 0).await;
    assert_eq!(step.snapshot.updates, 1);
    other.send(&ToWorker::Ping);
    assert_eq!(other.message().await, FromWorker::Alive);
}

#[wasm_bindgen_test]
async fn on_a_page_a_session_that_is_ended_computes_no_more() {
    let program = program_on_page();
    let (ended, other) = (Wire::through(&program), Wire::through(&program));
    ended.next().await;
    other.next().await;
    let Command::Load { mut experiment, at } = seed_42() else { unreachable!() };
    experiment.steps = 100_000_000;
    ended.send(&ToWorker::Command(Command::Load { experiment, at }));
    ended.send(&ToWorker::Command(Command::Run(Pace::Full)));
    ended.progress(|progress| progress.computed > 0).await;
    ended.send(&ToWorker::End);
    ended.send(&ToWorker::Ping);
    // The program goes on, for this port and for those to come.
    for wire in [&other, &Wire::through(&program)] {
        wire.send(&ToWorker::Ping);
        while wire.next().await.as_string().is_some() {}
    }
    let after = ended.sent.borrow().len();
    for _ in 0..20 {
        ended.send(&ToWorker::Drawn);
        one_turn().await;
    }
    assert_eq!(ended.sent.borrow().len(), after, "nothing comes any more");
}

#[wasm_bindgen_test]
fn a_second_program_finds_no_port_and_a_page_without_any_is_an_error() {
    program_on_page();
    assert_eq!(shell::start_on_page(), Ok(()));
    let scope = js_sys::global();
    Reflect::delete_property(&scope, &"descentPorts".into()).unwrap();
    assert!(shell::start_on_page().is_err());
}

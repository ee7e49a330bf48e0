//! The worker's half of the protocol in a real worker of a real browser: the shell listens
//! there, and the test sends messages as the page does.
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

wasm_bindgen_test_configure!(run_in_dedicated_worker);

/// The same number as in the native tests.
#[wasm_bindgen_test]
fn exp_and_ln_have_the_same_bits_here() {
    assert_eq!(math::checksum(1_000_000), 0xb864_b0b4_1d9a_73d9);
}

/// Collects the shell's messages instead of posting them from the worker.
struct Wire {
    sent: Rc<RefCell<Vec<JsValue>>>,
    receive: Function,
    own_post: JsValue,
    own_receive: JsValue,
    _post: Closure<dyn FnMut(JsValue)>,
}

impl Wire {
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
        Self { sent, receive, own_post, own_receive, _post: post }
    }

    fn send(&self, message: &ToWorker) {
        self.send_bytes(&encode(message).unwrap());
    }

    fn send_bytes(&self, bytes: &[u8]) {
        let event = js_sys::Object::new();
        Reflect::set(&event, &"data".into(), &Uint8Array::from(bytes)).unwrap();
        self.receive.call1(&JsValue::NULL, &event).unwrap();
    }

    async fn next(&self) -> JsValue {
        loop {
            if !self.sent.borrow().is_empty() {
                return self.sent.borrow_mut().remove(0);
            }
            // One turn of the event loop, in which the shell's own messages arrive.
            let turn = Promise::new(&mut |resolve, _| {
                let timer = Reflect::get(&js_sys::global(), &"setTimeout".into()).unwrap();
                timer.unchecked_into::<Function>().call1(&JsValue::NULL, &resolve).unwrap();
            });
            JsFuture::from(turn).await.unwrap();
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

impl Drop for Wire {
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

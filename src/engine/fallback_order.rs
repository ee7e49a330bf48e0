//! The modes in which a session can run, the best first, and the start of their workers.

use std::rc::Rc;

use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, MessageChannel, Url, Worker};

use super::link::Line;
use crate::browser;
use crate::text::page::Notices;
pub(crate) use crate::worker::mode::{Obstacle, WorkerMode};

/// The name of the policy, which the site's own policy must allow.
const POLICY: &str = "descent";

thread_local! {
    static OF_PAGE: Rc<Factory> = Rc::new(Factory::new());
}

/// Makes the workers of the page. The browser may demand that a script's address
/// is trusted: the page's policy, which can be made but once, trusts the worker's
/// own address and the blob made here, nothing else.
pub(crate) struct Factory {
    policy: Option<JsValue>,
    _create: Closure<dyn Fn(String) -> JsValue>,
}

impl Factory {
    /// Returns the page's only one.
    pub(crate) fn of_page() -> Rc<Self> {
        OF_PAGE.with(Rc::clone)
    }

    fn new() -> Self {
        let create = Closure::<dyn Fn(String) -> JsValue>::new(|address: String| {
            let own = worker_address().is_some_and(|own| own == address);
            if own || address.starts_with("blob:") { address.into() } else { JsValue::NULL }
        });
        Self { policy: policy(create.as_ref().unchecked_ref()), _create: create }
    }

    /// Starts a session in a mode, or takes over the worker that boot.js has started. On the
    /// page's own thread `anew` loads the program again, as the one there has failed.
    ///
    /// # Errors
    /// When the browser or the site's policy refuses it.
    pub(super) fn start(&self, worker_mode: WorkerMode, anew: bool) -> Result<Line, JsValue> {
        match worker_mode {
            WorkerMode::Worker => take_started().map_or_else(|| self.worker(true), Ok),
            WorkerMode::Blob => self.worker(false),
            WorkerMode::Page | WorkerMode::Nowhere(_) => return on_page(anew),
        }
        .map(Line::Worker)
    }

    /// Makes a worker: a module from its own address, or a classic one from a blob.
    fn worker(&self, is_module: bool) -> Result<Worker, JsValue> {
        let address = worker_address().ok_or(JsValue::NULL)?;
        let options = Object::new();
        if is_module {
            Reflect::set(&options, &"type".into(), &"module".into())?;
            return self.construct(&address, &options);
        }
        let quoted = js_sys::JSON::stringify(&address.into())?;
        let source = Array::of1(&format!("import({quoted});").into());
        let properties = BlobPropertyBag::new();
        properties.set_type("text/javascript");
        let blob = Blob::new_with_str_sequence_and_options(&source, &properties)?;
        let address = Url::create_object_url_with_blob(&blob)?;
        self.construct(&address, &options)
    }

    fn construct(&self, address: &str, options: &Object) -> Result<Worker, JsValue> {
        let address = match &self.policy {
            Some(policy) => {
                let create: Function =
                    Reflect::get(policy, &"createScriptURL".into())?.dyn_into()?;
                create.call1(policy, &address.into())?
            }
            None => address.into(),
        };
        let constructor: Function =
            Reflect::get(&js_sys::global(), &"Worker".into())?.dyn_into()?;
        Reflect::construct(&constructor, &Array::of2(&address, options))?.dyn_into()
    }
}

/// Starts a session on the page's own thread. Only a script can import the worker's program,
/// so boot.js does, once for the page.
fn on_page(anew: bool) -> Result<Line, JsValue> {
    let page = js_sys::global();
    let train: Function = Reflect::get(&page, &"descentTrain".into())?.dyn_into()?;
    let channel = MessageChannel::new()?;
    train.call2(&page, &channel.port2(), &anew.into())?;
    Ok(Line::Port(channel.port1()))
}

/// Takes the worker that boot.js has started, once.
fn take_started() -> Option<Worker> {
    let (page, name) = (js_sys::global(), JsValue::from("descentWorker"));
    let worker = Reflect::get(&page, &name).ok()?.dyn_into().ok()?;
    Reflect::delete_property(&page, &name).ok()?;
    Some(worker)
}

/// Returns the message that boot.js received from a worker before the program listened;
/// null if the worker failed.
pub(super) fn received_before(line: &Line) -> Option<JsValue> {
    let Line::Worker(worker) = line else { return None };
    Reflect::get(worker, &"received".into()).ok().filter(|received| !received.is_undefined())
}

/// Creates the policy, if the browser has trusted types and the host allows it.
fn policy(create: &Function) -> Option<JsValue> {
    let types = Reflect::get(&js_sys::global(), &"trustedTypes".into()).ok()?;
    let make: Function = Reflect::get(&types, &"createPolicy".into()).ok()?.dyn_into().ok()?;
    let rules = Object::new();
    Reflect::set(&rules, &"createScriptURL".into(), create).ok()?;
    make.call2(&types, &POLICY.into(), &rules).ok()
}

/// Returns the sentence on why nothing trains and what to do.
pub(crate) fn nowhere_line(notices: &Notices, obstacle: Obstacle) -> &'static str {
    match obstacle {
        Obstacle::NotRunning => notices.not_running,
        Obstacle::AnotherBuild => notices.another_build,
    }
}

fn worker_address() -> Option<String> {
    browser::whole_address(&browser::boot_attribute("data-worker")?)
}

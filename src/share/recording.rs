//! A run of the panel's own, made in a worker while the panel stays usable.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use crate::engine::fallback_order::{Factory, WorkerMode};
use crate::engine::{Engine, Event};
use crate::gallery::Request;
use crate::lesson::pictures::surface_view;
use crate::session::latest::Latest;
use crate::session::message::{Command, Update};
use crate::session::series::{Scale, View};
use crate::session::surface::SurfaceView;

/// The columns of the thinned history.
const COLUMNS: u16 = 1000;

/// The record so far, and the mode of its engine.
#[derive(Clone, Default, PartialEq)]
pub(super) struct Recorded {
    pub(super) latest: Rc<Latest>,
    pub(super) worker_mode: Option<WorkerMode>,
}

/// An action on a record.
pub(super) enum RecordAction {
    /// Begins a new run.
    Begin,
    /// The engine runs in this mode.
    WorkerMode(WorkerMode),
    /// The session sent an update.
    Update(Box<Update>),
}

impl Reducible for Recorded {
    type Action = RecordAction;

    fn reduce(self: Rc<Self>, action: RecordAction) -> Rc<Self> {
        let mut recorded = (*self).clone();
        match action {
            RecordAction::Begin => recorded.latest = Rc::default(),
            RecordAction::WorkerMode(worker_mode) => recorded.worker_mode = Some(worker_mode),
            RecordAction::Update(update) => Rc::make_mut(&mut recorded.latest).take(*update),
        }
        Rc::new(recorded)
    }
}

/// Makes the requested run and records it, with its landscape on request. Each run has
/// its own engine, so that updates of others never arrive. Returns the record, and what
/// tries again to train after nothing could.
#[hook]
pub(super) fn use_record(
    factory: &Rc<Factory>,
    request: Option<Request>,
    with_landscape: bool,
) -> (Recorded, Callback<MouseEvent>) {
    let recorded = use_reducer(Recorded::default);
    let engine = use_memo((), |()| RefCell::new(None::<Engine>));
    {
        let (recorded, engine) = (recorded.dispatcher(), engine.clone());
        let factory = Rc::clone(factory);
        use_effect_with(request.clone(), move |request| {
            *engine.borrow_mut() = request.as_ref().map(|request| {
                recorded.dispatch(RecordAction::Begin);
                let hear = Callback::from(move |event: Event| match event {
                    Event::WorkerMode(worker_mode) => {
                        recorded.dispatch(RecordAction::WorkerMode(worker_mode))
                    }
                    Event::Update(update) => {
                        recorded.dispatch(RecordAction::Update(Box::new(update)))
                    }
                    Event::Restarted => {}
                });
                begin(request, hear, factory)
            });
        });
    }
    {
        let engine = engine.clone();
        use_effect_with((), move |()| move || drop(engine.borrow_mut().take()));
    }
    let whole = request.as_ref().is_some_and(|request| request.is_made(&recorded.latest));
    let experiment = request.as_ref().map(|request| &request.experiment);
    let view: Option<SurfaceView> = experiment
        .filter(|_| whole && with_landscape)
        .and_then(|experiment| surface_view(experiment, &recorded.latest));
    {
        let engine = engine.clone();
        use_effect_with(view, move |view| {
            if let (Some(view), Some(engine)) = (view, engine.borrow().as_ref()) {
                engine.send(Command::Surface(Some(*view)));
            }
        });
    }
    let try_again = Callback::from(move |_| {
        if let Some(engine) = engine.borrow().as_ref() {
            engine.try_again();
        }
    });
    ((*recorded).clone(), try_again)
}

fn begin(request: &Request, hear: Callback<Event>, factory: Rc<Factory>) -> Engine {
    let engine = Engine::new(hear, factory);
    let view = View { columns: COLUMNS, scale: Scale::Logarithmic, rows: request.interval };
    engine.send(Command::View(view));
    engine.send(Command::Load { experiment: request.experiment.clone(), at: 0 });
    // The record covers the whole run, even if it diverges.
    engine.send(Command::RunOn);
    engine.send(Command::Seek(request.until));
    engine
}

//! A run of the panel's own, made in a worker while the panel can be used.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use crate::engine::ladder::Factory;
use crate::engine::{Engine, Event};
use crate::gallery::{Record, Request, landscape};
use crate::session::message::{Command, Update};
use crate::session::series::{Scale, View};
use crate::session::surface::SurfaceView;

/// Columns that the history is thinned to.
const COLUMNS: u16 = 1000;

/// The record, as what is told changes it.
#[derive(Clone, Default, PartialEq)]
pub(super) struct Recorded(pub(super) Rc<Record>);

/// What happens to a record.
pub(super) enum Told {
    /// Another run begins.
    Begin,
    /// The run says something.
    Update(Box<Update>),
}

impl Reducible for Recorded {
    type Action = Told;

    fn reduce(self: Rc<Self>, told: Told) -> Rc<Self> {
        let record = match told {
            Told::Begin => Record::default(),
            Told::Update(update) => {
                let mut record = (*self.0).clone();
                record.take(*update);
                record
            }
        };
        Rc::new(Self(Rc::new(record)))
    }
}

/// Makes the run that is asked for and records it, with its landscape on request.
/// Each run has an engine of its own, so that no word of another is heard.
#[hook]
pub(super) fn use_record(
    factory: &Rc<Factory>,
    request: Option<Request>,
    with_landscape: bool,
) -> Rc<Record> {
    let recorded = use_reducer(Recorded::default);
    let engine = use_memo((), |()| RefCell::new(None::<Engine>));
    {
        let (recorded, engine) = (recorded.dispatcher(), engine.clone());
        let factory = Rc::clone(factory);
        use_effect_with(request.clone(), move |request| {
            *engine.borrow_mut() = request.as_ref().map(|request| {
                recorded.dispatch(Told::Begin);
                let hear = Callback::from(move |event: Event| {
                    if let Event::Update(update) = event {
                        recorded.dispatch(Told::Update(Box::new(update)));
                    }
                });
                begin(request, hear, factory)
            });
        });
    }
    {
        let engine = engine.clone();
        use_effect_with((), move |()| move || drop(engine.borrow_mut().take()));
    }
    let whole = request.as_ref().is_some_and(|request| recorded.0.is_whole(request));
    let experiment = request.as_ref().map(|request| &request.experiment);
    let view: Option<SurfaceView> = experiment
        .filter(|_| whole && with_landscape)
        .and_then(|experiment| landscape(experiment, &recorded.0));
    use_effect_with(view, move |view| {
        if let (Some(view), Some(engine)) = (view, engine.borrow().as_ref()) {
            engine.send(Command::Surface(Some(*view)));
        }
    });
    Rc::clone(&recorded.0)
}

fn begin(request: &Request, hear: Callback<Event>, factory: Rc<Factory>) -> Engine {
    let engine = Engine::new(hear, factory);
    let view = View { columns: COLUMNS, scale: Scale::Logarithmic, rows: request.interval };
    engine.send(Command::View(view));
    engine.send(Command::Load { experiment: request.experiment.clone(), at: 0 });
    // A run that diverges on the way is wanted whole.
    engine.send(Command::RunOn);
    engine.send(Command::Seek(request.until));
    engine
}

//! Real runs, as the page gets them.

use std::cell::Cell;
use std::rc::Rc;

use descent::experiment::Experiment;
use descent::picture::landscape::Window;
use descent::session::Session;
use descent::session::latest::Latest;
use descent::session::message::{Analysis, Command, Row, Snapshot};
use descent::session::series::{Scale, Series, View};
use descent::session::surface::Surface;

/// The values that pictures need of a run.
pub(crate) struct TestRun {
    pub(crate) now: Rc<Snapshot>,
    pub(crate) series: Rc<Series>,
    pub(crate) rows: Rc<Vec<Row>>,
    pub(crate) surface: Option<Rc<Surface>>,
    pub(crate) analysis: Rc<Analysis>,
}

/// Runs an experiment to an update, diverged or not, with a window of the
/// landscape.
pub(crate) fn run(
    experiment: &Experiment,
    at: u64,
    scale: Scale,
    window: Option<(Window, [u8; 2])>,
) -> TestRun {
    let latest = run_to(experiment, at, scale, window);
    TestRun {
        now: latest.snapshot.expect("a snapshot is sent"),
        series: latest.series,
        rows: latest.rows,
        surface: latest.surface,
        analysis: latest.analysis.expect("an analysis is sent"),
    }
}

/// Returns all latest values of an experiment at an update, diverged or not.
pub(crate) fn latest(experiment: &Experiment, at: u64) -> Latest {
    run_to(experiment, at, Scale::Logarithmic, None)
}

fn run_to(
    experiment: &Experiment,
    at: u64,
    scale: Scale,
    window: Option<(Window, [u8; 2])>,
) -> Latest {
    let clock = Cell::new(0.0);
    let tick = || {
        clock.set(clock.get() + 0.1);
        clock.get()
    };
    let mut session = Session::new();
    session.command(Command::Load { experiment: experiment.clone(), at: 0 });
    session.command(Command::RunOn);
    session.command(Command::View(View { columns: 400, scale, rows: None }));
    session.command(Command::Surface(window.map(|(window, axes)| window.view(axes, 128, 96))));
    session.command(Command::Seek(at));
    let mut latest = Latest::default();
    loop {
        session.turn(50.0, &tick);
        if let Some(update) = session.update(clock.get()) {
            latest.take(update);
        }
        if !session.is_moving() {
            break;
        }
    }
    latest
}

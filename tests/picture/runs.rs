//! Real runs, as the page gets them.

use std::cell::Cell;
use std::rc::Rc;

use descent::experiment::Experiment;
use descent::picture::landscape::Window;
use descent::session::Session;
use descent::session::message::{Analysis, Command, Row, Snapshot, Update};
use descent::session::series::{Scale, Series, View};
use descent::session::surface::Surface;

/// What a session told of a run.
pub(crate) struct TestRun {
    pub(crate) now: Rc<Snapshot>,
    pub(crate) series: Rc<Series>,
    pub(crate) rows: Rc<Vec<Row>>,
    pub(crate) surface: Option<Rc<Surface>>,
    pub(crate) analysis: Analysis,
}

/// Runs an experiment to an update, diverged or not, with a window of the
/// landscape.
pub(crate) fn run(
    experiment: &Experiment,
    at: u64,
    scale: Scale,
    window: Option<(Window, [u8; 2])>,
) -> TestRun {
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
    let (mut now, mut series, mut rows, mut surface, mut analysis) = (None, None, None, None, None);
    loop {
        session.turn(50.0, &tick);
        if let Some(Update::Progress(progress)) = session.update(clock.get()) {
            now = Some(progress.snapshot);
            series = progress.series.or(series);
            rows = progress.rows.or(rows);
            surface = progress.surface.or(surface);
            analysis = progress.analysis.or(analysis);
        }
        if !session.is_moving() {
            break;
        }
    }
    TestRun {
        now: Rc::new(now.expect("it tells where it is")),
        series: Rc::new(series.expect("it tells its history")),
        rows: Rc::new(rows.expect("it tells its rows")),
        surface: surface.map(Rc::new),
        analysis: analysis.expect("it tells its prospects"),
    }
}

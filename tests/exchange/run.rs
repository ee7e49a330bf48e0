//! Runs made like the worker's.

use descent::experiment::Experiment;
use descent::experiment::address::Address;
use descent::session::Session;
use descent::session::message::{Command, Progress, Row, Update};
use descent::session::series::View;

/// Returns the experiment of an address without rejected keys.
pub(crate) fn experiment(query: &str) -> Experiment {
    let (address, rejected) = Address::parse(query);
    assert_eq!(rejected, [], "{query}");
    address.experiment().expect("a run").clone()
}

/// Returns the progress at the end of the whole run, even after it has diverged, with a
/// row every `interval` steps.
pub(crate) fn end_of(experiment: &Experiment, interval: Option<u64>) -> Progress {
    let mut session = Session::new();
    session.command(Command::View(View { rows: interval, ..View::default() }));
    session.command(Command::Load { experiment: experiment.clone(), at: 0 });
    session.command(Command::RunOn);
    session.command(Command::Seek(experiment.steps));
    while session.is_moving() {
        session.turn(f64::INFINITY, &|| 0.0);
    }
    let Some(Update::Progress(progress)) = session.update(0.0) else { panic!("it was taken") };
    assert_eq!(progress.snapshot.updates, experiment.steps);
    *progress
}

/// Returns every row that the whole run prints.
pub(crate) fn rows(experiment: &Experiment, interval: Option<u64>) -> Vec<Row> {
    end_of(experiment, interval).rows.expect("rows are told the first time")
}

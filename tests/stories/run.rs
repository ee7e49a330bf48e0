//! Runs, made like the page's.

use descent::experiment::Experiment;
use descent::experiment::address::Address;
use descent::experiment::subject::Subject;
use descent::lesson::chapter::Question;
use descent::session::Session;
use descent::session::message::{Command, Progress, Update};
use descent::session::pace::Pace;
use descent::story::Evidence;

/// Returns the address of a query without rejected keys.
#[track_caller]
pub(crate) fn address(query: &str) -> Address {
    let (address, rejected) = Address::parse(query);
    assert!(rejected.is_empty(), "{query}: {rejected:?}");
    address
}

/// Returns the run of a query at this number of updates.
#[track_caller]
pub(crate) fn at(query: &str, updates: u64) -> Progress {
    play(query, &[], Command::Seek(updates))
}

/// Returns the run of a query at its end, or at its divergence.
#[track_caller]
pub(crate) fn end(query: &str) -> Progress {
    play(query, &[], Command::Run(Pace::Full))
}

/// Returns a question's run at its answer.
#[track_caller]
pub(crate) fn answered(question: &Question) -> Progress {
    let first: &[Command] = if question.runs_on { &[Command::RunOn] } else { &[] };
    let last = question.until.map_or(Command::Run(Pace::Full), Command::Seek);
    play(question.preset, first, last)
}

#[track_caller]
fn play(query: &str, first: &[Command], last: Command) -> Progress {
    let mut session = Session::new();
    session.command(Command::Load { experiment: experiment(query), at: 0 });
    first.iter().cloned().for_each(|command| session.command(command));
    session.command(last);
    while session.is_moving() {
        session.turn(1e9, &|| 0.0);
    }
    match session.update(0.0) {
        Some(Update::Progress(progress)) => *progress,
        other => panic!("{query}: {other:?}"),
    }
}

/// Returns the experiment of an address.
pub(crate) fn experiment(query: &str) -> Experiment {
    address(query).experiment().expect("a run").clone()
}

/// Calls `look` with the lab's state at the answer of a question.
pub(crate) fn with_evidence(question: &Question, look: impl FnOnce(&Evidence<'_>)) {
    let address = address(question.preset);
    match &address.subject {
        Subject::Cover => panic!("the cover answers no question"),
        Subject::Run(experiment) => look(&Evidence::Run(experiment, &answered(question))),
        Subject::Derivative { settings, .. } if question.is_about_code() => {
            look(&Evidence::CodeExercise(&settings.exercise, settings.delta));
        }
        Subject::Derivative { settings, .. } => {
            look(&Evidence::Derivative(&settings.derivative, settings.delta));
        }
    }
}

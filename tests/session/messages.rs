//! Commands and updates as bytes.

use descent::experiment::{Experiment, Problem};
use descent::lesson::Lesson;
use descent::session::Session;
use descent::session::message::{Command, Update};
use descent::session::pace::Pace;
use descent::session::series::{Scale, View};
use descent::session::surface::SurfaceView;
use descent::session::sweep::Sweep;
use descent::worker::protocol::{FromWorker, ProtocolError, ToWorker, check_greeting};
use descent::worker::protocol::{decode, encode, greeting};
use descent_core::dataset::Dataset;
use descent_core::descent::Rule;
use proptest::prelude::*;

#[test]
fn every_command_comes_back_as_it_was_sent() {
    let experiment = Experiment::notebook(Lesson::Classification);
    for command in [
        Command::Load { experiment, at: 7 },
        Command::Run(Pace::PerSecond(1.5)),
        Command::Pause,
        Command::Step(i64::MIN),
        Command::Seek(u64::MAX),
        Command::RunOn,
        Command::View(View { columns: 300, scale: Scale::Linear, rows: Some(7) }),
        Command::Surface(Some(SurfaceView {
            axes: [0, 1],
            x: [-1.0, 1.0],
            y: [0.5, 2.0],
            columns: 60,
            rows: 40,
        })),
        Command::Sweep(Some(Sweep::Ghost { rule: Rule::default(), steps: 10_001 })),
        Command::Sweep(None),
    ] {
        let message = ToWorker::Command(command);
        assert_eq!(decode(&encode(&message).unwrap()), Ok(message));
    }
    for message in [ToWorker::Drawn, ToWorker::Ping, ToWorker::End] {
        assert_eq!(decode(&encode(&message).unwrap()), Ok(message));
    }
}

#[test]
fn an_update_keeps_every_bit_of_a_diverged_run() {
    let mut experiment = Experiment::notebook(Lesson::Regression);
    experiment.rule.learning_rate = 0.2;
    experiment.rule.gradient = descent_core::descent::Gradient::Exact;
    let mut session = Session::new();
    session.command(Command::View(View { columns: 100, scale: Scale::Logarithmic, rows: None }));
    session.command(Command::Load { experiment, at: 0 });
    session.command(Command::RunOn);
    session.command(Command::Run(Pace::Full));
    while session.is_moving() {
        session.turn(1.0, &|| 0.0);
    }
    let message = FromWorker::Update(session.update(0.0).unwrap());
    let bytes = encode(&message).unwrap();
    // NaN differs from itself; its bytes do not.
    assert_eq!(encode(&decode::<FromWorker>(&bytes).unwrap()).unwrap(), bytes);
    let FromWorker::Update(Update::Progress(progress)) = message else { panic!("no progress") };
    assert!(!progress.snapshot.parameters[1].is_finite());
}

#[test]
fn data_that_breaks_its_rules_is_not_read() {
    let bad: Vec<(f64, f64)> = vec![(1.0, f64::NAN)];
    let bytes = postcard::to_allocvec(&bad).unwrap();
    assert!(postcard::from_bytes::<Dataset>(&bytes).is_err());
}

#[test]
fn targets_between_the_classes_are_refused_and_nothing_else_happens() {
    let data = Dataset::new(&[(1.0, 0.5)]).unwrap();
    let experiment = Experiment {
        problem: Problem::Classification(data),
        ..Experiment::notebook(Lesson::Classification)
    };
    let mut session = Session::new();
    session.command(Command::Load { experiment, at: 0 });
    assert!(matches!(session.update(0.0), Some(Update::Refused(_))));
    for command in [Command::Run(Pace::Full), Command::Step(1), Command::Seek(5), Command::RunOn] {
        session.command(command);
        session.turn(1.0, &|| 0.0);
        assert!(!session.is_moving());
    }
}

#[test]
fn only_this_builds_greeting_is_taken() {
    assert_eq!(check_greeting(&greeting()), Ok(()));
    let other = format!("{}x", greeting());
    assert!(matches!(check_greeting(&other), Err(ProtocolError::OtherBuild(_))));
    assert_eq!(check_greeting("hello"), Err(ProtocolError::Malformed));
}

proptest! {
    #[test]
    fn no_bytes_make_the_protocol_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        // A decoded message was checked by its types.
        drop(decode::<ToWorker>(&bytes));
        drop(decode::<FromWorker>(&bytes));
    }
}

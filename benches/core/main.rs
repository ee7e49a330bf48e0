//! The core's part of the measurements: trains like the worker, in turns of a session, and
//! prints a line of JSON. `benches/run.mjs` runs it beside others.
//!
//!     core train PROBLEM UPDATES      seconds, and the parameters after them
//!     core messages PROBLEM UPDATES   messages from a page to a worker, in hex
//!     core decode HEX UPDATES         the parameters in a worker's last update
//!     core sweep PROBLEM UPDATES      the message of a sweep over seeds, in hex, and how a
//!                                     worker's reports of it begin
//!     core losses HEX PROBLEM UPDATES the losses in a worker's last report, checked
//!     core scale                      growth of the cost, and memory
#![allow(clippy::unwrap_used, reason = "a measure that fails is no measure")]

mod scale;

use std::time::Instant;

use descent::experiment::start::Start;
use descent::experiment::{Experiment, Problem};
use descent::lesson::Lesson;
use descent::session::Session;
use descent::session::message::{Command, Progress, RunState, Update};
use descent::session::pace::Pace;
use descent::session::sweep::{Findings, Report, Setting, Sweep};
use descent::worker::protocol::{FromWorker, ToWorker, decode, encode};
use descent_core::gate::TruthTable;
use serde::Serialize;

/// Longest turn, as in the worker [ms].
const TURN: f64 = 8.0;

/// The seeds of a sweep.
const SEEDS: std::ops::Range<u32> = 30..62;

/// Returns a problem of the race, from the start of NumPy's seed 42.
fn experiment(problem: &str, steps: u64) -> Experiment {
    let lesson = match problem {
        "regression" => Lesson::Regression,
        "classification" => Lesson::Classification,
        "gate" => Lesson::Gates,
        other => panic!("no problem is called {other}"),
    };
    let notebook = Experiment::notebook(lesson);
    let problem = match notebook.problem {
        Problem::Gate(_) => Problem::Gate(TruthTable::AND),
        other => other,
    };
    Experiment { problem, start: Start::seed(42), steps, ..notebook }
}

/// Returns a clock of the time since this call [ms].
fn clock() -> impl Fn() -> f64 {
    let start = Instant::now();
    move || start.elapsed().as_secs_f64() * 1e3
}

/// Takes turns until the session is idle, and returns the last progress.
fn settle(session: &mut Session, now: &dyn Fn() -> f64) -> Progress {
    while session.is_moving() {
        session.turn(TURN, now);
    }
    match session.update(now()) {
        Some(Update::Progress(progress)) => *progress,
        other => panic!("the session says {other:?}"),
    }
}

/// Returns a session that has loaded an experiment.
fn loaded(experiment: Experiment, now: &dyn Fn() -> f64) -> Session {
    let mut session = Session::new();
    session.command(Command::Load { experiment, at: 0 });
    settle(&mut session, now);
    session
}

fn train(problem: &str, steps: u64) -> serde_json::Value {
    let now = clock();
    let mut session = loaded(experiment(problem, steps), &now);
    let start = now();
    session.command(Command::Run(Pace::Full));
    let end = settle(&mut session, &now);
    let seconds = (now() - start) / 1e3;
    serde_json::json!({ "seconds": seconds, "parameters": parameters(&end, steps) })
}

/// Returns the parameters of a run that must have ended.
fn parameters(end: &Progress, steps: u64) -> Vec<f64> {
    assert_eq!((end.state, end.snapshot.updates), (RunState::Finished, steps));
    end.snapshot.parameters.clone()
}

fn bytes(hex: &str) -> Vec<u8> {
    (0..hex.len() / 2).map(|i| u8::from_str_radix(&hex[2 * i..2 * i + 2], 16).unwrap()).collect()
}

fn hex(message: &impl Serialize) -> String {
    encode(message).unwrap().iter().map(|byte| format!("{byte:02x}")).collect()
}

fn sweep(problem: &str, steps: u64) -> serde_json::Value {
    let sweep = Sweep::Losses {
        experiment: Box::new(experiment(problem, steps)),
        setting: Setting::Seed,
        values: SEEDS.map(f64::from).collect(),
    };
    let report =
        Report { sweep: sweep.clone(), done: 0, all: 0, findings: Findings::Losses(Vec::new()) };
    // The kind of message, and the kind of update.
    let report = &hex(&FromWorker::Update(Update::Sweep(report)))[..4];
    let message = hex(&ToWorker::Command(Command::Sweep(Some(sweep))));
    serde_json::json!({ "runs": SEEDS.len(), "message": message, "report": report })
}

/// Returns the losses of a finished sweep, each of which must be that of its run alone.
fn losses(hex: &str, problem: &str, steps: u64) -> serde_json::Value {
    let report = match decode(&bytes(hex)) {
        Ok(FromWorker::Update(Update::Sweep(report))) => report,
        other => panic!("the worker says {other:?}"),
    };
    let Findings::Losses(ends) = &report.findings else { panic!("{report:?}") };
    let losses: Vec<f64> = ends.iter().map(|end| end.loss).collect();
    assert!(report.is_finished() && losses.len() == SEEDS.len(), "{report:?}");
    let now = clock();
    for (seed, loss) in SEEDS.zip(&losses).step_by(8) {
        let alone = Experiment { start: Start::seed(seed), ..experiment(problem, steps) };
        let mut session = loaded(alone, &now);
        session.command(Command::Run(Pace::Full));
        assert_eq!(settle(&mut session, &now).snapshot.loss, *loss, "{problem}, seed {seed}");
    }
    serde_json::json!({ "losses": losses })
}

fn decoded(hex: &str, steps: u64) -> serde_json::Value {
    match decode(&bytes(hex)) {
        Ok(FromWorker::Update(Update::Progress(end))) => {
            serde_json::json!({ "parameters": parameters(&end, steps) })
        }
        other => panic!("the worker says {other:?}"),
    }
}

fn messages(problem: &str, steps: u64) -> serde_json::Value {
    let load = Command::Load { experiment: experiment(problem, steps), at: 0 };
    serde_json::json!({
        "load": hex(&ToWorker::Command(load)),
        "run": hex(&ToWorker::Command(Command::Run(Pace::Full))),
        "drawn": hex(&ToWorker::Drawn),
    })
}

fn main() {
    let words: Vec<String> = std::env::args().skip(1).filter(|word| word != "--bench").collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let said = match words[..] {
        ["train", problem, updates] => train(problem, updates.parse().unwrap()),
        ["messages", problem, updates] => messages(problem, updates.parse().unwrap()),
        ["decode", hex, updates] => decoded(hex, updates.parse().unwrap()),
        ["sweep", problem, updates] => sweep(problem, updates.parse().unwrap()),
        ["losses", hex, problem, updates] => losses(hex, problem, updates.parse().unwrap()),
        ["scale"] => scale::measure(),
        _ => {
            println!("run by `make bench`: see benches/run.mjs");
            return;
        }
    };
    println!("{said}");
}

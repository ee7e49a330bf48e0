//! Measures the cost of an update against the number of points, and the memory of a long run.

use descent::experiment::Problem;
use descent::session::message::Command;
use descent::session::pace::Pace;
use descent::session::surface::SurfaceView;
use descent_core::dataset::Dataset;
use descent_core::descent::{Rule, update};
use descent_core::logistic::LogisticRegression;
use descent_core::objective::Objective;
use descent_core::regression::LinearRegression;
use serde_json::{Value, json};

use super::{clock, experiment, loaded, settle};

const ROUNDS: usize = 5;
/// Approximate duration of each measurement [s].
const SECONDS: f64 = 0.05;
const POINTS: [usize; 7] = [5, 10, 50, 100, 500, 1000, 10_000];
const LONG_RUN: u64 = 10_000_000;

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

/// Returns the median duration of an update over some rounds [ns].
fn cost<O: Objective<2>>(objective: &O) -> f64 {
    let rule = Rule { learning_rate: 1e-9, ..Rule::default() };
    let now = clock();
    let mut p = [0.5, 0.5];
    let mut time = |updates: u64| {
        let start = now();
        for _ in 0..updates {
            std::hint::black_box(update(objective, &rule, std::hint::black_box(&mut p)));
        }
        (now() - start) * 1e6 / updates as f64
    };
    let updates = (SECONDS * 1e9 / time(100)) as u64;
    median((0..ROUNDS).map(|_| time(updates.max(1))).collect())
}

/// Measures the costs of both problems over points spread evenly from 0 to 20.
fn costs() -> Vec<Value> {
    let of = |points: usize| {
        let x = |i: usize| 20.0 * (i + 1) as f64 / points as f64;
        let line: Vec<_> = (0..points).map(|i| (x(i), x(i) + 1.0)).collect();
        let classes: Vec<_> =
            (0..points).map(|i| (x(i), if x(i) > 12.0 { 1.0 } else { 0.0 })).collect();
        let regression = LinearRegression::new(&Dataset::new(&line).unwrap());
        let classes = Dataset::new(&classes).unwrap();
        let classification = LogisticRegression::<1>::new(&classes).unwrap();
        json!({
            "points": points,
            "regression": cost(&regression),
            "classification": cost(&classification),
        })
    };
    POINTS.map(of).to_vec()
}

/// Returns the memory of this process [bytes], on Linux.
fn resident() -> Option<usize> {
    let said = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = said.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    Some(line.trim().strip_suffix(" kB")?.parse::<usize>().ok()? * 1024)
}

/// Seeks all over a long run of a problem. Returns the durations \[ms\] and the growth of the
/// process \[bytes\].
fn scrub(problem: &str) -> Value {
    let now = clock();
    let before = resident();
    let mut session = loaded(experiment(problem, LONG_RUN), &now);
    session.command(Command::Run(Pace::Full));
    settle(&mut session, &now);
    let kept = before.zip(resident()).map(|(before, now)| now.saturating_sub(before));
    // A Weyl sequence, which covers the run in no order.
    let places = (1..=200_u64).map(|i| i * 6_180_339 % LONG_RUN).chain([0, 1, LONG_RUN - 1]);
    let times: Vec<f64> = places
        .map(|place| {
            let start = now();
            session.command(Command::Seek(place));
            assert_eq!(settle(&mut session, &now).snapshot.updates, place);
            now() - start
        })
        .collect();
    let most = times.iter().copied().fold(0.0, f64::max);
    json!({ "problem": problem, "median": median(times), "most": most, "bytes": kept })
}

/// Measures a landscape of 256 × 256 values, its coarse first surface included [ms].
fn landscape() -> f64 {
    let now = clock();
    let experiment = experiment("classification", 100_001);
    let Problem::Classification(data) = &experiment.problem else { unreachable!() };
    assert_eq!(data.t().len(), 10);
    let rounds = (0..ROUNDS).map(|round| {
        let mut session = loaded(experiment.clone(), &now);
        let side = 256;
        let x = [-1.0, 3.0 + round as f64];
        let view = SurfaceView { axes: [0, 1], x, y: [-40.0, 5.0], columns: side, rows: side };
        let start = now();
        session.command(Command::Surface(Some(view)));
        let said = settle(&mut session, &now);
        let surface = said.surface.unwrap();
        assert_eq!((surface.view, surface.loss.len()), (view, 256 * 256));
        now() - start
    });
    median(rounds.collect())
}

pub(crate) fn measure() -> Value {
    let scrubs = ["regression", "classification", "gate"].map(scrub);
    json!({ "costs": costs(), "scrubs": scrubs, "landscape": landscape() })
}

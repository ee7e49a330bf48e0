//! Runs the journeys: two at a time, each lane with a browser of its own that it
//! keeps from one journey to the next.

use crate::browser::Browser;
use crate::engine::Engine;
use crate::journey::{Failure, Journey, walk};
use crate::options::Options;
use std::cell::RefCell;
use std::collections::VecDeque;
use std::panic;
use std::process::ExitCode;
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

/// A journey longer than this [time] is named at the end: it should be divided.
const LONG: Duration = Duration::from_secs(60);

/// The number of the slowest journeys that are named at the end.
const SLOWEST: usize = 8;

/// A journey in one engine.
#[derive(Clone, Copy)]
struct Walk<'a> {
    engine: Engine,
    journey: &'a Journey,
}

impl Walk<'_> {
    /// Returns `engine::file::function`.
    fn name(&self) -> String {
        format!("{}::{}", self.engine.name(), self.journey.name)
    }
}

/// A walk that has ended.
struct Outcome {
    name: String,
    time: Duration,
    failure: Option<Failure>,
}

/// Runs the journeys that the options select, and reports.
pub(crate) fn run(journeys: &[Journey], options: &Options) -> ExitCode {
    let walks = selected(journeys, options);
    if options.list {
        walks.iter().for_each(|walk| println!("{}", walk.name()));
        return ExitCode::SUCCESS;
    }
    if walks.is_empty() {
        eprintln!("no journey has such a name: --list names them all");
        return ExitCode::FAILURE;
    }
    keep_panics();
    let start = Instant::now();
    let (queue, outcomes) = (Mutex::new(VecDeque::from(walks)), Mutex::default());
    thread::scope(|scope| {
        for _ in 0..options.lanes {
            scope.spawn(|| run_lane(&queue, &outcomes));
        }
    });
    let outcomes = outcomes.into_inner().unwrap_or_else(PoisonError::into_inner);
    report(outcomes, start.elapsed())
}

/// Returns the walks of a run: engine by engine, so that a lane seldom starts another browser.
fn selected<'a>(journeys: &'a [Journey], options: &Options) -> Vec<Walk<'a>> {
    let of_engine = |engine| {
        let walks = journeys.iter().map(move |journey| Walk { engine, journey });
        walks.filter(move |walk| walk.journey.engines.contains(&engine))
    };
    let engines =
        Engine::ALL.into_iter().filter(|engine| engine.exists() && options.selects_engine(*engine));
    let walks = engines.flat_map(of_engine).filter(|walk| options.selects_name(&walk.name()));
    walks.enumerate().filter(|(index, _)| options.selects_index(*index)).map(|(_, w)| w).collect()
}

/// Runs walks until none is left.
fn run_lane(queue: &Mutex<VecDeque<Walk>>, outcomes: &Mutex<Vec<Outcome>>) {
    let mut browser: Option<Browser> = None;
    let next = || queue.lock().unwrap_or_else(PoisonError::into_inner).pop_front();
    while let Some(walk_of) = next() {
        let start = Instant::now();
        let name = walk_of.name();
        let failure = walk(&mut browser, walk_of.engine, walk_of.journey).err();
        let outcome = Outcome { name, time: start.elapsed(), failure };
        print(&outcome);
        outcomes.lock().unwrap_or_else(PoisonError::into_inner).push(outcome);
    }
}

fn print(outcome: &Outcome) {
    let Outcome { name, time, failure } = outcome;
    let result = if failure.is_some() { "FAILED" } else { "ok" };
    println!("{result:6} {:6.1} s  {name}", time.as_secs_f64());
    if let Some(failure) = failure {
        println!("{failure}");
    }
}

/// Prints the slowest walks and those that failed.
fn report(mut outcomes: Vec<Outcome>, time: Duration) -> ExitCode {
    outcomes.sort_by_key(|outcome| std::cmp::Reverse(outcome.time));
    println!("\nThe slowest:");
    for outcome in outcomes.iter().take(SLOWEST) {
        let note = if outcome.time > LONG { "  (longer than a minute: divide it)" } else { "" };
        println!("{:13.1} s  {}{note}", outcome.time.as_secs_f64(), outcome.name);
    }
    let failed: Vec<&Outcome> =
        outcomes.iter().filter(|outcome| outcome.failure.is_some()).collect();
    let (all, seconds) = (outcomes.len(), time.as_secs());
    println!("\n{all} journeys in {seconds} s, {} failed", failed.len());
    failed.iter().for_each(|outcome| println!("FAILED  {}", outcome.name));
    if failed.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

thread_local! {
    /// The sentence of this thread's last panic, with its place in the source.
    static PANIC: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Keeps what a panic says for [`take_panic`] instead of printing it, as two
/// lanes would print at once.
fn keep_panics() {
    panic::set_hook(Box::new(|info| PANIC.set(Some(info.to_string()))));
}

/// Takes the sentence of this thread's last panic.
pub(crate) fn take_panic() -> String {
    PANIC.take().unwrap_or_default()
}

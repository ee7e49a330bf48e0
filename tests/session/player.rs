//! A session played as the worker does, on a clock of its own, and the same run computed by
//! the bare loop over [`update`].

use std::cell::Cell;

use descent::experiment::Experiment;
use descent::experiment::start::Start;
use descent::lesson::Lesson;
use descent::session::Session;
use descent::session::latest::Latest;
use descent::session::loss_increases::COUNTED;
use descent::session::message::{Analysis, Command, Progress, Row, RunState, Snapshot, Update};
use descent::session::series::Series;
use descent::session::surface::Surface;
use descent_core::descent::{Rule, update};
use descent_core::objective::Convex;
use descent_core::verdict::verdict;

/// Time that a reading of the clock takes [ms].
const LOOK: f64 = 0.25;
/// A budget that one slice of updates uses up.
pub(crate) const ONE_SLICE: f64 = 0.3;

/// Returns the regression of the goldens: seed 42.
pub(crate) fn regression(steps: u64) -> Experiment {
    seeded(Lesson::Regression, steps)
}

/// Returns a lesson from seed 42.
pub(crate) fn seeded(lesson: Lesson, steps: u64) -> Experiment {
    Experiment { start: Start::seed(42), steps, ..Experiment::notebook(lesson) }
}

/// A session, its clock, and its latest values.
pub(crate) struct Player {
    session: Session,
    clock: Cell<f64>,
    progress: Progress,
    latest: Latest,
    surfaces: Vec<Surface>,
    analysis: Vec<Analysis>,
}

impl Player {
    /// Loads `experiment`, before the first turn.
    pub(crate) fn load(experiment: &Experiment, at: u64) -> Self {
        let mut session = Session::new();
        session.command(Command::Load { experiment: experiment.clone(), at });
        let Some(Update::Progress(progress)) = session.update(0.0) else {
            panic!("it was to be taken")
        };
        assert!(progress.rows.is_some(), "the first rows are always sent");
        let mut latest = Latest::default();
        latest.take(Update::Progress(progress.clone()));
        Self {
            session,
            clock: Cell::new(0.0),
            latest,
            surfaces: Vec::new(),
            analysis: progress.analysis.iter().cloned().collect(),
            progress: *progress,
        }
    }

    /// Loads an experiment and goes to `at`.
    pub(crate) fn at(experiment: &Experiment, at: u64) -> Self {
        let mut player = Self::load(experiment, at);
        player.settle();
        player
    }

    /// Sends a command and takes the answer.
    pub(crate) fn command(&mut self, command: Command) -> &Progress {
        self.session.command(command);
        assert!(self.receive().is_some(), "a command is always answered");
        &self.progress
    }

    /// Takes one turn, `wait` milliseconds after the last.
    pub(crate) fn turn(&mut self, wait: f64, budget: f64) -> Option<Progress> {
        self.clock.set(self.clock.get() + wait);
        let now = || {
            self.clock.set(self.clock.get() + LOOK);
            self.clock.get()
        };
        self.session.turn(budget, &now);
        self.receive()
    }

    fn receive(&mut self) -> Option<Progress> {
        let Some(Update::Progress(progress)) = self.session.update(self.clock.get()) else {
            return None;
        };
        self.latest.take(Update::Progress(progress.clone()));
        self.surfaces.extend(progress.surface.clone());
        self.analysis.extend(progress.analysis.clone());
        self.progress = *progress;
        Some(self.progress.clone())
    }

    /// Takes turns until nothing moves, and returns the last progress.
    pub(crate) fn settle(&mut self) -> &Progress {
        for _ in 0..1_000_000 {
            if !self.session.is_moving() {
                return &self.progress;
            }
            self.turn(16.0, 1000.0);
        }
        panic!("it never comes to rest: {:?}", self.progress.state)
    }

    pub(crate) fn seek(&mut self, at: u64) -> &Progress {
        self.command(Command::Seek(at));
        self.settle()
    }

    pub(crate) fn session(&self) -> &Session {
        &self.session
    }

    pub(crate) fn progress(&self) -> &Progress {
        &self.progress
    }

    pub(crate) fn updates(&self) -> u64 {
        self.progress.snapshot.updates
    }

    pub(crate) fn state(&self) -> RunState {
        self.progress.state
    }

    /// Returns the latest rows.
    pub(crate) fn rows(&self) -> &[Row] {
        &self.latest.rows
    }

    /// Returns the latest series.
    pub(crate) fn series(&self) -> &Series {
        &self.latest.series
    }

    /// Takes every surface sent since the last call, in order.
    pub(crate) fn surfaces(&mut self) -> Vec<Surface> {
        std::mem::take(&mut self.surfaces)
    }

    /// Returns every analysis sent, in order.
    pub(crate) fn analysis(&self) -> &[Analysis] {
        &self.analysis
    }

    /// Returns the time of the clock [ms].
    pub(crate) fn clock(&self) -> f64 {
        self.clock.get()
    }
}

/// A run computed by the bare loop.
pub(crate) trait Replay {
    /// Returns the snapshot that a session should send after `updates`.
    fn snapshot(&self, updates: u64) -> Snapshot;

    /// Returns the row that it should print after `updates`.
    fn row(&self, updates: u64) -> Row;
}

/// Every state of a run.
pub(crate) struct Path<O, const N: usize> {
    objective: O,
    rule: Rule,
    states: Vec<[f64; N]>,
    /// Number of the updates before each state that raised the loss, and the last of them.
    loss_increases: Vec<(u64, u64)>,
}

impl<O: Convex<N>, const N: usize> Path<O, N> {
    /// Computes every update of `experiment`, one after the other.
    pub(crate) fn new(objective: O, experiment: &Experiment) -> Self {
        let rule = experiment.rule;
        let mut p: [f64; N] = experiment.initial().try_into().expect("N parameters");
        let mut states = vec![p];
        for _ in 0..experiment.steps {
            update(&objective, &rule, &mut p);
            states.push(p);
        }
        let losses: Vec<f64> = states.iter().map(|p| objective.loss(p)).collect();
        let raised = |at: usize| at > 0 && losses[at] > losses[at - 1];
        let mut loss_increases = Vec::new();
        for at in 0..states.len() {
            let (count, last) = loss_increases.last().copied().unwrap_or((0, 0));
            let rose = at as u64 <= COUNTED && raised(at);
            loss_increases.push(if rose { (count + 1, at as u64) } else { (count, last) });
        }
        Self { objective, rule, states, loss_increases }
    }
}

impl<O: Convex<N>, const N: usize> Replay for Path<O, N> {
    fn snapshot(&self, updates: u64) -> Snapshot {
        let at = updates as usize;
        let p = self.states[at];
        let previous = at.checked_sub(1).map(|before| &self.states[before]);
        Snapshot {
            updates,
            parameters: p.to_vec(),
            loss: self.objective.loss(&p),
            error_val: self.objective.error_val(&p),
            gradient: update(&self.objective, &self.rule, &mut { p }).to_vec(),
            verdict: verdict(&self.objective, &p, previous),
            loss_increases: self.loss_increases[at],
            gates: Vec::new(),
        }
    }

    fn row(&self, updates: u64) -> Row {
        let p = self.states[updates as usize];
        Row {
            step: updates as i64 - 1,
            parameters: p.to_vec(),
            loss: self.objective.loss(&p),
            error_val: self.objective.error_val(&p),
        }
    }
}

/// Returns the interval of printed rows for a requested one: a table has at most about a
/// thousand rows.
pub(crate) fn interval(experiment: &Experiment, asked: Option<u64>) -> u64 {
    asked.unwrap_or(experiment.row_interval()).max(1 + experiment.steps / 1000)
}

/// Asserts that the rows are the first that the loop prints in `updates`: one before training
/// and then every `interval` steps. Returns true if these are all.
#[track_caller]
pub(crate) fn assert_printed(
    rows: &[Row],
    path: &impl Replay,
    updates: u64,
    interval: u64,
) -> bool {
    let steps = (0..updates).step_by(interval as usize).map(|k| k as i64);
    let mut printed = std::iter::once(-1).chain(steps);
    for row in rows {
        assert_eq!(Some(row.step), printed.next(), "of {updates} updates, every {interval}");
        let bits = |row: &Row| -> Vec<u64> {
            row.parameters.iter().chain([&row.loss, &row.error_val]).map(|v| v.to_bits()).collect()
        };
        let replayed = path.row((row.step + 1) as u64);
        assert_eq!(bits(row), bits(&replayed), "{row:?} is not {replayed:?}");
    }
    assert!(!rows.is_empty(), "the row before training is always there");
    printed.next().is_none()
}

/// Returns every number of a snapshot, as bits.
fn bits(snapshot: &Snapshot) -> Vec<u64> {
    let Snapshot { parameters, loss, error_val, gradient, .. } = snapshot;
    parameters.iter().chain([loss, error_val]).chain(gradient).map(|v| v.to_bits()).collect()
}

/// Asserts the same bits and the same verdict at the same update.
#[track_caller]
pub(crate) fn assert_same(snapshot: &Snapshot, replayed: &Snapshot) {
    assert_eq!(snapshot.updates, replayed.updates);
    let at = snapshot.updates;
    assert_eq!(bits(snapshot), bits(replayed), "at {at}: {snapshot:?} is not {replayed:?}");
    assert_eq!(snapshot.verdict, replayed.verdict, "at {at}");
    assert_eq!(snapshot.loss_increases, replayed.loss_increases, "at {at}");
    assert_eq!(snapshot.gates, replayed.gates, "at {at}");
}

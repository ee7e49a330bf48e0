//! The latest values of a run, folded from a session's updates: an update carries only
//! what changed since the one before.

use std::rc::Rc;

use super::message::{Analysis, GateProgress, Losses, Progress, Row, RunState, Snapshot, Update};
use super::series::Series;
use super::surface::Surface;
use super::sweep::{Findings, Followed, Report};
use descent_core::dataset::DatasetError;
use descent_core::microscope::Dissection;

/// The latest value of everything that a session sends.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Latest {
    /// The last progress, without the values that have a field below.
    pub progress: Option<Rc<Progress>>,
    /// The run at the cursor.
    pub snapshot: Option<Rc<Snapshot>>,
    /// The printed rows.
    pub rows: Rc<Vec<Row>>,
    /// The history.
    pub series: Rc<Series>,
    /// The requested part of the landscape.
    pub surface: Option<Rc<Surface>>,
    /// The next update in its single steps, while that is requested.
    pub dissections: Rc<Vec<Dissection>>,
    /// The analysis before training.
    pub analysis: Option<Rc<Analysis>>,
    /// The losses in the other order of updates.
    pub other_order: Option<Rc<Losses>>,
    /// The gates of a circuit that are trained independently.
    pub gates: Vec<LatestGate>,
    /// The sweep beside the run.
    pub sweeps: SweepResults,
    /// The reason why the data cannot be trained on.
    pub refused: Option<DatasetError>,
}

/// The latest values of a gate that is trained independently.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LatestGate {
    /// Its printed rows.
    pub rows: Rc<Vec<Row>>,
    /// Its history.
    pub series: Rc<Series>,
}

/// The latest values of a sweep, which outlives the run beside it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SweepResults {
    /// The last report, without the gates below.
    pub latest: Option<Rc<Report>>,
    /// The gates whose weights were followed.
    pub followed: Rc<Vec<Followed>>,
}

impl Latest {
    /// Forgets the run; the sweep beside it stays.
    pub fn begin(&mut self) {
        let sweeps = std::mem::take(&mut self.sweeps);
        *self = Self { sweeps, ..Self::default() };
    }

    /// Folds in an update: a value that it does not carry stays.
    pub fn take(&mut self, update: Update) {
        match update {
            Update::Progress(progress) => self.take_progress(*progress),
            Update::Refused(error) => self.refused = Some(error),
            Update::Sweep(report) => self.sweeps.take(report),
        }
    }

    /// Folds in a progress.
    fn take_progress(&mut self, mut progress: Progress) {
        replace(&mut self.rows, &mut progress.rows);
        replace(&mut self.series, &mut progress.series);
        if let Some(surface) = progress.surface.take() {
            self.surface = Some(Rc::new(surface));
        }
        if let Some(analysis) = progress.analysis.take() {
            self.analysis = Some(Rc::new(analysis));
        }
        if let Some(other) = progress.other_order.take() {
            self.other_order = Some(Rc::new(other));
        }
        self.dissections = Rc::new(std::mem::take(&mut progress.dissections));
        self.gates.resize_with(progress.gates.len(), LatestGate::default);
        for (latest, gate) in self.gates.iter_mut().zip(std::mem::take(&mut progress.gates)) {
            latest.take(gate);
        }
        self.snapshot = Some(Rc::clone(&progress.snapshot));
        self.progress = Some(Rc::new(progress));
    }

    /// Returns the state of the run; idle before the first progress.
    #[must_use]
    pub fn state(&self) -> RunState {
        self.progress.as_ref().map_or(RunState::Idle, |progress| progress.state)
    }

    /// Returns the number of updates done at the cursor.
    #[must_use]
    pub fn updates(&self) -> u64 {
        self.snapshot.as_ref().map_or(0, |snapshot| snapshot.updates)
    }
}

impl LatestGate {
    fn take(&mut self, mut gate: GateProgress) {
        replace(&mut self.rows, &mut gate.rows);
        replace(&mut self.series, &mut gate.series);
    }
}

impl SweepResults {
    /// Returns true while a sweep is running.
    #[must_use]
    pub fn is_under_way(&self) -> bool {
        self.latest.as_ref().is_some_and(|report| !report.is_finished())
    }

    /// Folds in a report.
    pub fn take(&mut self, mut report: Report) {
        if let Findings::Norms(Some(runs)) = &mut report.findings {
            self.followed = Rc::new(std::mem::take(runs));
        }
        self.latest = Some(Rc::new(report));
    }
}

/// Replaces the latest value by a new one, if there is one.
fn replace<T>(latest: &mut Rc<T>, new: &mut Option<T>) {
    if let Some(new) = new.take() {
        *latest = Rc::new(new);
    }
}

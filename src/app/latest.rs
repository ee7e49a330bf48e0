//! The latest of each part of the session's updates.

use std::rc::Rc;

use crate::session::message::{Analysis, GateProgress, Progress, Row, Snapshot};
use crate::session::series::Series;
use crate::session::surface::Surface;
use crate::session::sweep::{Findings, Followed, Report};
use descent_core::dataset::DatasetError;
use descent_core::microscope::Dissection;

/// The latest of each part of the session's updates.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Latest {
    /// Without the parts below.
    pub progress: Option<Rc<Progress>>,
    /// The run at the cursor.
    pub snapshot: Option<Rc<Snapshot>>,
    /// The printed rows.
    pub rows: Rc<Vec<Row>>,
    /// The history, thinned for the pictures.
    pub series: Rc<Series>,
    /// The window of the loss landscape.
    pub surface: Option<Rc<Surface>>,
    /// The update that follows, taken apart.
    pub dissections: Rc<Vec<Dissection>>,
    /// The facts that are known before training.
    pub analysis: Option<Rc<Analysis>>,
    /// The gates of a circuit that are trained independently.
    pub parts: Vec<GateHistory>,
    /// The sweep beside the run.
    pub sweeps: SweepResults,
    /// The reason why the data cannot be trained on.
    pub refused: Option<DatasetError>,
}

/// The latest of a sweep. It outlives the run beside it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SweepResults {
    /// Its latest report.
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

    /// Takes the new parts; the others stay.
    pub fn take(&mut self, mut progress: Progress) {
        if let Some(rows) = progress.rows.take() {
            self.rows = Rc::new(rows);
        }
        if let Some(series) = progress.series.take() {
            self.series = Rc::new(series);
        }
        if let Some(surface) = progress.surface.take() {
            self.surface = Some(Rc::new(surface));
        }
        self.dissections = Rc::new(std::mem::take(&mut progress.dissections));
        if let Some(analysis) = progress.analysis.take() {
            self.analysis = Some(Rc::new(analysis));
        }
        GateHistory::receive(&mut self.parts, &mut progress.parts);
        self.snapshot = Some(Rc::new(progress.snapshot.clone()));
        self.progress = Some(Rc::new(progress));
    }
}

impl SweepResults {
    /// Returns true while a sweep runs.
    pub fn is_under_way(&self) -> bool {
        self.latest.as_ref().is_some_and(|report| !report.is_finished())
    }

    /// Takes the report of a sweep.
    pub fn take(&mut self, mut report: Report) {
        if let Findings::Norms(Some(runs)) = &mut report.findings {
            self.followed = Rc::new(std::mem::take(runs));
        }
        self.latest = Some(Rc::new(report));
    }
}

/// The latest rows and history of a gate that is trained independently.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GateHistory {
    /// Its printed rows.
    pub rows: Rc<Vec<Row>>,
    /// Its history.
    pub series: Rc<Series>,
}

impl GateHistory {
    /// Takes the new parts of each gate's progress.
    fn receive(gates: &mut Vec<Self>, new: &mut [GateProgress]) {
        gates.resize_with(new.len(), Self::default);
        for (gate, new) in gates.iter_mut().zip(new) {
            if let Some(rows) = new.rows.take() {
                gate.rows = Rc::new(rows);
            }
            if let Some(series) = new.series.take() {
                gate.series = Rc::new(series);
            }
        }
    }
}

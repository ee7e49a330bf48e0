//! What the engine said last, as the labs show it.

use std::rc::Rc;

use crate::app::circuit::GateShown;
use crate::session::message::{Analysis, Progress, Row, Snapshot};
use crate::session::series::Series;
use crate::session::surface::Surface;
use crate::session::sweep::{Findings, Followed, Report};
use descent_core::dataset::DatasetError;
use descent_core::microscope::Dissection;

/// What a lab shows of its run: the latest of each.
#[derive(Clone, Default, PartialEq)]
pub(crate) struct Latest {
    /// Without what follows.
    pub(crate) progress: Option<Rc<Progress>>,
    pub(crate) snapshot: Option<Rc<Snapshot>>,
    pub(crate) rows: Rc<Vec<Row>>,
    pub(crate) series: Rc<Series>,
    pub(crate) surface: Option<Rc<Surface>>,
    /// The update that follows, taken apart.
    pub(crate) dissections: Rc<Vec<Dissection>>,
    pub(crate) analysis: Option<Rc<Analysis>>,
    /// The gates of a circuit that are trained each by itself.
    pub(crate) parts: Vec<GateShown>,
    pub(crate) sweeps: SweepResults,
    pub(crate) refused: Option<DatasetError>,
}

/// What a study said last. It outlives the run beside it.
#[derive(Clone, Default, PartialEq)]
pub(crate) struct SweepResults {
    pub(crate) latest: Option<Rc<Report>>,
    /// The gates whose weights were followed.
    pub(crate) followed: Rc<Vec<Followed>>,
}

impl Latest {
    /// Forgets the run for another; the study beside it stays.
    pub(crate) fn begin(&mut self) {
        let sweeps = std::mem::take(&mut self.sweeps);
        *self = Self { sweeps, ..Self::default() };
    }

    /// Takes what is new; what was not told again stays.
    pub(crate) fn take(&mut self, mut progress: Progress) {
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
        GateShown::hear(&mut self.parts, &mut progress.parts);
        self.snapshot = Some(Rc::new(progress.snapshot.clone()));
        self.progress = Some(Rc::new(progress));
    }
}

impl SweepResults {
    /// Whether a study is being made.
    pub(crate) fn is_under_way(&self) -> bool {
        self.latest.as_ref().is_some_and(|report| !report.is_finished())
    }

    /// Takes how far a study is.
    pub(crate) fn take(&mut self, mut report: Report) {
        if let Findings::Norms(Some(runs)) = &mut report.findings {
            self.followed = Rc::new(std::mem::take(runs));
        }
        self.latest = Some(Rc::new(report));
    }
}

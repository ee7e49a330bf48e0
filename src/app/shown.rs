//! What the engine said last, as the labs show it.

use std::rc::Rc;

use super::circuit::GateShown;
use crate::core::dataset::DatasetError;
use crate::core::microscope::Dissection;
use crate::session::message::{Progress, Prospects, Row, Snapshot};
use crate::session::series::Series;
use crate::session::study::{Findings, Followed, Report};
use crate::session::surface::Surface;

/// What a lab shows of its run: the latest of each.
#[derive(Clone, Default, PartialEq)]
pub(super) struct Shown {
    /// Without what follows.
    pub(super) progress: Option<Rc<Progress>>,
    pub(super) snapshot: Option<Rc<Snapshot>>,
    pub(super) rows: Rc<Vec<Row>>,
    pub(super) series: Rc<Series>,
    pub(super) surface: Option<Rc<Surface>>,
    /// The update that follows, taken apart.
    pub(super) dissections: Rc<Vec<Dissection>>,
    pub(super) prospects: Option<Rc<Prospects>>,
    /// The gates of a circuit that are trained each by itself.
    pub(super) parts: Vec<GateShown>,
    pub(super) studied: Studied,
    pub(super) refused: Option<DatasetError>,
}

/// What a study said last. It outlives the run beside it.
#[derive(Clone, Default, PartialEq)]
pub(super) struct Studied {
    pub(super) latest: Option<Rc<Report>>,
    /// The gates whose weights were followed.
    pub(super) followed: Rc<Vec<Followed>>,
}

impl Shown {
    /// Forgets the run for another; the study beside it stays.
    pub(super) fn begin(&mut self) {
        let studied = std::mem::take(&mut self.studied);
        *self = Self { studied, ..Self::default() };
    }

    /// Takes what is new; what was not told again stays.
    pub(super) fn take(&mut self, mut progress: Progress) {
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
        if let Some(prospects) = progress.prospects.take() {
            self.prospects = Some(Rc::new(prospects));
        }
        GateShown::hear(&mut self.parts, &mut progress.parts);
        self.snapshot = Some(Rc::new(progress.snapshot.clone()));
        self.progress = Some(Rc::new(progress));
    }
}

impl Studied {
    /// Whether a study is being made.
    pub(super) fn is_under_way(&self) -> bool {
        self.latest.as_ref().is_some_and(|report| !report.is_finished())
    }

    /// Takes how far a study is.
    pub(super) fn take(&mut self, mut report: Report) {
        if let Findings::Norms(Some(runs)) = &mut report.findings {
            self.followed = Rc::new(std::mem::take(runs));
        }
        self.latest = Some(Rc::new(report));
    }
}

//! What a run said, collected until all of it is there.

use std::rc::Rc;

use crate::experiment::Experiment;
use crate::lesson::Lesson;
use crate::picture::landscape::{path, window};
use crate::session::message::{Analysis, Progress, Row, RunState, Snapshot, Update};
use crate::session::series::Series;
use crate::session::surface::{Surface, SurfaceView};
use descent_core::dataset::DatasetError;

/// A table of more steps has a row for every so many of them.
const MOST_ROWS: u64 = 1000;

/// Values of a landscape along x and y.
const GRAIN: (u16, u16) = (120, 80);

/// What is to be recorded.
#[derive(Clone, Debug, PartialEq)]
pub struct Request {
    /// The experiment.
    pub experiment: Experiment,
    /// The updates to which its run goes, also where it diverges on the way.
    pub until: u64,
    /// The steps between two rows, where not as the experiment says.
    pub interval: Option<u64>,
}

impl Request {
    /// The label of the last row.
    fn last_step(&self) -> i64 {
        let interval = self.interval.unwrap_or_else(|| self.experiment.row_interval());
        let interval = interval.max(1 + self.experiment.steps / MOST_ROWS);
        let last = self.until.checked_sub(1).map(|last| last - last % interval);
        last.and_then(|last| i64::try_from(last).ok()).unwrap_or(-1)
    }
}

/// A run as far as it was told.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Record {
    /// Where it stands.
    pub now: Option<Rc<Snapshot>>,
    /// Whether it still moves.
    moves: bool,
    /// The printed rows.
    pub rows: Rc<Vec<Row>>,
    /// The history.
    pub series: Rc<Series>,
    /// The histories of a circuit's gates that are trained each by itself.
    pub parts: Vec<Rc<Series>>,
    /// What was known before it.
    pub analysis: Option<Rc<Analysis>>,
    /// The landscape that was asked for.
    pub surface: Option<Rc<Surface>>,
    /// Why it cannot be made.
    pub refused: Option<DatasetError>,
}

impl Record {
    /// Takes what is new.
    pub fn take(&mut self, update: Update) {
        match update {
            Update::Refused(error) => self.refused = Some(error),
            Update::Sweep(_) => {}
            Update::Progress(progress) => self.hear(*progress),
        }
    }

    fn hear(&mut self, progress: Progress) {
        if let Some(rows) = progress.rows {
            self.rows = Rc::new(rows);
        }
        if let Some(series) = progress.series {
            self.series = Rc::new(series);
        }
        if let Some(surface) = progress.surface {
            self.surface = Some(Rc::new(surface));
        }
        if let Some(analysis) = progress.analysis {
            self.analysis = Some(Rc::new(analysis));
        }
        self.parts.resize_with(progress.parts.len(), Rc::default);
        for (kept, part) in self.parts.iter_mut().zip(progress.parts) {
            if let Some(series) = part.series {
                *kept = Rc::new(series);
            }
        }
        self.moves = progress.state == RunState::Running;
        self.now = Some(Rc::new(progress.snapshot));
    }

    /// Updates done so far.
    #[must_use]
    pub fn updates(&self) -> u64 {
        self.now.as_ref().map_or(0, |now| now.updates)
    }

    /// Whether the run that was asked for is made and all of its rows are here.
    #[must_use]
    pub fn is_whole(&self, request: &Request) -> bool {
        let last = self.rows.last().map(|row| row.step);
        !self.moves
            && self.now.as_ref().is_some_and(|now| now.updates == request.until)
            && last == Some(request.last_step())
    }
}

/// The landscape that a picture of the run shows; none where the lesson has none.
#[must_use]
pub fn landscape(experiment: &Experiment, record: &Record) -> Option<SurfaceView> {
    if experiment.lesson == Lesson::Xor {
        return None;
    }
    let analysis = record.analysis.as_ref()?;
    let pick =
        |parameters: &[f64]| [0, 1].map(|axis| parameters.get(axis).copied().unwrap_or(f64::NAN));
    let until = Some(record.updates());
    let minimum = analysis.minimum.as_deref().map(pick);
    let latest = window(pick(&analysis.start), minimum, path(&record.series, [0, 1], until));
    Some(latest.view([0, 1], GRAIN.0, GRAIN.1))
}

//! The run that pictures and files are made of.

use crate::experiment::Experiment;
use crate::lesson::Lesson;
use crate::picture::landscape::{path, window};
use crate::session::latest::Latest;
use crate::session::message::RunState;
use crate::session::series::row_interval;
use crate::session::surface::SurfaceView;

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
        let interval = row_interval(interval, self.experiment.steps);
        let last = self.until.checked_sub(1).map(|last| last - last % interval);
        last.and_then(|last| i64::try_from(last).ok()).unwrap_or(-1)
    }

    /// Returns true if `latest` has the whole run and all of its rows.
    #[must_use]
    pub fn is_made(&self, latest: &Latest) -> bool {
        latest.state() != RunState::Running
            && latest.snapshot.as_ref().is_some_and(|now| now.updates == self.until)
            && latest.rows.last().is_some_and(|row| row.step == self.last_step())
    }
}

/// The landscape that a picture of the run shows; none where the lesson has none.
#[must_use]
pub fn landscape(experiment: &Experiment, latest: &Latest) -> Option<SurfaceView> {
    if experiment.lesson() == Lesson::Xor {
        return None;
    }
    let analysis = latest.analysis.as_ref()?;
    let pick =
        |parameters: &[f64]| [0, 1].map(|axis| parameters.get(axis).copied().unwrap_or(f64::NAN));
    let until = Some(latest.updates());
    let minimum = analysis.minimum.as_deref().map(pick);
    let frame = window(pick(&analysis.start), minimum, path(&latest.series, [0, 1], until));
    Some(frame.view([0, 1], GRAIN.0, GRAIN.1))
}

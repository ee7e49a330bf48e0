//! The source of pictures and files: a recorded run.

use crate::experiment::Experiment;
use crate::session::latest::Latest;
use crate::session::message::RunState;
use crate::session::series::row_interval;

/// A run to record.
#[derive(Clone, Debug, PartialEq)]
pub struct Request {
    /// The experiment.
    pub experiment: Experiment,
    /// The updates to run to, even if the run diverges before.
    pub until: u64,
    /// The steps between two rows, if not the experiment's own.
    pub interval: Option<u64>,
}

impl Request {
    /// Returns the label of the last row.
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

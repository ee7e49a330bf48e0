//! The truth tables that a lesson's models compute.

use super::{Lesson, gates, xor};
use crate::experiment::Experiment;
use crate::session::message::Snapshot;
use descent_core::gate::TruthTable;

/// Returns the table of each gate, the output's last; empty if the lesson has no gates.
#[must_use]
pub fn truth_tables(experiment: &Experiment, now: &Snapshot) -> Vec<TruthTable> {
    match experiment.lesson {
        Lesson::Gates => gates::answers::truth_table(now).into_iter().collect(),
        Lesson::Xor => xor::answers::truth_tables(experiment, now).into_iter().flatten().collect(),
        Lesson::Derivative | Lesson::Regression | Lesson::Classification => Vec::new(),
        #[cfg(feature = "sample-lesson")]
        Lesson::Sample => Vec::new(),
    }
}

//! The experiment: one plain value that decides every number of a run.

pub mod address;
pub mod array;
pub mod derivative;
pub mod exercise;
pub mod fork;
mod forking;
pub mod keys;
pub mod language;
pub mod mistake;
pub mod names;
pub mod number;
pub mod part;
pub mod problem;
mod query;
pub mod reason;
pub mod start;
pub mod subject;

use serde::{Deserialize, Serialize};

use crate::lesson::Lesson;
use descent_core::descent::Rule;
use fork::Fork;
pub use problem::Problem;
use start::Start;

/// The longest run, in updates.
pub const MOST_STEPS: u64 = 100_000_000;

/// Everything that decides a run. Two equal experiments have equal numbers, to
/// the last bit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Experiment {
    /// The lesson it belongs to.
    pub lesson: Lesson,
    /// The problem and its data.
    pub problem: Problem,
    /// The parameters before training.
    pub start: Start,
    /// The rule of an update.
    pub rule: Rule,
    /// The length of the run in updates, 1 to [`MOST_STEPS`].
    pub steps: u64,
    /// The changes on the way, in order.
    pub forks: Vec<Fork>,
}

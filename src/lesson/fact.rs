//! The facts of a lesson that its address, its settings and its run need.

use crate::experiment::part::PagePart;
use crate::experiment::problem::Problem;
use crate::experiment::start::NamedStart;

/// The facts of a lesson.
#[derive(Clone, Copy, Debug)]
pub struct Facts {
    /// The name in an address. It never changes.
    pub name: &'static str,
    /// The training run, if the lesson trains.
    pub training: Option<Training>,
    /// The parts of its lab that can be hidden, in the order in which they are offered,
    /// besides the controls that every training run has.
    pub parts: &'static [PagePart],
    /// The figures of the first chapter, and the tables that scripts read: those that come with
    /// its lab. Others are loaded when they are shown.
    pub first_figures: &'static [PagePart],
}

/// The facts of a lesson's training run, as the notebook has it.
#[derive(Clone, Copy, Debug)]
pub struct Training {
    /// Returns the problem with the notebook's data.
    pub problem: fn() -> Problem,
    /// The length of the run, in updates.
    pub steps: u64,
    /// The steps between two rows of the output table.
    pub row_interval: u64,
    /// The inputs whose predictions are shown.
    pub predict: &'static [f64],
    /// The named starts; the first is the default.
    pub starts: &'static [NamedStart],
    /// Returns the parameters of a named start: of each model its weights, then its bias.
    pub start: fn(NamedStart, &Problem) -> Vec<f64>,
}

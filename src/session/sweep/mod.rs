//! Sweeps: many runs in the time that the session's own run leaves.
//!
//! A sweep holds everything that decides its numbers, so another experiment leaves it
//! alone; only another sweep, or none, ends it.

mod ends;
mod losses;
mod norms;
pub(super) mod running;
mod values;

use serde::{Deserialize, Serialize};

use super::series::Series;
use crate::experiment::Experiment;
use crate::experiment::part::PagePart;
use crate::experiment::start::Start;
use descent_core::descent::Rule;
use descent_core::gate::TruthTable;

/// Number of seeds from which XOR is trained on one layer.
pub const GHOST_SEEDS: u32 = 300;
/// Number of seeds from which two layers are trained together.
pub const LAYERS_SEEDS: u32 = 43;
/// Learning rate of two layers trained together: at the notebook's they have hardly begun
/// to learn at its last update.
pub const LAYERS_RATE: f64 = 0.5;
/// Number of updates of each run of two layers: the notebook's for a gate.
pub const LAYERS_STEPS: u64 = 10_001;
/// Number of updates of each gate whose weights are followed: ten times the notebook's.
pub const NORMS_STEPS: u64 = 100_001;

/// A setting of an experiment in which the runs of a sweep differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Setting {
    /// The learning rate.
    LearningRate,
    /// δ of the numerical derivative.
    Delta,
    /// The seed of the start.
    Seed,
}

impl Setting {
    /// Returns an experiment with this setting at a value.
    #[must_use]
    pub fn at(self, experiment: &Experiment, value: f64) -> Experiment {
        let mut one = experiment.clone();
        match self {
            Self::LearningRate => one.rule.learning_rate = value,
            Self::Delta => one.rule.delta = value,
            Self::Seed => one.start = Start::seed(value as u32),
        }
        one
    }

    /// Returns its value in an experiment; `None` for a start that no seed gives.
    #[must_use]
    pub fn of(self, experiment: &Experiment) -> Option<f64> {
        let Experiment { rule, start, .. } = experiment;
        match self {
            Self::LearningRate => Some(rule.learning_rate),
            Self::Delta => Some(rule.delta),
            Self::Seed => start.seed.filter(|seed| *start == Start::seed(*seed)).map(f64::from),
        }
    }
}

/// A question to many runs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Sweep {
    /// The loss at the end of an experiment's run, with one of its settings at each of many
    /// values.
    Losses {
        /// The experiment.
        experiment: Box<Experiment>,
        /// The setting in which the runs differ.
        setting: Setting,
        /// Its values, in the order of their runs.
        values: Vec<f64>,
    },
    /// The table that one layer trained on XOR prints, from each of [`GHOST_SEEDS`].
    Ghost {
        /// The rule of an update.
        rule: Rule,
        /// Number of updates of each run, 1 to [`MOST_STEPS`](crate::experiment::MOST_STEPS).
        steps: u64,
    },
    /// The weights of AND, OR, NAND and XOR from the notebook's starts and by its rule,
    /// over [`NORMS_STEPS`].
    Norms,
    /// The end of XOR on two layers trained together, from each of [`LAYERS_SEEDS`].
    TwoLayers,
}

impl Sweep {
    /// Returns the sweep that a figure shows beside the run of this experiment.
    #[must_use]
    pub fn shown_in(figure: PagePart, experiment: &Experiment) -> Option<Self> {
        let Experiment { rule, steps, .. } = *experiment;
        match figure {
            PagePart::Ghost => Some(Self::Ghost { rule, steps }),
            PagePart::Norms => Some(Self::Norms),
            PagePart::Seeds => Some(Self::TwoLayers),
            _ => None,
        }
    }

    /// Returns true unless its runs are those of another experiment: a change of the setting
    /// in which they differ changes none of them.
    #[must_use]
    pub fn suits(&self, experiment: &Experiment) -> bool {
        let Self::Losses { experiment: of, setting, .. } = self else { return true };
        setting.at(of, 1.0) == setting.at(experiment, 1.0)
    }
}

/// Progress and findings of a sweep.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// The sweep.
    pub sweep: Sweep,
    /// Number of computed updates.
    pub done: u64,
    /// Number of updates of all its runs.
    pub all: u64,
    /// The findings so far.
    pub findings: Findings,
}

impl Report {
    /// Returns true if all updates are computed.
    #[must_use]
    pub fn is_finished(&self) -> bool {
        self.done >= self.all
    }
}

/// Findings of a sweep so far.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Findings {
    /// The ends of the runs with the first of the values.
    Losses(Vec<RunEnd>),
    /// The table of each seed from 0 on, by LogicGate's rule σ > 0.5.
    Ghost(Vec<TruthTable>),
    /// The finished runs, if they are more than in the last report.
    Norms(Option<Vec<Followed>>),
    /// The end of each seed's run from 0 on.
    TwoLayers(Vec<Layers>),
}

/// The end of a run.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct RunEnd {
    /// The loss.
    pub loss: f64,
    /// True if the run diverged: no run comes back from there
    /// ([`LOSS_FACTOR`](descent_core::divergence::LOSS_FACTOR)).
    pub has_diverged: bool,
}

/// A gate whose weights were followed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Followed {
    /// The gate.
    pub gate: TruthTable,
    /// Its history, thinned along the logarithm of the updates.
    pub series: Series,
}

/// The end of two layers trained together.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Layers {
    /// The loss.
    pub loss: f64,
    /// The table by σ > 0.5. At a loss of 2 ln 2 two of the four σ are a half but for
    /// rounding.
    pub table: TruthTable,
    /// True if they learnt all four
    /// ([`TwoLayers::has_learnt`](descent_core::two_layers::TwoLayers::has_learnt)).
    pub has_learnt: bool,
}

/// Returns the number of times that each table was printed, the most frequent first.
#[must_use]
pub fn tally(tables: &[TruthTable]) -> Vec<(TruthTable, usize)> {
    let count = |table| tables.iter().filter(|one| **one == table).count();
    let mut tally: Vec<_> = TruthTable::all().map(|table| (table, count(table))).collect();
    tally.retain(|(_, count)| *count > 0);
    tally.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    tally
}

/// The runs of a sweep, one after the other.
trait Job {
    /// Computes some updates of the current run: under a millisecond.
    fn advance(&mut self);
    /// Returns the number of computed updates.
    fn done(&self) -> u64;
    /// Returns the number of updates of all runs.
    fn all(&self) -> u64;
    /// Returns the findings so far, with histories thinned to `columns`.
    fn findings(&mut self, columns: u16) -> Findings;
}

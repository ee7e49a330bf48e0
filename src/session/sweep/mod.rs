//! Studies: many runs beside the one that is shown, in the time it leaves.
//!
//! A study says everything that decides its numbers, so it goes on whatever is
//! done to the run beside it: another experiment leaves it alone, another study
//! or none ends it.

mod norms;
pub(super) mod running;
mod seeds;

use serde::{Deserialize, Serialize};

use super::series::Series;
use descent_core::descent::Rule;
use descent_core::gate::TruthTable;

/// The seeds from which XOR is trained on one layer: 0 to 299.
pub const GHOST_SEEDS: u32 = 300;
/// The seeds from which two layers are trained together: 0 to 42.
pub const LAYERS_SEEDS: u32 = 43;
/// The learning rate of two layers trained together; at the notebook's they have
/// hardly begun when its updates end.
pub const LAYERS_RATE: f64 = 0.5;
/// The updates of each two layers: the notebook's for a gate.
pub const LAYERS_STEPS: u64 = 10_001;
/// The updates of each gate whose weights are followed: ten times the notebook's.
pub const NORMS_STEPS: u64 = 100_001;

/// Many runs, and what is asked of them.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum Sweep {
    /// Which table XOR prints after failing on one layer, from each of
    /// [`GHOST_SEEDS`].
    Ghost {
        /// How an update is made.
        rule: Rule,
        /// The updates of each run, 1 to [`MOST_STEPS`].
        steps: u64,
    },
    /// The weights of AND, OR, NAND and XOR from the notebook's starts and by its
    /// rule, over [`NORMS_STEPS`].
    Norms,
    /// Where XOR on two layers trained together ends, from each of
    /// [`LAYERS_SEEDS`].
    TwoLayers,
}

/// How far a study is and what it has found.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// The study.
    pub sweep: Sweep,
    /// Updates made.
    pub done: u64,
    /// Updates of all its runs; it is finished when they are made.
    pub all: u64,
    /// What it has found so far.
    pub findings: Findings,
}

impl Report {
    /// Whether this is its last.
    #[must_use]
    pub fn is_finished(&self) -> bool {
        self.done >= self.all
    }
}

/// What a study has found so far.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Findings {
    /// The table of each seed from 0 on, by LogicGate's rule σ > 0.5.
    Ghost(Vec<TruthTable>),
    /// The finished runs, where they are more than last time.
    Norms(Option<Vec<Followed>>),
    /// The end of each seed's run from 0 on.
    TwoLayers(Vec<Layers>),
}

/// A gate whose weights were followed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Followed {
    /// The gate.
    pub gate: TruthTable,
    /// Its history, thinned along the logarithm of the updates.
    pub series: Series,
}

/// Where two layers trained together ended.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Layers {
    /// The loss.
    pub loss: f64,
    /// What σ > 0.5 reads; where they stop at 2 ln 2 two of the four are dust
    /// around a half.
    pub table: TruthTable,
    /// Whether they learnt all four ([`TwoLayers::has_learnt`]).
    pub has_learnt: bool,
}

/// How often each table was printed, the most frequent first.
#[must_use]
pub fn tally(tables: &[TruthTable]) -> Vec<(TruthTable, usize)> {
    let count = |table| tables.iter().filter(|one| **one == table).count();
    let mut tally: Vec<_> = TruthTable::all().map(|table| (table, count(table))).collect();
    tally.retain(|(_, count)| *count > 0);
    tally.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    tally
}

/// The runs of a study, one after the other.
trait Job {
    /// Makes some updates of the run at hand: under a millisecond.
    fn advance(&mut self);
    /// Updates made.
    fn done(&self) -> u64;
    /// Updates of all runs.
    fn all(&self) -> u64;
    /// What was found so far; pictures are thinned to `columns`.
    fn findings(&mut self, columns: u16) -> Findings;
}

//! The experiment: one plain value that decides every number of a run.

pub mod address;
pub mod array;
pub mod derivative;
pub mod exercise;
pub mod fields;
pub mod hideable;
pub mod mistake;
mod names;
pub mod number;
pub mod part;
pub mod start;
mod values;

use serde::{Deserialize, Serialize};

use crate::lesson::Lesson;
use descent_core::circuit::{self, Signal};
use descent_core::dataset::Dataset;
use descent_core::descent::Rule;
use descent_core::gate::TruthTable;
use descent_core::layout::ParameterLayout;
use start::Start;

/// The longest run, in updates.
pub const MOST_STEPS: u64 = 100_000_000;

/// What is to be learnt, from which data.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Problem {
    /// Linear regression (cells 22 to 26).
    Regression(Dataset),
    /// Logistic regression (cells 27 to 45); every target is 0 or 1.
    Classification(Dataset),
    /// LogicGate (cells 103 to 112).
    Gate(TruthTable),
    /// Three gates wired together (cell 113).
    Circuit {
        /// The first, the second, and the one that reads their answers.
        wire: [TruthTable; 3],
        /// What they pass on. Hard: each learns its own table by itself. Soft:
        /// the two layers learn the circuit's table together.
        layer: Signal,
    },
}

impl Problem {
    /// Returns the order of its parameters.
    #[must_use]
    pub const fn layout(&self) -> ParameterLayout {
        match self {
            Self::Regression(_) | Self::Classification(_) => ParameterLayout::single(1),
            Self::Gate(_) => ParameterLayout::single(2),
            Self::Circuit { .. } => circuit::LAYOUT,
        }
    }

    /// How many models it is made of: the three gates of a circuit, else 1.
    #[must_use]
    pub fn models(&self) -> usize {
        self.layout().models
    }

    /// How many inputs each of its models has: 2 for a gate, else 1.
    #[must_use]
    pub fn inputs(&self) -> usize {
        self.layout().inputs
    }

    /// How many weights it has: 1, a gate's 2, a circuit's 6.
    #[must_use]
    pub fn weights(&self) -> usize {
        self.layout().weights()
    }

    /// Whether it predicts single numbers x.
    #[must_use]
    pub fn has_predictions(&self) -> bool {
        self.inputs() == 1
    }

    /// Parameters as an address and a reader have them: all weights, and all
    /// biases; a circuit's are those of its first gate, its second and its
    /// output. Descent has them model by model, each bias after its weights.
    #[must_use]
    pub fn split(&self, parameters: &[f64]) -> (Vec<f64>, Vec<f64>) {
        self.layout().split(parameters)
    }
}

/// Everything that decides a run. Two equal experiments have equal numbers, to
/// the last bit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Experiment {
    /// The problem and its data.
    pub problem: Problem,
    /// Where W and b start.
    pub start: Start,
    /// How an update is made.
    pub rule: Rule,
    /// The length of the run in updates, 1 to [`MOST_STEPS`].
    pub steps: u64,
}

impl Experiment {
    /// The experiment of a lesson as the notebook runs it.
    #[must_use]
    pub fn notebook(lesson: Lesson) -> Self {
        Self {
            problem: lesson.problem(),
            start: Start::default(),
            rule: Rule::default(),
            steps: lesson.steps(),
        }
    }

    /// The same problem as the notebook runs it; a gate stays the gate it is, and
    /// a circuit keeps its gates and what they pass on.
    #[must_use]
    pub fn as_notebook(&self) -> Self {
        let notebook = Self::notebook(self.lesson());
        match self.problem {
            Problem::Gate(_) | Problem::Circuit { .. } => {
                Self { problem: self.problem.clone(), ..notebook }
            }
            Problem::Regression(_) | Problem::Classification(_) => notebook,
        }
    }

    /// The lesson this belongs to.
    #[must_use]
    pub fn lesson(&self) -> Lesson {
        match self.problem {
            Problem::Regression(_) => Lesson::Regression,
            Problem::Classification(_) => Lesson::Classification,
            Problem::Gate(_) => Lesson::Gates,
            Problem::Circuit { .. } => Lesson::Xor,
        }
    }

    /// The parameters before training: the weights, then the bias, of one model
    /// after the other.
    #[must_use]
    pub fn initial(&self) -> Vec<f64> {
        self.start.parameters(&self.problem)
    }

    /// Every how many steps a row of the output table is printed: as the
    /// notebook at its own length, else the roundest interval that keeps the
    /// table under 50 rows.
    #[must_use]
    pub fn row_interval(&self) -> u64 {
        let lesson = self.lesson();
        if self.steps == lesson.steps() {
            return lesson.row_interval();
        }
        let round = (0_u32..).flat_map(|exponent| [1, 2, 4, 5].map(|n| n * 10_u64.pow(exponent)));
        round.into_iter().find(|interval| self.steps.div_ceil(*interval) < 50).unwrap_or(self.steps)
    }
}

//! The lessons: the derivative, and the four whose experiments are training runs.

pub mod answers;
pub mod chapter;
pub mod chapters;
pub mod classification;
pub mod code;
pub mod derivative;
pub mod gates;
pub mod listing;
pub mod moments;
pub mod printout;
pub mod python;
pub mod regression;
pub mod xor;

use descent_core::circuit::Signal;
use descent_core::dataset::Dataset;
use descent_core::gate::TruthTable;

use crate::experiment::Problem;

/// A lesson of the notebook.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Lesson {
    /// The numerical derivative: no run, a function and a point.
    Derivative,
    /// Linear regression.
    Regression,
    /// Logistic regression.
    Classification,
    /// LogicGate.
    Gates,
    /// XOR = AND(OR, NAND).
    Xor,
}

impl Lesson {
    /// All, in the notebook's order.
    pub const ALL: [Self; 5] =
        [Self::Derivative, Self::Regression, Self::Classification, Self::Gates, Self::Xor];

    /// Those that train. Where one is asked for, the derivative counts as the
    /// regression, as the cover page does.
    pub const TRAINED: [Self; 4] = [Self::Regression, Self::Classification, Self::Gates, Self::Xor];

    /// Its number in the notebook's order, from 1.
    #[must_use]
    pub const fn number(self) -> usize {
        self as usize + 1
    }

    /// Whether it is a training run.
    #[must_use]
    pub const fn trains(self) -> bool {
        !matches!(self, Self::Derivative)
    }

    /// Its name in an address.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Derivative => "derivative",
            Self::Regression => "regression",
            Self::Classification => "classification",
            Self::Gates => "gates",
            Self::Xor => "xor",
        }
    }

    /// Its problem with the notebook's data.
    #[must_use]
    pub fn problem(self) -> Problem {
        match self {
            Self::Derivative | Self::Regression => Problem::Regression(Dataset::regression()),
            Self::Classification => Problem::Classification(Dataset::classification()),
            Self::Gates => Problem::Gate(TruthTable::AND),
            Self::Xor => Problem::Circuit {
                wire: [TruthTable::OR, TruthTable::NAND, TruthTable::AND],
                layer: Signal::Hard,
            },
        }
    }

    /// How many updates the notebook makes.
    #[must_use]
    pub const fn steps(self) -> u64 {
        match self {
            Self::Derivative | Self::Regression => 8_001,
            Self::Classification => 100_001,
            Self::Gates | Self::Xor => 10_001,
        }
    }

    /// Every how many steps the notebook prints a row.
    #[must_use]
    pub const fn row_interval(self) -> u64 {
        match self {
            Self::Derivative | Self::Regression | Self::Gates | Self::Xor => 400,
            Self::Classification => 10_000,
        }
    }

    /// The inputs whose predictions the notebook asks for (cells 44 and 45).
    #[must_use]
    pub const fn predict(self) -> &'static [f64] {
        match self {
            Self::Classification => &[3.0, 17.0],
            Self::Derivative | Self::Regression | Self::Gates | Self::Xor => &[],
        }
    }
}

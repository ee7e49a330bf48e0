//! Gates wired to gates: XOR = AND(OR(x), NAND(x)) (cell 113).

use serde::{Deserialize, Serialize};

use super::gate::TruthTable;
use super::layout::ParameterLayout;
use super::predict::{Prediction, gate};

/// The layout of a circuit's parameters: the first gate's, the second's, the output's.
pub const LAYOUT: ParameterLayout = ParameterLayout { models: 3, inputs: 2 };

/// The signal from a gate to the next.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Signal {
    /// 0 or 1, as in the notebook.
    #[default]
    Hard,
    /// σ itself.
    Soft,
}

impl Signal {
    /// Returns the number that a gate with this prediction passes on.
    #[must_use]
    pub fn passed(self, prediction: Prediction) -> f64 {
        match self {
            Self::Hard => f64::from(u8::from(prediction.logical)),
            Self::Soft => prediction.sigmoid,
        }
    }
}

/// Three trained gates, each [W1, W2, b]: the first two read the inputs, the third reads their
/// outputs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Circuit {
    /// The first gate, OR in the notebook.
    pub first: [f64; 3],
    /// The second gate, NAND in the notebook.
    pub second: [f64; 3],
    /// The output gate, AND in the notebook.
    pub output: [f64; 3],
}

/// The prediction of each gate of a circuit for one input.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CircuitOutput {
    /// The first gate's prediction.
    pub first: Prediction,
    /// The second gate's prediction.
    pub second: Prediction,
    /// The circuit's prediction.
    pub output: Prediction,
}

impl Circuit {
    /// Returns the circuit of parameters in the order of [`LAYOUT`]; none if their number
    /// is not the layout's.
    #[must_use]
    pub fn from_parameters(parameters: &[f64]) -> Option<Self> {
        let (gates, []) = parameters.as_chunks() else { return None };
        let &[first, second, output] = gates else { return None };
        Some(Self { first, second, output })
    }

    /// Predicts the output for the input `x`.
    #[must_use]
    pub fn predict(&self, x: [f64; 2], signal: Signal) -> CircuitOutput {
        let first = gate(&self.first, x);
        let second = gate(&self.second, x);
        let passed = [first, second].map(|prediction| signal.passed(prediction));
        CircuitOutput { first, second, output: gate(&self.output, passed) }
    }
}

/// Returns the truth table of a circuit whose first, second and output gate have learnt these
/// tables. OR, NAND and AND make XOR.
#[must_use]
pub fn truth_table([first, second, output]: [TruthTable; 3]) -> TruthTable {
    let (first, second) = (first.outputs(), second.outputs());
    TruthTable::new(std::array::from_fn(|i| output.output(first[i], second[i])))
}

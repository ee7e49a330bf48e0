//! The problem that a run solves, and the one dispatch from it to its objective.

use serde::{Deserialize, Serialize};

use descent_core::circuit::{self, Signal, truth_table};
use descent_core::dataset::{Dataset, DatasetError};
use descent_core::drawn_set::{DrawnSet, Targets};
use descent_core::gate::TruthTable;
use descent_core::layout::ParameterLayout;
use descent_core::logistic::LogisticRegression;
use descent_core::regression::LinearRegression;
use descent_core::trained::Trained;
use descent_core::two_layers::TwoLayers;

/// A problem with its data.
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
        /// The first gate, the second, and the output gate, which reads their outputs.
        wire: [TruthTable; 3],
        /// The signal between the layers. Hard: each gate is trained on its own table.
        /// Soft: the two layers are trained together on the circuit's table.
        layer: Signal,
    },
}

/// Receives the objective of a problem, whatever its type is.
pub trait ObjectiveVisitor {
    /// The result of a visit.
    type Output;

    /// Visits the objective of a single model with `N` parameters.
    fn model<O: Trained<N> + 'static, const N: usize>(self, objective: O) -> Self::Output;

    /// Visits the objective of two layers that are trained together.
    fn layers(self, objective: TwoLayers) -> Self::Output;

    /// Visits a circuit whose gates are trained independently, each on its table.
    fn gates(self, wire: [TruthTable; 3]) -> Self::Output;
}

impl Problem {
    /// Returns the problem of one gate that learns `table`.
    #[must_use]
    pub const fn one_gate(table: TruthTable) -> Self {
        Self::Gate(table)
    }

    /// Returns the problem of a circuit: the first gate, the second and the output, and
    /// the signals that they pass on.
    #[must_use]
    pub const fn wired(wire: [TruthTable; 3], layer: Signal) -> Self {
        Self::Circuit { wire, layer }
    }

    /// Passes the objective to `visitor` and returns its result.
    ///
    /// # Errors
    /// If a classification has a target that is neither 0 nor 1.
    pub fn visit<V: ObjectiveVisitor>(&self, visitor: V) -> Result<V::Output, DatasetError> {
        Ok(match self {
            Self::Regression(data) => visitor.model(LinearRegression::new(data)),
            Self::Classification(data) => visitor.model(LogisticRegression::<1>::new(data)?),
            Self::Gate(table) => visitor.model(LogisticRegression::gate(*table)),
            Self::Circuit { wire, layer: Signal::Hard } => visitor.gates(*wire),
            Self::Circuit { wire, layer: Signal::Soft } => {
                visitor.layers(TwoLayers::new(truth_table(*wire)))
            }
        })
    }

    /// Returns the order of its parameters.
    #[must_use]
    pub const fn layout(&self) -> ParameterLayout {
        match self {
            Self::Regression(_) | Self::Classification(_) => ParameterLayout::single(1),
            Self::Gate(_) => ParameterLayout::single(2),
            Self::Circuit { .. } => circuit::LAYOUT,
        }
    }

    /// Returns the number of points it is trained on.
    #[must_use]
    pub fn points(&self) -> usize {
        self.data().map_or(4, |data| data.t().len())
    }

    /// Returns the cost of an update, in points seen by one model.
    #[must_use]
    pub fn cost(&self) -> u64 {
        match self {
            // Each of nine parameters is probed through three gates.
            Self::Circuit { layer: Signal::Soft, .. } => 40,
            _ => (self.layout().models * self.points()) as u64,
        }
    }

    /// Returns true if a seed draws all models from one stream instead of each anew.
    #[must_use]
    pub const fn draws_from_one_stream(&self) -> bool {
        matches!(self, Self::Circuit { layer: Signal::Soft, .. })
    }

    /// Returns true if it predicts targets of single numbers x.
    #[must_use]
    pub const fn has_predictions(&self) -> bool {
        self.layout().inputs == 1
    }

    /// Returns its data points, if it is trained on points.
    #[must_use]
    pub const fn data(&self) -> Option<&Dataset> {
        match self {
            Self::Regression(data) | Self::Classification(data) => Some(data),
            Self::Gate(_) | Self::Circuit { .. } => None,
        }
    }

    /// Replaces its data points, if it is trained on points.
    ///
    /// # Errors
    /// If it is a classification and a target is neither 0 nor 1; it is unchanged then.
    pub fn set_data(&mut self, points: Dataset) -> Result<(), DatasetError> {
        match self {
            Self::Regression(data) => *data = points,
            Self::Classification(data) => {
                points.labels()?;
                *data = points;
            }
            Self::Gate(_) | Self::Circuit { .. } => {}
        }
        Ok(())
    }

    /// Returns what its targets are, if it is trained on points.
    #[must_use]
    pub const fn targets(&self) -> Option<Targets> {
        match self {
            Self::Regression(_) => Some(Targets::Numbers),
            Self::Classification(_) => Some(Targets::Labels),
            Self::Gate(_) | Self::Circuit { .. } => None,
        }
    }

    /// Replaces its data points by those of a set that is drawn, if it is trained on points.
    ///
    /// # Errors
    /// If the set has no points that can be trained on; it is unchanged then.
    pub fn draw_data(&mut self, set: DrawnSet) -> Result<(), DatasetError> {
        self.targets().map_or(Ok(()), |targets| self.set_data(Dataset::draw(set, targets)?))
    }

    /// Returns the table of its gate, if it is a single gate.
    #[must_use]
    pub const fn gate(&self) -> Option<TruthTable> {
        match self {
            Self::Gate(table) => Some(*table),
            _ => None,
        }
    }

    /// Returns its gate for a change, if it is a single gate.
    pub const fn gate_mut(&mut self) -> Option<&mut TruthTable> {
        match self {
            Self::Gate(table) => Some(table),
            _ => None,
        }
    }

    /// Returns its gates and the signal between them, if it is a circuit.
    #[must_use]
    pub const fn circuit(&self) -> Option<([TruthTable; 3], Signal)> {
        match self {
            Self::Circuit { wire, layer } => Some((*wire, *layer)),
            _ => None,
        }
    }

    /// Returns its gates and the signal between them for a change, if it is a circuit.
    pub const fn circuit_mut(&mut self) -> Option<(&mut [TruthTable; 3], &mut Signal)> {
        match self {
            Self::Circuit { wire, layer } => Some((wire, layer)),
            _ => None,
        }
    }
}

//! The quantities that pictures show, and tables of them.

use descent_core::descent::Order;
use descent_core::gate::TruthTable;

/// The meaning of a number in a picture or its table. Its name is in `text`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Quantity {
    /// Updates done.
    Updates,
    /// A weight: `None` the only one, `Some(1)` the first of several.
    W(Option<u8>),
    /// The bias.
    B,
    /// The loss that is minimised.
    Loss,
    /// The loss at the end of a run: NaN if the run diverged.
    EndLoss,
    /// The loss of a gate that learns this table.
    GateLoss(TruthTable),
    /// The error that the notebook prints.
    ErrorVal,
    /// An input: `None` the only one, `Some(1)` the first of several.
    X(Option<u8>),
    /// The target t.
    Target,
    /// The prediction for an input: xW + b.
    Prediction,
    /// Target minus prediction.
    Residual,
    /// Target minus prediction, squared.
    SquaredResidual,
    /// xW + b, before the sigmoid.
    Z,
    /// σ(xW + b).
    Sigmoid,
    /// The learning rate.
    LearningRate,
    /// The factor by which an update multiplies the distance to the minimum.
    Factor,
    /// The loss of a run in this order of updates.
    OrderLoss(Order),
    /// The factor s of W and b along a ray.
    RayFactor,
    /// W + δ.
    Plus,
    /// W − δ.
    Minus,
    /// The loss at W + δ.
    LossPlus,
    /// The loss at W − δ.
    LossMinus,
    /// The slope of the loss in W.
    SlopeW,
    /// The prediction before training.
    Start,
    /// The input at which σ is one half.
    Boundary,
    /// δ of the central difference.
    Delta,
    /// f(x).
    Function,
    /// f(x + δ).
    Forward,
    /// f(x − δ).
    Backward,
    /// f(x + δ) − f(x − δ).
    Change,
    /// f′(x), exact.
    Derivative,
    /// The central difference: (f(x + δ) − f(x − δ)) / 2δ.
    Quotient,
    /// The distance between the central difference and the derivative.
    QuotientError,
    /// The part of that distance from cutting off the Taylor series.
    Truncation,
    /// A bound on the part from rounding.
    Rounding,
    /// ‖W‖ of a gate that learns this table.
    Norm(TruthTable),
    /// ‖W‖ of a gate of a circuit by its place from 0, if the layers are trained
    /// together.
    LayerNorm(u8),
    /// σ − 0.5.
    SigmaOffset,
    /// A seed.
    Seed,
    /// A number of seeds.
    SeedCount,
    /// The answer to an input, by its place in `gate::INPUTS`.
    Answer(u8),
    /// The number of a gate of a circuit, from 1.
    Gate,
    /// The signal that a gate of a circuit passes on, if it learns a table of its own.
    GateSignal(TruthTable),
    /// The signal that a gate of a circuit passes on by its place from 0, if the
    /// layers are trained together.
    LayerSignal(u8),
}

impl Quantity {
    /// Returns the parameter at a place among all: the weights, then b.
    #[must_use]
    pub fn parameter(place: usize, count: usize) -> Self {
        match u8::try_from(place + 1) {
            Ok(_) if count <= 2 && place == 0 => Self::W(None),
            Ok(number) if place + 1 < count => Self::W(Some(number)),
            _ => Self::B,
        }
    }
}

/// The data behind a picture, at most about sixty rows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// The quantity of each column.
    pub columns: Vec<Quantity>,
    /// Rows of one number per column.
    pub rows: Vec<Vec<f64>>,
}

impl Table {
    /// Returns the table of readings of the same quantities, a row each.
    pub(super) fn of(readings: &[Vec<(Quantity, f64)>]) -> Self {
        let columns = readings.first().into_iter().flatten().map(|(quantity, _)| *quantity);
        let row =
            |reading: &Vec<(Quantity, f64)>| reading.iter().map(|(_, value)| *value).collect();
        Self { columns: columns.collect(), rows: readings.iter().map(row).collect() }
    }
}

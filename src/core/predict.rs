//! What trained parameters predict, by each cell's own rule.

use super::loss::sigmoid;

/// A prediction as the notebook's `predict` returns it: σ and the 0 or 1 read
/// from it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Prediction {
    /// σ(xW + b), between 0 and 1.
    pub sigmoid: f64,
    /// The logical value.
    pub logical: bool,
}

/// xW + b (cell 26).
#[must_use]
pub fn regression(p: &[f64; 2], x: f64) -> f64 {
    x * p[0] + p[1]
}

/// The classification's rule: 1 from σ ≥ 0.5 (cell 34).
#[must_use]
pub fn classification(p: &[f64; 2], x: f64) -> Prediction {
    let y = sigmoid(x * p[0] + p[1]);
    Prediction { sigmoid: y, logical: y >= 0.5 }
}

/// LogicGate's rule: 1 only above σ = 0.5 (cell 104).
#[must_use]
pub fn gate(p: &[f64; 3], x: [f64; 2]) -> Prediction {
    let y = sigmoid(x[0] * p[0] + x[1] * p[1] + p[2]);
    Prediction { sigmoid: y, logical: y > 0.5 }
}

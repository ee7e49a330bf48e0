//! Predictions of trained parameters, by each cell's own rule.

use super::loss::sigmoid;

/// A prediction as the notebook's `predict` returns it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Prediction {
    /// σ(xW + b), between 0 and 1.
    pub sigmoid: f64,
    /// The logical value read from σ.
    pub logical: bool,
}

/// Returns xW + b (cell 26).
#[must_use]
pub fn regression(p: &[f64; 2], x: f64) -> f64 {
    x * p[0] + p[1]
}

/// Predicts by the classification's rule: 1 from σ ≥ 0.5 on (cell 34).
#[must_use]
pub fn classification(p: &[f64; 2], x: f64) -> Prediction {
    let y = sigmoid(x * p[0] + p[1]);
    Prediction { sigmoid: y, logical: y >= 0.5 }
}

/// Returns the decision boundary −b/W: the input at which σ is 0.5. With W = 0, or after an
/// overflow, there is none.
#[must_use]
pub fn boundary([w, b]: &[f64; 2]) -> Option<f64> {
    Some(-b / w).filter(|x| x.is_finite())
}

/// Predicts by LogicGate's rule: 1 only above σ = 0.5 (cell 104).
#[must_use]
pub fn gate(p: &[f64; 3], x: [f64; 2]) -> Prediction {
    let y = sigmoid(x[0] * p[0] + x[1] * p[1] + p[2]);
    Prediction { sigmoid: y, logical: y > 0.5 }
}

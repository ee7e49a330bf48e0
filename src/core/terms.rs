//! The loss point by point: each point's prediction, residual and part of the loss.

use super::dataset::Dataset;
use super::loss::{sigmoid, target_probability};
use super::numpy::sum::sum;
use super::predict;

/// One point's part of the loss.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Term {
    /// The input.
    pub x: f64,
    /// The target.
    pub t: f64,
    /// The prediction: xW + b, or σ of it.
    pub prediction: f64,
    /// t − prediction.
    pub residual: f64,
    /// The squared residual, or the cross-entropy: what the loss averages or adds up.
    pub loss: f64,
}

/// Returns the terms of the mean squared error at the parameters [W, b] (cell 23).
#[must_use]
pub fn regression(data: &Dataset, p: &[f64; 2]) -> Vec<Term> {
    let term = |(x, t)| {
        let prediction = predict::regression(p, x);
        let residual = t - prediction;
        Term { x, t, prediction, residual, loss: residual * residual }
    };
    data.pairs().map(term).collect()
}

/// Returns the terms of the cross-entropy at the parameters [W, b] (cell 29).
#[must_use]
pub fn classification(data: &Dataset, p: &[f64; 2]) -> Vec<Term> {
    let term = |(x, t)| {
        let prediction = sigmoid(x * p[0] + p[1]);
        let loss = cross_entropy(prediction, t == 1.0);
        Term { x, t, prediction, residual: t - prediction, loss }
    };
    data.pairs().map(term).collect()
}

/// Returns the cross-entropy of one point: minus the logarithm of the probability that the
/// prediction `y` gives to the target, with the notebook's 1e-7.
#[must_use]
pub fn cross_entropy(y: f64, target: bool) -> f64 {
    -target_probability(y, target).ln()
}

/// Returns the sum of a value over all points, added up as NumPy does.
#[must_use]
pub fn total(terms: &[Term], value: fn(&Term) -> f64) -> f64 {
    sum(terms.len(), |i| value(&terms[i]))
}

//! The losses of the notebook, in lanes: sigmoid, mean squared error,
//! cross-entropy, and the regression's own `error_val`.

use super::math::Lanes;
use super::numpy::sum::{sum, sum_of_long};

/// The notebook's `delta = 1e-7` inside both logarithms, which keeps them finite
/// (cells 29, 34, 104).
pub const LOG_EPSILON: f64 = 1e-7;

/// σ(z) = 1 / (1 + e⁻ᶻ) (cell 29).
#[inline]
pub fn sigmoid<L: Lanes>(z: L) -> L {
    L::splat(1.0) / (L::splat(1.0) + (-z).exp())
}

/// [`sigmoid`] of two at once.
#[inline]
pub fn sigmoid_of_two<L: Lanes>(two: [L; 2]) -> [L; 2] {
    L::exp_of_two(two.map(|z| -z)).map(|e| L::splat(1.0) / (L::splat(1.0) + e))
}

/// Σ rᵢ² / n over the residuals r = t − y: the loss that cell 23 minimises.
#[inline]
pub fn mean_squared_error<L: Lanes>(n: usize, residual: impl Fn(usize) -> L) -> L {
    let squares = sum(n, |i| {
        let r = residual(i);
        r * r
    });
    squares / L::splat(n as f64)
}

/// (Σ rᵢ)² / n: what cell 26 prints as its error value. It is not the loss: it
/// is 0 whenever the residuals cancel.
///
/// NumPy squares this scalar with `pow`, so the last bit may differ by one unit.
#[inline]
pub fn squared_sum_of_residuals(n: usize, residual: impl Fn(usize) -> f64) -> f64 {
    let total = sum(n, residual);
    total * total / n as f64
}

/// −Σ [t·ln(y + ε) + (1 − t)·ln((1 − y) + ε)] over predictions y = σ(z) and
/// targets t that are 0 or 1 (cells 29 and 104).
///
/// The logarithm that is multiplied by 0 adds exactly 0 and is left out: the
/// bits stay NumPy's.
#[inline]
pub fn cross_entropy<L: Lanes>(
    n: usize,
    prediction: impl Fn(usize) -> L,
    target: impl Fn(usize) -> bool,
) -> L {
    cross_entropy_of_two(n, |two| two.map(&prediction), target)
}

/// [`cross_entropy`] where the predictions of two points are made side by side.
#[inline]
pub fn cross_entropy_of_two<L: Lanes>(
    n: usize,
    predictions: impl Fn([usize; 2]) -> [L; 2],
    target: impl Fn(usize) -> bool,
) -> L {
    let epsilon = L::splat(LOG_EPSILON);
    -sum_of_long(n, |two| {
        let [y, z] = predictions(two);
        let kept = |i: usize, y: L| (if target(i) { y } else { L::splat(1.0) - y }) + epsilon;
        L::ln_of_two([kept(two[0], y), kept(two[1], z)])
    })
}

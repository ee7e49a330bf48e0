//! The notebook's losses, in lanes: sigmoid, mean squared error, cross-entropy, and the
//! regression's own `error_val`.

use super::math::Lanes;
use super::numpy::sum::{sum, sum_of_long};

/// The notebook's `delta = 1e-7` inside both logarithms, which keeps them finite (cells 29,
/// 34, 104).
pub const LOG_EPSILON: f64 = 1e-7;

/// Returns σ(z) = 1 / (1 + e⁻ᶻ) (cell 29).
#[inline]
pub fn sigmoid<L: Lanes>(z: L) -> L {
    L::splat(1.0) / (L::splat(1.0) + (-z).exp())
}

/// Computes [`sigmoid`] of two values within exp's range, side by side.
#[inline]
pub(super) fn sigmoid_within_range<L: Lanes>(z: [L; 2]) -> [L; 2] {
    let one = L::splat(1.0);
    L::exp_within_range(z.map(|z| -z)).map(|e| one / (one + e))
}

/// Returns Σ rᵢ² / n over the residuals r = t − y: the loss that cell 23 minimises.
#[inline]
pub fn mean_squared_error<L: Lanes>(n: usize, residual: impl Fn(usize) -> L) -> L {
    let squares = sum(n, |i| {
        let r = residual(i);
        r * r
    });
    squares / L::splat(n as f64)
}

/// Returns (Σ rᵢ)² / n: the error that cell 26 prints. It is not the loss: it is 0 whenever
/// the residuals cancel.
///
/// NumPy squares this scalar with `pow`, so the last bit may differ by one unit.
#[inline]
pub fn squared_sum_of_residuals(n: usize, residual: impl Fn(usize) -> f64) -> f64 {
    let total = sum(n, residual);
    total * total / n as f64
}

/// Returns −Σ [t·ln(y + ε) + (1 − t)·ln((1 − y) + ε)] over predictions y = σ(z) and targets t
/// that are 0 or 1 (cells 29 and 104).
///
/// The logarithm multiplied by 0 would add exactly 0 and is left out: the bits stay NumPy's.
#[inline]
pub fn cross_entropy<L: Lanes>(
    n: usize,
    prediction: impl Fn(usize) -> L,
    target: impl Fn(usize) -> bool,
) -> L {
    -sum_of_long(n, |two| two.map(|i| target_probability(prediction(i), target(i)).ln()))
}

/// Returns y + ε for a target of 1, (1 − y) + ε for 0.
#[inline]
pub(super) fn target_probability<L: Lanes>(y: L, target: bool) -> L {
    (if target { y } else { L::splat(1.0) - y }) + L::splat(LOG_EPSILON)
}

/// Computes [`cross_entropy`] of the predictions σ(z), two points at once.
#[inline]
pub fn cross_entropy_of_sigmoids<L: Lanes>(
    n: usize,
    z: impl Fn(usize) -> L,
    target: impl Fn(usize) -> bool,
) -> L {
    -sum_of_long(n, |two| {
        let (z, [t0, t1]) = (two.map(&z), two.map(&target));
        if !L::within_exp_range(z) {
            return two_of_any(z, [t0, t1]);
        }
        let [y0, y1] = sigmoid_within_range(z);
        // Both lie between ε and little more than 1.
        L::ln_of_normal([target_probability(y0, t0), target_probability(y1, t1)])
    })
}

// Apart from the loops, which hardly ever need it.
#[cold]
#[inline(never)]
fn two_of_any<L: Lanes>(z: [L; 2], [t0, t1]: [bool; 2]) -> [L; 2] {
    let [y0, y1] = z.map(sigmoid);
    [target_probability(y0, t0).ln(), target_probability(y1, t1).ln()]
}

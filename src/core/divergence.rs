//! Divergence of a run: a result, not a crash.

use serde::{Deserialize, Serialize};

use super::rule::{Gradient, Rule};

/// Factor over the loss at the start, or over 1 if that is more, from which no run returns.
pub const LOSS_FACTOR: f64 = 1e6;

/// The first sign of a divergence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Divergence {
    /// A parameter or the loss is infinite or not a number.
    NonFinite,
    /// A parameter is so large that p + δ == p − δ: both probes are equal, the numerical
    /// gradient is exactly 0, and the run freezes instead of overflowing.
    LostDelta,
    /// The loss is over [`LOSS_FACTOR`] × max(1, loss at the start).
    Loss,
}

/// Returns the bound on the loss of a run that starts at `start_loss`.
#[must_use]
pub fn loss_bound(start_loss: f64) -> f64 {
    LOSS_FACTOR * start_loss.max(1.0)
}

/// Returns the size below which the parameters of a run show no divergence, so that an update
/// needs no loss. `parameter_bound` is
/// [`Objective::parameter_bound`](super::objective::Objective::parameter_bound) of the bound
/// on the loss.
#[must_use]
pub fn safe_magnitude(rule: &Rule, parameter_bound: f64) -> f64 {
    // Below δ·2⁵⁰ floats are closer together than δ; below 2¹⁰⁰⁰ all is finite.
    let keeps_delta = match rule.gradient {
        Gradient::Numerical => rule.delta * 2_f64.powi(50),
        Gradient::Exact => f64::INFINITY,
    };
    parameter_bound.min(keeps_delta).min(2_f64.powi(1000))
}

/// Returns the sign of a divergence at the parameters `p` with this loss, the first in
/// [`Divergence`]'s order if there are several.
#[inline]
#[must_use]
pub fn divergence<const N: usize>(
    rule: &Rule,
    p: &[f64; N],
    loss: f64,
    loss_bound: f64,
) -> Option<Divergence> {
    if !loss.is_finite() || p.iter().any(|v| !v.is_finite()) {
        Some(Divergence::NonFinite)
    } else if rule.gradient == Gradient::Numerical
        && p.iter().any(|v| v + rule.delta == v - rule.delta)
    {
        Some(Divergence::LostDelta)
    } else if loss > loss_bound {
        Some(Divergence::Loss)
    } else {
        None
    }
}

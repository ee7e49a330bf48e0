//! What can be said of a run where it stands.

use serde::{Deserialize, Serialize};

use super::curvature::newton_decrement;
use super::objective::{Convex, Objective};
use super::two_layers::TwoLayers;

/// A remaining decrease below this share of [`Convex::scale`] is none.
const CONVERGED: f64 = 1e-9;
/// A separable problem whose loss could always fall by this share of itself has
/// no minimum; in theory the share tends to a half.
const GROWING: f64 = 0.1;
/// Two layers whose gradient is shorter than this share of their loss hardly
/// move: 0.3 while they learn, under 0.01 around 4 ln 2 at first and around 2 ln 2
/// where some seeds end.
const PLATEAU: f64 = 0.01;

/// Where a run stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Verdict {
    /// The loss can still fall, and does.
    Improving,
    /// The last update raised the loss.
    Overshooting,
    /// At the minimum. The loss is convex: there is no better one.
    Converged,
    /// Every point is classified and the weights grow for ever: the loss has no
    /// minimum to arrive at.
    Growing,
    /// Every point is classified and σ is so close to 0 and 1 that both probes
    /// are equal: the last update changed nothing.
    Saturated,
    /// The last update changed nothing, away from the minimum.
    Frozen,
    /// The gradient is all but zero, and the loss is not convex: that proves no
    /// minimum, and does not say whether the loss will fall again.
    Plateau,
}

/// The verdict at `p`, reached from `previous` by one update (`None` at the
/// start).
///
/// Judged by the exact gradient and Hessian; a zero numerical gradient alone
/// never counts as converged.
#[must_use]
pub fn verdict<O: Convex<N>, const N: usize>(
    objective: &O,
    p: &[f64; N],
    previous: Option<&[f64; N]>,
) -> Verdict {
    let unchanged = previous == Some(p);
    let separates = objective.separates(p);
    if unchanged && separates {
        return Verdict::Saturated;
    }
    let decrement = newton_decrement(&objective.curvature(p));
    let share = decrement / objective.scale(p);
    if decrement == 0.0 || share < CONVERGED {
        Verdict::Converged
    } else if unchanged {
        Verdict::Frozen
    } else if previous.is_some_and(|q| objective.loss(q) < objective.loss(p)) {
        Verdict::Overshooting
    } else if separates && share > GROWING {
        Verdict::Growing
    } else {
        Verdict::Improving
    }
}

/// The verdict on two layers trained together, at `p`, reached from `previous` by
/// one update (`None` at the start).
///
/// Their loss is not convex: no place is ever called its minimum. It is judged by
/// the exact gradient.
#[must_use]
pub fn layered_verdict(
    objective: &TwoLayers,
    p: &[f64; 9],
    previous: Option<&[f64; 9]>,
) -> Verdict {
    let loss = objective.loss(p);
    let gradient = objective.gradient(p).iter().map(|g| g * g).sum::<f64>().sqrt();
    match previous {
        Some(q) if q == p && objective.has_learnt(p) => Verdict::Saturated,
        Some(q) if q == p => Verdict::Frozen,
        Some(q) if objective.loss(q) < loss => Verdict::Overshooting,
        _ if gradient < PLATEAU * loss => Verdict::Plateau,
        _ if objective.has_learnt(p) => Verdict::Growing,
        _ => Verdict::Improving,
    }
}

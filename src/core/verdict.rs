//! Verdicts on a run at a point of it.

use serde::{Deserialize, Serialize};

use super::curvature::newton_decrement;
use super::objective::{Convex, Objective};
use super::two_layers::TwoLayers;

/// Share of [`Convex::scale`] below which a remaining decrease counts as 0.
const CONVERGED: f64 = 1e-9;
/// Share of itself by which a separable problem's loss can always fall if it has no minimum;
/// in theory it tends to a half.
const GROWING: f64 = 0.1;
/// Ratio of gradient to loss under which two layers hardly move. It is 0.3 while they learn,
/// and under 0.01 around 4 ln 2 at first and around 2 ln 2, the end for some seeds.
const PLATEAU: f64 = 0.01;

/// Verdict on a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Verdict {
    /// The loss can still fall, and falls.
    Improving,
    /// The last update raised the loss.
    Overshooting,
    /// The run is at the minimum. The loss is convex: there is no better one.
    Converged,
    /// Every point is classified and the weights grow for ever: the loss has no minimum.
    Growing,
    /// Every point is classified and σ is so close to 0 and 1 that both probes are equal: the
    /// last update changed nothing.
    Saturated,
    /// The last update changed nothing, but this is not the minimum.
    Frozen,
    /// The gradient is nearly zero and the loss is not convex: this is no proof of a minimum,
    /// and the loss may fall again.
    Plateau,
}

/// Returns the verdict at `p`, reached from `previous` by one update (none at the start).
///
/// Uses the exact gradient and Hessian: a numerical gradient of zero alone does not count as
/// converged.
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

/// Returns the verdict on two layers trained together, at `p`, reached from `previous` by one
/// update (none at the start).
///
/// Uses the exact gradient. Their loss is not convex, so no point counts as its minimum.
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

//! The state of a run in English.

use crate::session::message::RunState;
use crate::text::grouped;
use descent_core::divergence::Divergence;
use descent_core::verdict::Verdict;

pub(super) fn state(state: RunState) -> &'static str {
    match state {
        RunState::Idle => "Not started",
        RunState::Running => "Running",
        RunState::Paused => "Paused",
        RunState::Finished => "Finished",
        RunState::Diverged => "Diverged",
    }
}

pub(super) fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Improving => "Still improving: the loss can fall further.",
        Verdict::Overshooting => {
            "The last update raised the loss: it was too large and jumped across the valley."
        }
        Verdict::Converged => {
            "Converged: this is the minimum of a convex loss, so no W and b are better."
        }
        Verdict::Growing => {
            "Every point is classified correctly, and the loss keeps falling, ever more slowly. It has no minimum."
        }
        Verdict::Saturated => {
            "Every point is classified correctly, and σ is so close to 0 and 1 that both probes are equal. Nothing moves any more."
        }
        Verdict::Frozen => "Frozen away from the minimum: the last update changed nothing.",
        Verdict::Plateau => {
            "On a plateau: the gradient is almost zero. The loss of two layers is not convex, so this need not be the minimum; it may fall again, or never."
        }
    }
}

pub(super) fn diverged(updates: u64, sign: Divergence) -> String {
    let updates = grouped(updates);
    match sign {
        Divergence::NonFinite => format!(
            "Diverged at update {updates}: a value exceeded the range of float64. Try a smaller learning rate."
        ),
        Divergence::LostDelta => format!(
            "Diverged at update {updates}: W or b is so large that adding and subtracting δ give the same number. The numerical gradient is then 0 and nothing moves. Try a smaller learning rate or a larger δ."
        ),
        Divergence::Loss => format!(
            "Diverged at update {updates}: the loss is over a million times its value at the start. Try a smaller learning rate."
        ),
    }
}

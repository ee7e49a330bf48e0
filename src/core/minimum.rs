//! The minimum of a convex loss, by Newton's method.

use super::curvature::{newton_decrement, newton_step};
use super::objective::Convex;

/// A remaining decrease below this share of [`Convex::scale`] is rounding.
const NEGLIGIBLE: f64 = 1e-24;
/// Damped Newton needs a few dozen steps; a loss whose infimum is nowhere would
/// take for ever.
const MOST_STEPS: u32 = 200;

/// Where the loss is least, or `None` where no place is: every point classified,
/// the loss falls for ever.
///
/// Newton's steps, shortened by 1 / (1 + λ) while the decrement λ is large, which
/// cannot overshoot on these losses (Boyd and Vandenberghe, Convex Optimization,
/// 9.6).
#[must_use]
pub fn minimum<O: Convex<N>, const N: usize>(objective: &O) -> Option<[f64; N]> {
    let mut p = [0.0; N];
    for _ in 0..MOST_STEPS {
        if objective.separates(&p) {
            return None;
        }
        let curvature = objective.curvature(&p);
        let decrement = newton_decrement(&curvature);
        if decrement <= NEGLIGIBLE * objective.scale(&p) {
            return Some(p);
        }
        let lambda = (2.0 * decrement / objective.scale(&p)).sqrt();
        let damping =
            if objective.is_bounded() && lambda > 0.25 { 1.0 / (1.0 + lambda) } else { 1.0 };
        let step = newton_step(&curvature);
        let next = std::array::from_fn(|i| p[i] - damping * step[i]);
        if next == p {
            return Some(p);
        }
        p = next;
    }
    None
}

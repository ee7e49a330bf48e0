//! The minimum of a convex loss, by Newton's method.

use super::curvature::{newton_decrement, newton_step};
use super::objective::Convex;

/// A remaining decrease below this share of [`Convex::scale`] is none.
const NEGLIGIBLE: f64 = 1e-24;
/// Below this share a decrease that no longer halves is rounding.
const AT_REST: f64 = 1e-16;
/// The share of its value that a loss may lose to rounding.
const ROUNDING: f64 = 1e-12;
/// A few dozen steps are enough for any data.
const MOST_STEPS: u32 = 200;

/// Where the loss is least, or `None` where no place is: where a line has each
/// class on its own side, the loss falls for ever. `None` also where the numbers
/// are too large for float64. Where many places are least, one of them.
///
/// Newton's steps, halved while the loss does not fall by a quarter of what its
/// slope promises (Boyd and Vandenberghe, Convex Optimization, 9.5).
#[must_use]
pub fn minimum<O: Convex<N>, const N: usize>(objective: &O) -> Option<[f64; N]> {
    if !objective.has_minimum() {
        return None;
    }
    let mut p = [0.0; N];
    let mut last_decrement = f64::INFINITY;
    for _ in 0..MOST_STEPS {
        let curvature = objective.curvature(&p);
        let scale = objective.scale(&p);
        let numbers = curvature.hessian.iter().flatten().chain(&curvature.gradient);
        if !numbers.chain([&scale]).all(|v| v.is_finite()) {
            return None;
        }
        let decrement = newton_decrement(&curvature);
        let at_rest = decrement < AT_REST * scale && decrement > 0.5 * last_decrement;
        if decrement <= NEGLIGIBLE * scale || at_rest {
            return Some(p);
        }
        last_decrement = decrement;
        let step = newton_step(&curvature);
        let next = |share: f64| std::array::from_fn(|i| p[i] - share * step[i]);
        let mut share = 1.0;
        // A parabola's first step arrives.
        if objective.is_bounded() {
            let falls = |share: f64| {
                let promised = 0.5 * share * decrement - ROUNDING * scale;
                objective.scale(&next(share)) <= scale - promised
            };
            while share > 1e-9 && !falls(share) {
                share *= 0.5;
            }
        }
        p = next(share);
    }
    Some(p)
}

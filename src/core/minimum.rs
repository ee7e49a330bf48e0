//! The minimum of a convex loss, by Newton's method.

use super::curvature::{newton_decrement, newton_step};
use super::objective::Convex;

/// Share of [`Convex::scale`] below which a remaining decrease counts as 0.
const NEGLIGIBLE: f64 = 1e-24;
/// Share of [`Convex::scale`] below which a decrease that no longer halves is rounding.
const AT_REST: f64 = 1e-16;
/// Share of its value that a loss may lose to rounding.
const ROUNDING: f64 = 1e-12;
/// The most steps; a few dozen are enough for any data.
const MOST_STEPS: u32 = 200;

/// Returns the parameters of least loss, one of them if there are many. There are none if a
/// line has each class on its side, as the loss falls for ever, or if the numbers are too
/// large for float64.
///
/// Uses Newton's steps, halved while the loss does not fall by a quarter of the decrease that
/// its slope predicts (Boyd and Vandenberghe, Convex Optimization, 2004, 9.5).
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
        // The first step reaches a parabola's minimum.
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

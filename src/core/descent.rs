//! One update of gradient descent, in the notebook's order or the textbook's,
//! with the notebook's derivative or the exact one.

use wide::f64x2;

use super::objective::Objective;
pub use super::rule::{Gradient, Order, Rule};

/// Updates `p` once and returns the gradient that was followed, each element as
/// it was taken.
#[inline]
pub fn update<O: Objective<N>, const N: usize>(
    objective: &O,
    rule: &Rule,
    p: &mut [f64; N],
) -> [f64; N] {
    let mut gradient = [0.0; N];
    match rule.order {
        Order::Notebook => {
            for &array in O::ARRAYS {
                array_gradient(objective, rule, p, array, &mut gradient);
                subtract(rule, p, array, &gradient);
            }
        }
        Order::Textbook => {
            for &array in O::ARRAYS {
                array_gradient(objective, rule, p, array, &mut gradient);
            }
            subtract(rule, p, (0, N), &gradient);
        }
    }
    gradient
}

#[inline]
fn subtract<const N: usize>(
    rule: &Rule,
    p: &mut [f64; N],
    (first, length): (usize, usize),
    gradient: &[f64; N],
) {
    for i in first..first + length {
        p[i] -= rule.learning_rate * gradient[i];
    }
}

/// The gradient of the elements of one array, all at the present `p`.
#[inline]
fn array_gradient<O: Objective<N>, const N: usize>(
    objective: &O,
    rule: &Rule,
    p: &[f64; N],
    (first, length): (usize, usize),
    gradient: &mut [f64; N],
) {
    let (delta, step) = (rule.delta, 2.0 * rule.delta);
    match (rule.gradient, length) {
        (Gradient::Exact, _) => {
            // A copy, so that `p` itself needs no place in memory.
            let exact = objective.gradient(&{ *p });
            gradient[first..first + length].copy_from_slice(&exact[first..first + length]);
        }
        // The four probes of a gate's W are four lanes.
        (Gradient::Numerical, 2) => {
            let f = objective.four_probes(p, first, delta).to_array();
            gradient[first] = (f[0] - f[1]) / step;
            gradient[first + 1] = (f[2] - f[3]) / step;
        }
        (Gradient::Numerical, _) => {
            for i in first..first + length {
                let mut lanes = p.map(f64x2::splat);
                lanes[i] += f64x2::from([delta, -delta]);
                let f = objective.loss(&lanes).to_array();
                gradient[i] = (f[0] - f[1]) / step;
            }
        }
    }
}

//! An update of gradient descent, in the notebook's order or the textbook's, with the
//! notebook's derivative or the exact one.

use wide::f64x2;

use super::logistic::LogisticRegression;
use super::objective::Objective;
use super::regression::LinearRegression;
pub use super::rule::{Gradient, Order, Rule};
use super::side_by_side::descend_group;
use super::two_layers::TwoLayers;

/// An objective whose updates are compiled in this crate: a profile can optimise them by
/// themselves, and other crates do not compile them again.
pub trait Descend<const N: usize>: Objective<N> {
    /// Updates `p` once and returns the gradient that was subtracted, as [`update`].
    fn update(&self, rule: &Rule, p: &mut [f64; N]) -> [f64; N];

    /// Makes up to `updates` updates of `p` and returns their number. Stops after the first
    /// that leaves a parameter not below `bound` in size, or NaN.
    fn descend(&self, rule: &Rule, p: &mut [f64; N], updates: u64, bound: f64) -> u64;

    /// Makes this many updates of `p`, whatever becomes of its parameters.
    fn descend_on(&self, rule: &Rule, p: &mut [f64; N], updates: u64) {
        let mut made = 0;
        while made < updates {
            made += self.descend(rule, p, updates - made, f64::INFINITY);
        }
    }

    /// Makes this many updates of several runs, each as [`descend_on`](Self::descend_on) makes
    /// them by its rule: the same bits, sooner where an objective has lanes for it.
    fn descend_side_by_side(&self, rules: &[Rule], runs: &mut [[f64; N]], updates: u64) {
        self.descend_one_by_one(rules, runs, updates);
    }

    /// Makes this many updates of several runs, one run after the other.
    fn descend_one_by_one(&self, rules: &[Rule], runs: &mut [[f64; N]], updates: u64) {
        for (rule, p) in rules.iter().zip(runs) {
            self.descend_on(rule, p, updates);
        }
    }
}

macro_rules! impl_descend {
    ($($objective:ty: $parameters:literal $(, $vectors:literal)?;)*) => {$(
        impl Descend<$parameters> for $objective {
            #[inline(never)]
            fn update(&self, rule: &Rule, p: &mut [f64; $parameters]) -> [f64; $parameters] {
                update(self, rule, p)
            }

            #[inline(never)]
            fn descend(
                &self,
                rule: &Rule,
                p: &mut [f64; $parameters],
                updates: u64,
                bound: f64,
            ) -> u64 {
                descend(self, rule, p, updates, bound)
            }

            $(
                fn descend_side_by_side(
                    &self,
                    rules: &[Rule],
                    runs: &mut [[f64; $parameters]],
                    updates: u64,
                ) {
                    const GROUP: usize = 2 * $vectors;
                    let groups = rules.chunks(GROUP).zip(runs.chunks_mut(GROUP));
                    for (rules, runs) in groups {
                        if rules.iter().all(Rule::is_in_lanes) {
                            descend_group::<_, _, $vectors>(self, rules, runs, updates);
                        } else {
                            self.descend_one_by_one(rules, runs, updates);
                        }
                    }
                }
            )?
        }
    )*};
}

// The number of vectors of two runs that go side by side fastest: measured in V8. Two layers
// would gain a third and take 35 kB of code, for one sweep of 43 runs.
impl_descend! {
    LinearRegression: 2, 2;
    LogisticRegression<1>: 2, 4;
    LogisticRegression<2>: 3, 4;
    TwoLayers: 9;
}

/// Makes updates as [`Descend::descend`].
#[inline]
pub fn descend<O: Objective<N>, const N: usize>(
    objective: &O,
    rule: &Rule,
    p: &mut [f64; N],
    updates: u64,
    bound: f64,
) -> u64 {
    if O::ARRAYS.len() == N && rule.is_in_lanes() {
        return descend_in_both_lanes(objective, rule, p, updates, bound);
    }
    // A copy, so that the parameters can stay in registers.
    let (mut now, mut made, mut is_below) = (*p, 0, true);
    while made < updates && is_below {
        update(objective, rule, &mut now);
        made += 1;
        // False for NaN.
        is_below = now.iter().all(|v| v.abs() < bound);
    }
    *p = now;
    made
}

/// Makes updates in the notebook's order with its derivative, where each array has one element.
/// Every parameter stands in both lanes all the time: to move it from one to two and back takes
/// longer than an addition, and everything waits for it.
#[inline]
fn descend_in_both_lanes<O: Objective<N>, const N: usize>(
    objective: &O,
    rule: &Rule,
    p: &mut [f64; N],
    updates: u64,
    bound: f64,
) -> u64 {
    let probes = f64x2::from([rule.delta, -rule.delta]);
    let (rate, step) = (f64x2::splat(rule.learning_rate), 2.0 * rule.delta);
    // f − [f₁, f₀] has the difference with both signs, and so the quotient with one.
    let step = f64x2::from([step, -step]);
    let bound = f64x2::splat(bound);
    let (mut now, mut made, mut is_below) = (p.map(f64x2::splat), 0, true);
    while made < updates && is_below {
        for i in 0..N {
            let mut lanes = now;
            lanes[i] += probes;
            let f = objective.loss(&lanes);
            let [high, low] = f.to_array();
            now[i] -= rate * ((f - f64x2::from([low, high])) / step);
        }
        made += 1;
        // False for NaN.
        is_below = now.iter().all(|v| v.abs().simd_lt(bound).to_bitmask() == 0b11);
    }
    *p = now.map(|v| v.to_array()[0]);
    made
}

/// Updates `p` once and returns the gradient that was subtracted.
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

/// Computes the gradient in the elements of one array, all at `p`.
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
            // A copy, so that `p` itself can stay in registers.
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

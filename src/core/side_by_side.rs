//! Runs of one objective side by side: each lane of a vector is a run, and several vectors
//! go through the same operations in turn. Where one run waits for its last operation, the
//! processor has the others' to do; each run keeps its bits.

use std::array;
use std::ops::{Add, Div, Mul, Neg, Sub};

use wide::f64x2;

use super::math::Lanes;
use super::objective::Objective;
use super::rule::Rule;

/// A number of each of `2·V` runs, in `V` vectors.
#[derive(Clone, Copy, Debug)]
pub(super) struct Runs<const V: usize>([f64x2; V]);

macro_rules! impl_operators {
    ($($operator:ident $method:ident)*) => {$(
        impl<const V: usize> $operator for Runs<V> {
            type Output = Self;

            #[inline(always)]
            fn $method(self, other: Self) -> Self {
                Self(array::from_fn(|v| self.0[v].$method(other.0[v])))
            }
        }
    )*};
}

impl_operators!(Add add Sub sub Mul mul Div div);

impl<const V: usize> Neg for Runs<V> {
    type Output = Self;

    #[inline(always)]
    fn neg(self) -> Self {
        Self(self.0.map(|vector| -vector))
    }
}

impl<const V: usize> Lanes for Runs<V> {
    #[inline(always)]
    fn splat(value: f64) -> Self {
        Self([f64x2::splat(value); V])
    }

    #[inline]
    fn exp(self) -> Self {
        Self(self.0.map(Lanes::exp))
    }

    #[inline]
    fn ln(self) -> Self {
        Self(self.0.map(Lanes::ln))
    }

    #[inline]
    fn within_exp_range([a, b]: [Self; 2]) -> bool {
        (0..V).all(|v| f64x2::within_exp_range([a.0[v], b.0[v]]))
    }

    #[inline]
    fn exp_within_range([a, b]: [Self; 2]) -> [Self; 2] {
        transposed(array::from_fn(|v| f64x2::exp_within_range([a.0[v], b.0[v]])))
    }

    #[inline]
    fn ln_of_normal([a, b]: [Self; 2]) -> [Self; 2] {
        transposed(array::from_fn(|v| f64x2::ln_of_normal([a.0[v], b.0[v]])))
    }
}

#[inline(always)]
fn transposed<const V: usize>(pairs: [[f64x2; 2]; V]) -> [Runs<V>; 2] {
    [0, 1].map(|i| Runs(pairs.map(|pair| pair[i])))
}

impl<const V: usize> Runs<V> {
    fn new(of: impl Fn(usize) -> f64) -> Self {
        Self(array::from_fn(|v| f64x2::from([0, 1].map(|lane| of(2 * v + lane)))))
    }

    fn of(&self, run: usize) -> f64 {
        self.0[run / 2].to_array()[run % 2]
    }
}

/// Makes this many updates of up to `2·V` runs, each with its rule, in the notebook's order
/// with its derivative, whatever becomes of their parameters.
#[inline]
pub(super) fn descend_group<O: Objective<N>, const N: usize, const V: usize>(
    objective: &O,
    rules: &[Rule],
    runs: &mut [[f64; N]],
    updates: u64,
) {
    let Some(last) = runs.len().min(rules.len()).checked_sub(1) else { return };
    let rule = |run: usize| &rules[run.min(last)];
    let mut now: [Runs<V>; N] = array::from_fn(|i| Runs::new(|run| runs[run.min(last)][i]));
    let rate = Runs::new(|run| rule(run).learning_rate);
    let delta = Runs::new(|run| rule(run).delta);
    let step = Runs::splat(2.0) * delta;
    let moved = |now: Runs<V>, [high, low]: [Runs<V>; 2]| now - rate * ((high - low) / step);
    for _ in 0..updates {
        if O::ARRAYS.len() == N {
            // One after the other, so that the compiler sees which they are.
            for i in 0..N {
                let [f] = objective.probes(&now, i, delta);
                now[i] = moved(now[i], f);
            }
            continue;
        }
        for &(first, length) in O::ARRAYS {
            if length == 2 {
                let [f, next] = objective.probes(&now, first, delta);
                now[first] = moved(now[first], f);
                now[first + 1] = moved(now[first + 1], next);
            } else {
                let [f] = objective.probes(&now, first, delta);
                now[first] = moved(now[first], f);
            }
        }
    }
    for (run, p) in runs.iter_mut().enumerate() {
        *p = now.map(|number| number.of(run));
    }
}

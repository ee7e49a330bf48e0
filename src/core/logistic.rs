//! Logistic regression: y = σ(xW + b) and cross-entropy (cells 27 to 40), with one input for
//! the classification and two for a gate (cell 104).

use wide::bytemuck::cast;
use wide::{f64x2, f64x4};

use super::curvature::Curvature;
use super::dataset::{Dataset, DatasetError};
use super::gate::{INPUTS, TruthTable};
use super::loss::{
    LOG_EPSILON, cross_entropy_of_sigmoids, sigmoid, sigmoid_within_range, target_probability,
};
use super::math::{Lanes, exp, ln};
use super::numpy::sum::sum_of_long;
use super::objective::{Convex, Objective, four_probes, probes};

/// Logistic regression with `D` inputs and the parameters [W1, …, b].
#[derive(Clone, Debug)]
pub struct LogisticRegression<const D: usize> {
    x: Vec<[f64; D]>,
    t: Vec<bool>,
    /// True if no line has each class on its side, points on the line allowed: only then the
    /// loss has a minimum.
    overlaps: bool,
}

impl LogisticRegression<1> {
    /// Returns the classification of `data`.
    ///
    /// # Errors
    /// If a target is neither 0 nor 1.
    pub fn new(data: &Dataset) -> Result<Self, DatasetError> {
        let t = data.labels()?;
        let overlaps = overlap(data.x().iter().copied().zip(t.iter().copied()));
        Ok(Self { x: data.x().iter().map(|&x| [x]).collect(), t, overlaps })
    }
}

impl LogisticRegression<2> {
    /// Returns the losses of the four probes of W; none if a z is out of exp's range. An input
    /// of 0 hides its weight, so that only eleven of the sixteen values of z differ.
    #[inline]
    fn probes_of_weights(&self, &[w1, w2, b]: &[f64; 3], delta: f64) -> Option<f64x4> {
        let &[t00, t01, t10, t11] = self.t.first_chunk()?;
        let both = f64x2::from([delta, -delta]);
        let [b_s, w1_s, w2_s] = [b, w1, w2].map(f64x2::splat);
        let [w1_moved, w2_moved] = [w1_s + both, w2_s + both];
        // 00 and 01, in which no visible weight is moved.
        let rest = f64x2::from([b, w2 + b]);
        let z = [
            [w2_moved + b_s, w1_moved + b_s],
            [w1_moved + w2_s + b_s, w1_s + w2_moved + b_s],
            [rest, w1_s + b_s],
        ];
        if !z.iter().all(|&two| f64x2::within_exp_range(two)) {
            return None;
        }
        let y = z.map(sigmoid_within_range);
        let [y00, y01] = y[2][0].to_array();
        let rest = f64x2::from([target_probability(y00, t00), target_probability(y01, t01)]);
        let target_probability = [
            [target_probability(y[0][0], t01), target_probability(y[0][1], t10)],
            [target_probability(y[1][0], t11), target_probability(y[1][1], t11)],
            [rest, target_probability(y[2][1], t10)],
        ];
        let [[w2_01, w1_10], [w1_11, w2_11], [rest, rest_10]] =
            target_probability.map(f64x2::ln_of_normal);
        let [l00, l01] = rest.to_array().map(f64x2::splat);
        Some(cast([-(l00 + l01 + w1_10 + w1_11), -(l00 + w2_01 + rest_10 + w2_11)]))
    }

    /// Returns the losses with each weight moved by `delta` and by −`delta`, as
    /// [`probes_of_weights`](Self::probes_of_weights); none if a z is out of exp's range.
    #[inline]
    fn pairs_of_probes<L: Lanes>(&self, &[w1, w2, b]: &[L; 3], delta: L) -> Option<[[L; 2]; 2]> {
        let &[t00, t01, t10, t11] = self.t.first_chunk()?;
        let both = [delta, -delta];
        let [w1_moved, w2_moved] = [w1, w2].map(|w| both.map(|delta| w + delta));
        let z = [
            [b, b],
            [w2 + b, w1 + b],
            w1_moved.map(|w1| w1 + b),
            w2_moved.map(|w2| w2 + b),
            w1_moved.map(|w1| w1 + w2 + b),
            w2_moved.map(|w2| w1 + w2 + b),
        ];
        if !z.iter().all(|&two| L::within_exp_range(two)) {
            return None;
        }
        let targets = [[t00; 2], [t01, t10], [t10; 2], [t01; 2], [t11; 2], [t11; 2]];
        let [[l00, _], [l01, l10], w1_10, w2_01, w1_11, w2_11] = std::array::from_fn(|k| {
            let ([y0, y1], [t0, t1]) = (sigmoid_within_range(z[k]), targets[k]);
            L::ln_of_normal([target_probability(y0, t0), target_probability(y1, t1)])
        });
        let first = [0, 1].map(|i| -(l00 + l01 + w1_10[i] + w1_11[i]));
        Some([first, [0, 1].map(|i| -(l00 + w2_01[i] + l10 + w2_11[i]))])
    }

    /// Returns the LogicGate of a truth table, with its four rows as points.
    #[must_use]
    pub fn gate(table: TruthTable) -> Self {
        let t = table.outputs().to_vec();
        Self { x: INPUTS.to_vec(), t, overlaps: !table.is_separable() }
    }
}

/// Returns true if the classes of points (x, t) reach into each other's range; points in one
/// place with both labels do.
fn overlap(points: impl Iterator<Item = (f64, bool)>) -> bool {
    let none = (f64::INFINITY, f64::NEG_INFINITY);
    let [zeros, ones] = points.fold([none; 2], |mut ranges, (x, one)| {
        let (low, high) = &mut ranges[usize::from(one)];
        (*low, *high) = (low.min(x), high.max(x));
        ranges
    });
    let one_place = zeros == ones && zeros.0 == zeros.1;
    one_place || (zeros.0 < ones.1 && ones.0 < zeros.1)
}

impl<const D: usize> LogisticRegression<D> {
    /// Returns np.dot(x, W) + b: the products first, then b.
    #[inline]
    fn z<L: Lanes, const N: usize>(&self, p: &[L; N], i: usize) -> L {
        let x = &self.x[i];
        let mut dot = L::splat(x[0]) * p[0];
        for k in 1..D {
            dot = dot + L::splat(x[k]) * p[k];
        }
        dot + p[D]
    }

    #[inline]
    fn loss_of<L: Lanes, const N: usize>(&self, p: &[L; N]) -> L {
        cross_entropy_of_sigmoids(self.x.len(), |i| self.z(p, i), |i| self.t[i])
    }

    /// Returns input `k` of point `i`, with a 1 for the bias.
    #[inline]
    fn input<const N: usize>(&self, i: usize, k: usize) -> f64 {
        if k + 1 == N { 1.0 } else { self.x[i][k] }
    }

    /// Returns z with the sign that is positive if point `i` is on its side.
    fn margin<const N: usize>(&self, p: &[f64; N], i: usize) -> f64 {
        let z = self.z(p, i);
        if self.t[i] { z } else { -z }
    }

    /// Returns −Σ ln σ(margin): the loss without the 1e-7, exact also if σ rounds to 0 or 1.
    fn convex_loss<const N: usize>(&self, p: &[f64; N]) -> f64 {
        let term = |i: usize| {
            let margin = self.margin(p, i);
            let rest = exp(-margin.abs());
            // For small r the nearest float to ln(1 + r) is r, while 1 + r loses digits.
            let small = if rest < 1e-8 { rest } else { ln(1.0 + rest) };
            small + (-margin).max(0.0)
        };
        sum_of_long(self.x.len(), |two| two.map(term))
    }

    fn gradient_of<const N: usize>(&self, p: &[f64; N], epsilon: f64) -> [f64; N] {
        // dL/dz of each point: y − t without ε. σ(−m) is 1 − σ(m) without its cancellation.
        let slope = |i: usize| {
            let margin = self.margin(p, i);
            let target_probability = sigmoid(margin);
            let towards = if self.t[i] { -1.0 } else { 1.0 };
            towards
                * sigmoid(-margin)
                * if epsilon == 0.0 {
                    1.0
                } else {
                    target_probability / (target_probability + epsilon)
                }
        };
        std::array::from_fn(|k| {
            let term = |i: usize| slope(i) * self.input::<N>(i, k);
            sum_of_long(self.x.len(), |two| two.map(term))
        })
    }

    fn curvature_of<const N: usize>(&self, p: &[f64; N]) -> Curvature<N> {
        let weight = |i: usize| {
            let margin = self.margin(p, i);
            sigmoid(margin) * sigmoid(-margin)
        };
        Curvature {
            gradient: self.gradient_of(p, 0.0),
            hessian: std::array::from_fn(|j| {
                std::array::from_fn(|k| {
                    let term = |i: usize| weight(i) * self.input::<N>(i, j) * self.input::<N>(i, k);
                    sum_of_long(self.x.len(), |two| two.map(term))
                })
            }),
        }
    }

    fn separates_at<const N: usize>(&self, p: &[f64; N]) -> bool {
        (0..self.x.len()).all(|i| self.margin(p, i) > 0.0)
    }
}

macro_rules! impl_objective {
    ($inputs:literal, $parameters:literal; $($probes:item)*) => {
        impl Objective<$parameters> for LogisticRegression<$inputs> {
            const ARRAYS: &'static [(usize, usize)] = &[(0, $inputs), ($inputs, 1)];

            #[inline]
            fn loss<L: Lanes>(&self, p: &[L; $parameters]) -> L {
                self.loss_of(p)
            }

            $($probes)*

            fn gradient(&self, p: &[f64; $parameters]) -> [f64; $parameters] {
                self.gradient_of(p, LOG_EPSILON)
            }

            fn is_bounded(&self) -> bool {
                true
            }
        }

        impl Convex<$parameters> for LogisticRegression<$inputs> {
            fn curvature(&self, p: &[f64; $parameters]) -> Curvature<$parameters> {
                self.curvature_of(p)
            }

            fn has_minimum(&self) -> bool {
                self.overlaps
            }

            fn separates(&self, p: &[f64; $parameters]) -> bool {
                self.separates_at(p)
            }

            fn scale(&self, p: &[f64; $parameters]) -> f64 {
                self.convex_loss(p)
            }
        }
    };
}

impl_objective! { 1, 2; }
impl_objective! {
    2, 3;

    #[inline]
    fn four_probes(&self, p: &[f64; 3], first: usize, delta: f64) -> f64x4 {
        let probes = if first == 0 { self.probes_of_weights(p, delta) } else { None };
        probes.unwrap_or_else(|| four_probes(self, p, first, delta))
    }

    #[inline]
    fn probes<L: Lanes, const LENGTH: usize>(
        &self,
        p: &[L; 3],
        first: usize,
        delta: L,
    ) -> [[L; 2]; LENGTH] {
        let pairs = if LENGTH == 2 { self.pairs_of_probes(p, delta) } else { None };
        match pairs {
            Some(pairs) => std::array::from_fn(|k| pairs[k]),
            None => probes(self, p, first, delta),
        }
    }
}

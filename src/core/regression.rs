//! Linear regression: y = xW + b, least squares (cells 22 to 26).

use super::curvature::Curvature;
use super::dataset::Dataset;
use super::loss::{mean_squared_error, squared_sum_of_residuals};
use super::math::Lanes;
use super::numpy::sum::sum;
use super::objective::{Convex, Objective, probes};

/// The regression over a data set, with the parameters [W, b].
#[derive(Clone, Debug)]
pub struct LinearRegression {
    /// The points (x, t).
    points: Vec<[f64; 2]>,
}

/// Returns t − (xW + b).
#[inline]
fn residual<L: Lanes>(point: &[f64; 2], p: &[L; 2]) -> L {
    let [x, t] = point.map(L::splat);
    t - (x * p[0] + p[1])
}

impl LinearRegression {
    /// Returns the regression of `data`.
    #[must_use]
    pub fn new(data: &Dataset) -> Self {
        Self { points: data.pairs().map(|(x, t)| [x, t]).collect() }
    }

    #[inline]
    fn residual<L: Lanes>(&self, p: &[L; 2], i: usize) -> L {
        residual(&self.points[i], p)
    }

    #[inline]
    fn x(&self, i: usize) -> f64 {
        self.points[i][0]
    }

    fn mean(&self, term: impl Fn(usize) -> f64) -> f64 {
        sum(self.points.len(), term) / self.points.len() as f64
    }

    /// Returns [[2·mean x², 2·mean x], [2·mean x, 2]], the same at all parameters.
    #[must_use]
    pub fn hessian(&self) -> [[f64; 2]; 2] {
        let mixed = 2.0 * self.mean(|i| self.x(i));
        [[2.0 * self.mean(|i| self.x(i) * self.x(i)), mixed], [mixed, 2.0]]
    }
}

impl Objective<2> for LinearRegression {
    const ARRAYS: &'static [(usize, usize)] = &[(0, 1), (1, 1)];

    #[inline(always)]
    fn loss<L: Lanes>(&self, p: &[L; 2]) -> L {
        // By value, so that the loop need not look up their addresses.
        let (points, p) = (self.points.as_slice(), *p);
        mean_squared_error(points.len(), move |i| residual(&points[i], &p))
    }

    #[inline]
    fn probes<L: Lanes, const LENGTH: usize>(
        &self,
        p: &[L; 2],
        first: usize,
        delta: L,
    ) -> [[L; 2]; LENGTH] {
        let [start, rest @ ..] = self.points.as_slice() else {
            return probes(self, p, first, delta);
        };
        if LENGTH != 1 || rest.len() > 6 {
            return probes(self, p, first, delta);
        }
        let moved = [delta, -delta].map(|delta| {
            let mut p = *p;
            p[first] = p[first] + delta;
            p
        });
        let square = |point, p| {
            let r = residual(point, p);
            r * r
        };
        let mut sums = [0, 1].map(|k| square(start, &moved[k]));
        for point in rest {
            sums = [0, 1].map(|k| sums[k] + square(point, &moved[k]));
        }
        let n = L::splat(self.points.len() as f64);
        [sums.map(|sum| sum / n); LENGTH]
    }

    fn loss_and_error(&self, p: &[f64; 2]) -> [f64; 2] {
        let error = squared_sum_of_residuals(self.points.len(), |i| self.residual(p, i));
        [self.loss(p), error]
    }

    fn gradient(&self, p: &[f64; 2]) -> [f64; 2] {
        [
            -2.0 * self.mean(|i| self.residual(p, i) * self.x(i)),
            -2.0 * self.mean(|i| self.residual(p, i)),
        ]
    }

    fn is_bounded(&self) -> bool {
        false
    }

    fn parameter_bound(&self, bound: f64) -> f64 {
        // No residual is over |t| + (|x| + 1)·size. Half the bound leaves room for roundings;
        // 1e300 is far from an overflow of the sum of squares.
        let most = |k: usize| self.points.iter().map(|point| point[k].abs()).fold(0.0, f64::max);
        let [x, t] = [0, 1].map(most);
        (((bound.min(1e300) / 2.0).sqrt() - t) / (x + 1.0)).max(0.0)
    }
}

impl Convex<2> for LinearRegression {
    fn curvature(&self, p: &[f64; 2]) -> Curvature<2> {
        Curvature { gradient: self.gradient(p), hessian: self.hessian() }
    }

    fn has_minimum(&self) -> bool {
        true
    }

    fn separates(&self, _: &[f64; 2]) -> bool {
        false
    }

    fn scale(&self, _: &[f64; 2]) -> f64 {
        self.mean(|i| self.points[i][1] * self.points[i][1])
    }
}

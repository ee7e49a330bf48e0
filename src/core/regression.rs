//! Linear regression: y = xW + b, least squares (cells 22 to 26).

use super::dataset::Dataset;
use super::loss::{mean_squared_error, squared_sum_of_residuals};
use super::math::Lanes;
use super::numpy::sum::sum;
use super::objective::{Convex, Curvature, Objective};

/// The regression over a data set; parameters [W, b].
#[derive(Clone, Debug)]
pub struct LinearRegression {
    x: Vec<f64>,
    t: Vec<f64>,
}

impl LinearRegression {
    /// The regression of `data`.
    #[must_use]
    pub fn new(data: &Dataset) -> Self {
        let (x, t) = data.pairs().unzip();
        Self { x, t }
    }

    #[inline]
    fn residual<L: Lanes>(&self, p: &[L; 2], i: usize) -> L {
        L::splat(self.t[i]) - (L::splat(self.x[i]) * p[0] + p[1])
    }

    fn mean(&self, term: impl Fn(usize) -> f64) -> f64 {
        sum(self.x.len(), term) / self.x.len() as f64
    }

    /// [[2·mean x², 2·mean x], [2·mean x, 2]]: the same everywhere.
    #[must_use]
    pub fn hessian(&self) -> [[f64; 2]; 2] {
        let mixed = 2.0 * self.mean(|i| self.x[i]);
        [[2.0 * self.mean(|i| self.x[i] * self.x[i]), mixed], [mixed, 2.0]]
    }
}

impl Objective<2> for LinearRegression {
    const ARRAYS: &'static [(usize, usize)] = &[(0, 1), (1, 1)];

    #[inline]
    fn loss<L: Lanes>(&self, p: &[L; 2]) -> L {
        mean_squared_error(self.x.len(), |i| self.residual(p, i))
    }

    fn error_val(&self, p: &[f64; 2]) -> f64 {
        squared_sum_of_residuals(self.x.len(), |i| self.residual(p, i))
    }

    fn gradient(&self, p: &[f64; 2]) -> [f64; 2] {
        [
            -2.0 * self.mean(|i| self.residual(p, i) * self.x[i]),
            -2.0 * self.mean(|i| self.residual(p, i)),
        ]
    }

    fn is_bounded(&self) -> bool {
        false
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
        self.mean(|i| self.t[i] * self.t[i])
    }
}

//! What gradient descent needs to know of a problem.

use wide::f64x4;

use super::curvature::Curvature;
use super::math::Lanes;
use super::rule::Order;
use super::stability::{Window, windows};

/// A loss over `N` parameters.
///
/// The parameters are flat: the weights in C order, then the bias.
pub trait Objective<const N: usize> {
    /// The arrays of the notebook, as (first parameter, length), in the order in
    /// which it updates them: W, then b.
    const ARRAYS: &'static [(usize, usize)];

    /// The loss at `p`, which the notebook's `f` returns.
    fn loss<L: Lanes>(&self, p: &[L; N]) -> L;

    /// The losses where the parameter `first` is moved by `delta` and by its opposite,
    /// then where the next one is.
    #[inline]
    fn four_probes(&self, p: &[f64; N], first: usize, delta: f64) -> f64x4 {
        four_probes(self, p, first, delta)
    }

    /// What the notebook prints as the error.
    fn error_val(&self, p: &[f64; N]) -> f64 {
        self.loss_and_error(p)[1]
    }

    /// The loss and what the notebook prints as the error, which is the loss but
    /// for the regression.
    fn loss_and_error(&self, p: &[f64; N]) -> [f64; 2] {
        [self.loss(p); 2]
    }

    /// The exact gradient of the loss as written, 1e-7 included.
    fn gradient(&self, p: &[f64; N]) -> [f64; N];

    /// Whether the loss has an upper bound, so that it cannot explode.
    fn is_bounded(&self) -> bool;

    /// A size below which, whatever the signs, all parameters give a loss under
    /// `bound`; 0 where none is known.
    fn parameter_bound(&self, _bound: f64) -> f64 {
        if self.is_bounded() { f64::INFINITY } else { 0.0 }
    }
}

/// [`Objective::four_probes`] of any loss: four lanes.
#[inline]
pub(super) fn four_probes<const N: usize>(
    objective: &(impl Objective<N> + ?Sized),
    p: &[f64; N],
    first: usize,
    delta: f64,
) -> f64x4 {
    let mut lanes = p.map(f64x4::splat);
    // −0 added leaves even −0 as it is.
    lanes[first] += f64x4::from([delta, -delta, -0.0, -0.0]);
    lanes[first + 1] += f64x4::from([-0.0, -0.0, delta, -delta]);
    objective.loss(&lanes)
}

/// A convex loss, whose curvature says how far its minimum still is.
pub trait Convex<const N: usize>: Objective<N> {
    /// Gradient and Hessian of the convex loss: for cross-entropy without the
    /// 1e-7, which makes it convex and moves its value by less than 1e-6 where
    /// it matters.
    fn curvature(&self, p: &[f64; N]) -> Curvature<N>;

    /// Whether the loss is least somewhere; false where it falls for ever.
    fn has_minimum(&self) -> bool;

    /// Whether every point is on its side of the boundary; false where there are
    /// no classes.
    fn separates(&self, p: &[f64; N]) -> bool;

    /// What a decrease of the loss is measured against: the loss itself for
    /// cross-entropy, the mean of t² for the squared error, whose best loss may
    /// be 0.
    fn scale(&self, p: &[f64; N]) -> f64;

    /// The learning rates at which descent converges to this minimum, from small
    /// to large.
    fn windows(&self, minimum: &[f64; N], order: Order) -> Vec<Window> {
        windows(self.curvature(minimum).hessian, Self::ARRAYS, order)
    }
}

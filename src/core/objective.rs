//! The losses that gradient descent minimises.

use wide::f64x4;

use super::curvature::Curvature;
use super::math::Lanes;
use super::rule::Order;
use super::stability::{Window, windows};

/// A loss over `N` parameters, in the order of
/// [`ParameterLayout`](super::layout::ParameterLayout).
pub trait Objective<const N: usize> {
    /// The notebook's arrays, as (first parameter, length), in the order of their updates: W,
    /// then b.
    const ARRAYS: &'static [(usize, usize)];

    /// Returns the loss at `p`, as the notebook's `f`.
    fn loss<L: Lanes>(&self, p: &[L; N]) -> L;

    /// Returns the losses at four probes: with the parameter `first` moved by `delta` and by
    /// −`delta`, then the next one likewise.
    #[inline]
    fn four_probes(&self, p: &[f64; N], first: usize, delta: f64) -> f64x4 {
        four_probes(self, p, first, delta)
    }

    /// Returns, for each element of an array from `first` on, the losses with it moved by
    /// `delta` and by −`delta`.
    #[inline]
    fn probes<L: Lanes, const LENGTH: usize>(
        &self,
        p: &[L; N],
        first: usize,
        delta: L,
    ) -> [[L; 2]; LENGTH] {
        probes(self, p, first, delta)
    }

    /// Returns the error that the notebook prints.
    fn error_val(&self, p: &[f64; N]) -> f64 {
        self.loss_and_error(p)[1]
    }

    /// Returns the loss and the error that the notebook prints, which differ for the
    /// regression alone.
    fn loss_and_error(&self, p: &[f64; N]) -> [f64; 2] {
        [self.loss(p); 2]
    }

    /// Returns the exact gradient of the loss as written, 1e-7 included.
    fn gradient(&self, p: &[f64; N]) -> [f64; N];

    /// Returns true if the loss has an upper bound, so that it cannot explode.
    fn is_bounded(&self) -> bool;

    /// Returns a size below which parameters of any sign give a loss under `bound`; 0 if none
    /// is known.
    fn parameter_bound(&self, _bound: f64) -> f64 {
        if self.is_bounded() { f64::INFINITY } else { 0.0 }
    }
}

/// Computes [`Objective::four_probes`] of any loss, in four lanes.
#[inline]
pub(super) fn four_probes<const N: usize>(
    objective: &(impl Objective<N> + ?Sized),
    p: &[f64; N],
    first: usize,
    delta: f64,
) -> f64x4 {
    let mut lanes = p.map(f64x4::splat);
    // Adding −0 leaves −0 as it is.
    lanes[first] += f64x4::from([delta, -delta, -0.0, -0.0]);
    lanes[first + 1] += f64x4::from([-0.0, -0.0, delta, -delta]);
    objective.loss(&lanes)
}

/// Computes [`Objective::probes`] of any loss.
#[inline]
pub(super) fn probes<L: Lanes, const N: usize, const LENGTH: usize>(
    objective: &(impl Objective<N> + ?Sized),
    p: &[L; N],
    first: usize,
    delta: L,
) -> [[L; 2]; LENGTH] {
    std::array::from_fn(|k| {
        [delta, -delta].map(|delta| {
            let mut probe = *p;
            probe[first + k] = probe[first + k] + delta;
            objective.loss(&probe)
        })
    })
}

/// A convex loss, whose curvature tells the distance to its minimum.
pub trait Convex<const N: usize>: Objective<N> {
    /// Returns gradient and Hessian of the convex loss: the cross-entropy without its 1e-7,
    /// which makes it convex and changes it by less than 1e-6 at the points that matter.
    fn curvature(&self, p: &[f64; N]) -> Curvature<N>;

    /// Returns true if the loss has a minimum, false if it falls for ever.
    fn has_minimum(&self) -> bool;

    /// Returns true if every point is on its side of the boundary; false without classes.
    fn separates(&self, p: &[f64; N]) -> bool;

    /// Returns the scale of a decrease of the loss: the loss itself for the cross-entropy, the
    /// mean of t² for the squared error, whose least loss may be 0.
    fn scale(&self, p: &[f64; N]) -> f64;

    /// Returns the learning rates at which descent converges to `minimum`, from small to
    /// large.
    fn windows(&self, minimum: &[f64; N], order: Order) -> Vec<Window> {
        windows(self.curvature(minimum).hessian, Self::ARRAYS, order)
    }
}

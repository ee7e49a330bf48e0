//! The numerical derivative of the notebook, cells 1, 2, 4 and 15.
//!
//! A central difference: nudge x up by δ, nudge it down by δ, and see how far
//! the function moved over the 2δ between. Of an array it is taken one element
//! at a time, in place, as the notebook does. [`accuracy`] measures its error.

pub mod accuracy;
mod array_function;
mod functions;
mod perturbation;
mod preset;

use ndarray::{Array, Dimension};

pub use array_function::ArrayFunction;
pub use functions::{func1, func2, func3, my_func1, my_func2};
pub use preset::Preset;

use super::numpy::nditer::NdIter;
use perturbation::Perturbation;

/// The notebook's `delta_x`.
pub const DELTA: f64 = 1e-4;

/// The slope of `f` at `x`: (f(x + δ) − f(x − δ)) / 2δ (cells 1 and 2).
///
/// `f` is called at x + δ first.
pub fn numerical_derivative(mut f: impl FnMut(f64) -> f64, x: f64, delta: f64) -> f64 {
    (f(x + delta) - f(x - delta)) / (2.0 * delta)
}

/// What one element of the array went through: the two calls of `f` around it
/// and the partial derivative they gave.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Probe<'a, D: Dimension> {
    /// Which element: `idx = it.multi_index`, one number an axis.
    pub index: &'a [usize],
    /// The element itself, `tmp_val`.
    pub value: f64,
    /// The element as it stood in the first call, x + δ.
    pub plus: f64,
    /// The element as it stood in the second call, x − δ.
    pub minus: f64,
    /// `fx1`, the function with the element at x + δ.
    pub forward: f64,
    /// `fx2`, the function with the element at x − δ.
    pub backward: f64,
    /// `grad[idx]`, (fx1 − fx2) / 2δ.
    pub partial: f64,
    /// `grad` so far: this element's partial derivative is in it, those still
    /// to come are 0.
    pub gradient: &'a Array<f64, D>,
}

/// The gradient of `f` at `x`, an array of the same shape: the partial
/// derivative in each element, all others held still (cells 4 and 15).
///
/// `f` reads `x` itself, with one element nudged. Each element has its exact
/// value back before the next is nudged and before `on_probe` hears of it, also
/// when `f` panics. An array without elements has an empty gradient.
///
/// ```
/// use descent_core::derivative::{DELTA, func2, numerical_gradient};
/// use ndarray::array;
///
/// let mut x = array![1.0, 2.0];
/// let grad = numerical_gradient(func2, &mut x, DELTA, |_| {});
/// assert_eq!(grad, array![7.999999999990237, 15.000000010019221]);
/// assert_eq!(x, array![1.0, 2.0]);
/// ```
pub fn numerical_gradient<D: Dimension>(
    mut f: impl FnMut(&Array<f64, D>) -> f64,
    x: &mut Array<f64, D>,
    delta: f64,
    mut on_probe: impl FnMut(&Probe<'_, D>),
) -> Array<f64, D> {
    let mut grad = Array::zeros(x.raw_dim());
    let mut it = NdIter::new(x.shape());

    while let Some(idx) = it.multi_index() {
        let mut element = Perturbation::of(x, idx);
        let tmp_val = element.tmp_val();

        element.set(tmp_val + delta);
        let fx1 = f(element.array());

        element.set(tmp_val - delta);
        let fx2 = f(element.array());

        drop(element);
        let partial = (fx1 - fx2) / (2.0 * delta);
        grad.view_mut().into_dyn()[idx] = partial;

        on_probe(&Probe {
            index: idx,
            value: tmp_val,
            plus: tmp_val + delta,
            minus: tmp_val - delta,
            forward: fx1,
            backward: fx2,
            partial,
            gradient: &grad,
        });
        it.iternext();
    }
    grad
}

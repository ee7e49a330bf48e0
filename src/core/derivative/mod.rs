//! The numerical derivative of the notebook (cells 1, 2, 4 and 15).
//!
//! It is a central difference: the change of the function from x − δ to x + δ, over 2δ. An
//! array is differentiated one element at a time, in place, as in the notebook. [`accuracy`]
//! measures the error.

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

/// Returns the slope of `f` at `x`: (f(x + δ) − f(x − δ)) / 2δ (cells 1 and 2).
///
/// `f` is called at x + δ first.
pub fn numerical_derivative(mut f: impl FnMut(f64) -> f64, x: f64, delta: f64) -> f64 {
    (f(x + delta) - f(x - delta)) / (2.0 * delta)
}

/// The two calls of `f` around an element of the array, and its partial derivative.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Probe<'a, D: Dimension> {
    /// Index of the element, `idx = it.multi_index`: one number per axis.
    pub index: &'a [usize],
    /// Value of the element, `tmp_val`.
    pub value: f64,
    /// Value of the element in the first call, x + δ.
    pub plus: f64,
    /// Value of the element in the second call, x − δ.
    pub minus: f64,
    /// `fx1`, the function with the element at x + δ.
    pub forward: f64,
    /// `fx2`, the function with the element at x − δ.
    pub backward: f64,
    /// `grad[idx]`, (fx1 − fx2) / 2δ.
    pub partial: f64,
    /// `grad` so far: this element's partial derivative is in it, later ones are 0.
    pub gradient: &'a Array<f64, D>,
}

/// Returns the gradient of `f` at `x`, an array of the same shape: the partial derivative in
/// each element (cells 4 and 15).
///
/// `f` reads `x` itself, with one element moved. Each element has its exact value back before
/// the next one is moved and before `on_probe` is called, also if `f` panics. An array without
/// elements has an empty gradient.
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

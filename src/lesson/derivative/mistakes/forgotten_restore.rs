//! `x[idx] = tmp_val` is missing: every element stays at x − δ.

use ndarray::{Array, Dimension, array};

use super::output::{Output, Variable, array, prints, silent};
use super::program::{Patch, Program, texts};
use crate::lesson::listing::NUMERICAL_DERIVATIVE;
use descent_core::derivative::{DELTA, func2, numerical_gradient};
use descent_core::numpy::nditer::NdIter;

/// The line `x[idx] = tmp_val` of the derivative.
const RESTORE: usize = 16;

pub(super) fn program() -> Program {
    let look = ["print(grad)", "print(x)"];
    let call = "grad = numerical_derivative(func2, x)";
    Program {
        right: vec![
            texts(NUMERICAL_DERIVATIVE),
            vec!["x = np.array([1.0, 2.0])", call, look[0], look[1]],
            vec![call, look[0], look[1]],
        ],
        mistake: Patch { cell: 0, lines: RESTORE..RESTORE + 1, written: &[] },
    }
}

pub(super) fn run(mended: bool) -> Output {
    let mut x = array![1.0, 2.0];
    let mut grad = array![];
    let mut cells = vec![silent()];
    for _ in 0..2 {
        grad = if mended {
            numerical_gradient(func2, &mut x, DELTA, |_| {})
        } else {
            derivative_without_restore(func2, &mut x, DELTA)
        };
        cells.push(prints([array(&grad), array(&x)]));
    }
    Output { cells, variables: vec![Variable::of("grad", &grad), Variable::of("x", &x)] }
}

/// Returns the notebook's derivative without the restoring line: each partial derivative
/// is taken with the elements before it at x − δ, where they stay.
pub fn derivative_without_restore<D: Dimension>(
    mut f: impl FnMut(&Array<f64, D>) -> f64,
    x: &mut Array<f64, D>,
    delta: f64,
) -> Array<f64, D> {
    let mut grad = Array::zeros(x.raw_dim());
    let mut it = NdIter::new(x.shape());

    while let Some(idx) = it.multi_index() {
        let tmp_val = x.view().into_dyn()[idx];
        x.view_mut().into_dyn()[idx] = tmp_val + delta;
        let fx1 = f(x);

        x.view_mut().into_dyn()[idx] = tmp_val - delta;
        let fx2 = f(x);
        grad.view_mut().into_dyn()[idx] = (fx1 - fx2) / (2.0 * delta);

        it.iternext();
    }
    grad
}

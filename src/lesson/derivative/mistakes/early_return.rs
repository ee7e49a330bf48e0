//! `return grad` indented once too often: only the first element is differentiated.

use ndarray::{Array, Dimension, array};

use super::output::{Output, Variable, array, prints, silent};
use super::program::{Patch, Program, texts};
use crate::lesson::listing::NUMERICAL_DERIVATIVE;
use descent_core::derivative::{DELTA, func1, func2, func3, numerical_gradient};
use descent_core::numpy::nditer::NdIter;

/// The line `return grad` of the derivative.
const RETURN: usize = 19;

pub(super) fn program() -> Program {
    Program {
        right: vec![
            texts(NUMERICAL_DERIVATIVE),
            vec![
                "grad1 = numerical_derivative(func1, np.array([3.0]))",
                "grad2 = numerical_derivative(func2, np.array([1.0, 2.0]))",
                "grad3 = numerical_derivative(func3, np.array([[1.0, 2.0],[3.0, 4.0]]))",
                "print(grad1)",
                "print(grad2)",
                "print(grad3)",
            ],
        ],
        mistake: Patch { cell: 0, lines: RETURN..RETURN + 1, written: &["        return grad"] },
    }
}

pub(super) fn run(mended: bool) -> Output {
    let (mut x1, mut x2, mut x3) = (array![3.0], array![1.0, 2.0], array![[1.0, 2.0], [3.0, 4.0]]);
    let (grad1, grad2, grad3) = if mended {
        (
            numerical_gradient(func1, &mut x1, DELTA, |_| {}),
            numerical_gradient(func2, &mut x2, DELTA, |_| {}),
            numerical_gradient(func3, &mut x3, DELTA, |_| {}),
        )
    } else {
        (
            derivative_with_early_return(func1, &mut x1, DELTA),
            derivative_with_early_return(func2, &mut x2, DELTA),
            derivative_with_early_return(func3, &mut x3, DELTA),
        )
    };
    Output {
        cells: vec![silent(), prints([array(&grad1), array(&grad2), array(&grad3)])],
        variables: vec![
            Variable::of("grad1", &grad1),
            Variable::of("grad2", &grad2),
            Variable::of("grad3", &grad3),
        ],
    }
}

/// Returns the notebook's derivative with the return inside the loop: the partial
/// derivative in the first element, 0 in all others. (Without elements Python returns
/// `None`, this the empty gradient.)
pub fn derivative_with_early_return<D: Dimension>(
    mut f: impl FnMut(&Array<f64, D>) -> f64,
    x: &mut Array<f64, D>,
    delta: f64,
) -> Array<f64, D> {
    let mut grad = Array::zeros(x.raw_dim());
    let it = NdIter::new(x.shape());

    if let Some(idx) = it.multi_index() {
        let tmp_val = x.view().into_dyn()[idx];
        x.view_mut().into_dyn()[idx] = tmp_val + delta;
        let fx1 = f(x);

        x.view_mut().into_dyn()[idx] = tmp_val - delta;
        let fx2 = f(x);
        grad.view_mut().into_dyn()[idx] = (fx1 - fx2) / (2.0 * delta);

        x.view_mut().into_dyn()[idx] = tmp_val;
    }
    grad
}

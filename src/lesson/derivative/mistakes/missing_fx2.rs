//! Cell 4: the second call of `f` is missing.

use ndarray::{Array, Dimension, array};

use super::output::{CellOutput, NameError, Output, Variable, array, prints, silent};
use super::program::{Patch, Program};
use descent_core::derivative::{DELTA, func1, numerical_gradient};
use descent_core::numpy::nditer::NdIter;

/// The line `fx2 = f(x)` of the first cell.
const CALL_MINUS: usize = 16;

pub(super) fn program() -> Program {
    let derivative = vec![
        "def numerical_derivative(f, x):",
        "    ",
        "    delta_x = 1e-4",
        "    ",
        "    grad = np.zeros_like(x)",
        "    ",
        "    it = np.nditer(x, flags = ['multi_index'], op_flags = ['readwrite'])",
        "    ",
        "    while not it.finished:",
        "        idx = it.multi_index",
        "        ",
        "        tmp_val = x[idx]",
        "        x[idx] = float(tmp_val) + delta_x",
        "        fx1 = f(x)",
        "        ",
        "        x[idx] = tmp_val - delta_x",
        "        fx2 = f(x)",
        "        grad[idx] = (fx1 - fx2) / (2*delta_x)",
        "        ",
        "        x[idx] = tmp_val",
        "        it.iternext()",
        "        ",
        "    return grad",
    ];
    let call = vec!["x = np.array([3.0])", "print(numerical_derivative(func1, x))"];
    Program {
        right: vec![derivative, call, vec!["print(x)"]],
        mistake: Patch { cell: 0, lines: CALL_MINUS..CALL_MINUS + 1, written: &[] },
    }
}

pub(super) fn run(mended: bool) -> Output {
    let mut x = array![3.0];
    let call = if mended {
        prints([array(&numerical_gradient(func1, &mut x, DELTA, |_| {}))])
    } else {
        match derivative_without_fx2(func1, &mut x, DELTA) {
            Ok(gradient) => prints([array(&gradient)]),
            Err(error) => CellOutput { error: Some(error), ..silent() },
        }
    };
    let look = prints([array(&x)]);
    Output { cells: vec![silent(), call, look], variables: vec![Variable::of("x", &x)] }
}

/// The derivative of cell 4: `x[idx]` goes to x − δ, but `fx2 = f(x)` is missing
/// before `fx1 - fx2` asks for it.
///
/// # Errors
/// `name 'fx2' is not defined`, at the first element. Nobody puts the element
/// back: it is left at x − δ ([`func1`] at `[3.]` leaves
/// `[2.9999]`). Only an array without elements gets its (empty) gradient.
pub fn derivative_without_fx2<D: Dimension>(
    mut f: impl FnMut(&Array<f64, D>) -> f64,
    x: &mut Array<f64, D>,
    delta: f64,
) -> Result<Array<f64, D>, NameError> {
    let grad = Array::zeros(x.raw_dim());
    let it = NdIter::new(x.shape());

    let Some(idx) = it.multi_index() else {
        return Ok(grad);
    };
    let tmp_val = x.view().into_dyn()[idx];
    x.view_mut().into_dyn()[idx] = tmp_val + delta;
    let _fx1 = f(x);

    x.view_mut().into_dyn()[idx] = tmp_val - delta;
    Err(NameError { name: "fx2" })
}

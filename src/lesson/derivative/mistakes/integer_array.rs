//! `np.array([1, 2])`: an array of integers.
//!
//! NumPy drops the fraction of a float64 that is assigned into it: x + δ becomes x, x − δ
//! becomes x − 1, and `np.zeros_like(x)` is an integer array too.

use ndarray::{Array, Array1, Dimension, array};

use super::output::{Output, Variable, array, integers, prints, silent};
use super::program::{Patch, Program, texts};
use crate::lesson::listing::NUMERICAL_DERIVATIVE;
use descent_core::derivative::{DELTA, func2, numerical_gradient};
use descent_core::numpy::nditer::NdIter;

pub(super) fn program() -> Program {
    Program {
        right: vec![
            texts(NUMERICAL_DERIVATIVE),
            vec![
                "x = np.array([1.0, 2.0])",
                "grad = numerical_derivative(func2, x)",
                "print(grad)",
                "print(x)",
            ],
        ],
        mistake: Patch { cell: 1, lines: 0..1, written: &["x = np.array([1, 2])"] },
    }
}

pub(super) fn run(mended: bool) -> Output {
    let (printed, variables) = if mended {
        let mut x = array![1.0, 2.0];
        let grad = numerical_gradient(func2, &mut x, DELTA, |_| {});
        ([array(&grad), array(&x)], vec![Variable::of("grad", &grad), Variable::of("x", &x)])
    } else {
        let mut x = array![1, 2];
        let grad = integer_gradient(integer_func2, &mut x, DELTA, |_| {});
        let variable = |name, row: &Array1<i64>| Variable::of(name, &row.mapv(|x| x as f64));
        (
            [integers(&grad.to_vec()), integers(&x.to_vec())],
            vec![variable("grad", &grad), variable("x", &x)],
        )
    };
    Output { cells: vec![silent(), prints(printed)], variables }
}

/// The values of one round of the loop.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IntegerProbe {
    /// The element's index.
    pub index: Vec<usize>,
    /// The element's value.
    pub value: i64,
    /// x + δ as an integer.
    pub plus: i64,
    /// x − δ as an integer.
    pub minus: i64,
    /// `fx1`.
    pub forward: i64,
    /// `fx2`.
    pub backward: i64,
    /// (fx1 − fx2) / 2δ as an integer.
    pub partial: i64,
}

/// Returns the int64 that an assigned float64 becomes: the number without its fraction;
/// the least int64 if it is out of range or NaN, as on x86-64.
#[must_use]
pub fn assigned(value: f64) -> i64 {
    /// 2⁶³.
    const RANGE: f64 = 9_223_372_036_854_775_808.0;
    if (-RANGE..RANGE).contains(&value) { value as i64 } else { i64::MIN }
}

/// Returns the notebook's derivative (cell 26) of an int64 array.
pub fn integer_gradient<D: Dimension>(
    mut f: impl FnMut(&Array<i64, D>) -> i64,
    x: &mut Array<i64, D>,
    delta: f64,
    mut on_probe: impl FnMut(IntegerProbe),
) -> Array<i64, D> {
    let mut grad = Array::zeros(x.raw_dim());
    let mut it = NdIter::new(x.shape());

    while let Some(idx) = it.multi_index() {
        let value = x.view().into_dyn()[idx];
        let (plus, minus) = (assigned(value as f64 + delta), assigned(value as f64 - delta));
        x.view_mut().into_dyn()[idx] = plus;
        let forward = f(x);

        x.view_mut().into_dyn()[idx] = minus;
        let backward = f(x);
        let partial = assigned(forward.wrapping_sub(backward) as f64 / (2.0 * delta));
        grad.view_mut().into_dyn()[idx] = partial;

        x.view_mut().into_dyn()[idx] = value;
        on_probe(IntegerProbe {
            index: idx.to_vec(),
            value,
            plus,
            minus,
            forward,
            backward,
            partial,
        });
        it.iternext();
    }
    grad
}

/// Returns [`func2`] of integers, wrapping around at the ends of int64. A variable that
/// the array does not have counts as 0.
pub fn integer_func2(input_obj: &Array1<i64>) -> i64 {
    let variable = |place: usize| std::num::Wrapping(input_obj.get(place).copied().unwrap_or(0));
    let (x, y) = (variable(0), variable(1));
    let number = std::num::Wrapping::<i64>;
    (number(2) * x + number(3) * x * y + y * y * y).0
}

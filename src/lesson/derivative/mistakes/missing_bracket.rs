//! `(fx1 - fx2) / 2*delta_x`: Python divides by 2, then multiplies by δ. The
//! derivative is δ² times what it should be.

use ndarray::{Array, Dimension, array};

use super::output::{Output, Variable, array, prints, silent};
use super::program::{Patch, Program, texts};
use super::training::{Derivative, right_derivative, start, train};
use crate::lesson::listing::NUMERICAL_DERIVATIVE;
use descent_core::dataset::Dataset;
use descent_core::derivative::{DELTA, func1};
use descent_core::numpy::nditer::NdIter;
use descent_core::objective::Objective;
use descent_core::regression::LinearRegression;

/// The line `grad[idx] = …` of the derivative.
const DIVIDE: usize = 14;
/// The number of updates.
pub(super) const UPDATES: usize = 8001;

pub(super) fn program() -> Program {
    let look = r#"print("W =", W.ravel(), "b =", b)"#;
    Program {
        right: vec![
            texts(NUMERICAL_DERIVATIVE),
            vec!["grad = numerical_derivative(func1, np.array([3.0]))", "print(grad)"],
            vec![
                "x_data = np.array([1, 2, 3, 4, 5]).reshape(5, 1)",
                "t_data = np.array([2, 3, 4, 5, 6]).reshape(5, 1)",
                "",
                "np.random.seed(0)",
                "W = np.random.rand(1, 1)",
                "b = np.random.rand(1)",
                "",
                "def loss_func(x, t):",
                "    y = np.dot(x, W) + b",
                "    ",
                "    return (np.sum((t - y)**2))/(len(x))",
            ],
            vec![
                "learning_rate = 1e-2",
                "",
                "f = lambda x : loss_func(x_data, t_data)",
                "",
                look,
                "",
                "for step in range(8001):",
                "    ",
                "    W -= learning_rate * numerical_derivative(f, W)",
                "    b -= learning_rate * numerical_derivative(f, b)",
                "",
                look,
            ],
        ],
        mistake: Patch {
            cell: 0,
            lines: DIVIDE..DIVIDE + 1,
            written: &["        grad[idx] = (fx1 - fx2) / 2*delta_x"],
        },
    }
}

fn derivative(mended: bool) -> Derivative {
    if mended { right_derivative } else { |f, x, delta| derivative_without_bracket(f, x, delta) }
}

/// Returns the regression's parameters after some updates.
pub(super) fn advance(mended: bool, p: [f64; 2], updates: usize) -> [f64; 2] {
    let regression = LinearRegression::new(&Dataset::regression());
    train(|p: &[f64; 2]| regression.loss(p), derivative(mended), p, updates)
}

/// Returns the output of the program that trained to `after`.
pub(super) fn output(mended: bool, after: [f64; 2]) -> Output {
    let grad = derivative(mended)(&mut func1, &mut array![3.0], DELTA);
    let look = |p: [f64; 2]| format!("W = {} b = {}", array(&array![p[0]]), array(&array![p[1]]));
    Output {
        cells: vec![
            silent(),
            prints([array(&grad)]),
            silent(),
            prints([look(start()), look(after)]),
        ],
        variables: vec![
            Variable::of("grad", &grad),
            Variable::of("W", &array![[after[0]]]),
            Variable::of("b", &array![after[1]]),
        ],
    }
}

/// Returns the notebook's derivative with `(fx1 - fx2) / 2*delta_x`.
pub fn derivative_without_bracket<D: Dimension>(
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
        grad.view_mut().into_dyn()[idx] = (fx1 - fx2) / 2.0 * delta;

        x.view_mut().into_dyn()[idx] = tmp_val;
        it.iternext();
    }
    grad
}

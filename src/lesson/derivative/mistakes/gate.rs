//! AND by logistic regression as in cells 29 and 40: the program of the mistakes about σ
//! and about targets.

use ndarray::{Array1, Array2, array};

use super::output::{Output, Variable, array, integers, prints, silent};
use super::program::{Patch, Program};
use super::training::{right_derivative, start, train};
use descent_core::gate::INPUTS;

/// The number of updates.
pub(super) const UPDATES: usize = 10_001;

/// Indices of cells and lines in [`program`].
pub(super) const SIGMOID_CELL: usize = 0;
pub(super) const SIGMOID_LINE: usize = 1;
pub(super) const DATA_CELL: usize = 1;
pub(super) const TARGETS_LINE: usize = 1;

/// The outputs of AND for [`INPUTS`].
pub(super) const TARGETS: [f64; 4] = [0.0, 0.0, 0.0, 1.0];

pub(super) fn program(mistake: Patch) -> Program {
    Program {
        right: vec![
            vec![
                "def sigmoid(x):",
                "    return 1 / (1 + np.exp(-x))",
                "",
                "def loss_func(x, t):",
                "    ",
                "    delta = 1e-7",
                "    ",
                "    z = np.dot(x, W) + b",
                "    y = sigmoid(z)",
                "    ",
                "    return -np.sum(t*np.log(y + delta) + (1- t)*np.log((1 - y) + delta))",
            ],
            vec![
                "x_data = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])",
                "t_data = np.array([0, 0, 0, 1]).reshape(4, 1)",
                "",
                "np.random.seed(0)",
                "W = np.random.rand(2, 1)",
                "b = np.random.rand(1)",
            ],
            vec![
                "learning_rate = 1e-2",
                "",
                "f = lambda x: loss_func(x_data, t_data)",
                "",
                r#"print(f"loss = {loss_func(x_data, t_data):.6f}")"#,
                "",
                "for step in range(10001):",
                "    W -= learning_rate * numerical_derivative(f, W)",
                "    b -= learning_rate * numerical_derivative(f, b)",
                "",
                r#"print(f"loss = {loss_func(x_data, t_data):.6f}")"#,
                r#"print("W =", np.round(W.ravel(), 6), "b =", np.round(b, 6))"#,
            ],
            vec![
                "y = sigmoid(np.dot(x_data, W) + b)",
                r#"print("y =", y.ravel())"#,
                r#"print("y > 0.5:", (y > 0.5).astype(int).ravel())"#,
                r#"print("shape of t - y:", (t_data - y).shape)"#,
            ],
        ],
        mistake,
    }
}

/// A model to train.
pub(super) struct Model {
    /// The sigmoid of z.
    pub(super) sigmoid: fn(f64) -> f64,
    /// The loss of the four outputs y = `sigmoid`(z).
    pub(super) loss: fn(&[f64; 4]) -> f64,
    /// The shape of `t − y`.
    pub(super) shape: [usize; 2],
}

impl Model {
    fn outputs(&self, p: &[f64; 3]) -> [f64; 4] {
        INPUTS.map(|x| (self.sigmoid)(x[0] * p[0] + x[1] * p[1] + p[2]))
    }

    fn loss(&self, p: &[f64; 3]) -> f64 {
        (self.loss)(&self.outputs(p))
    }

    /// Returns the parameters after some updates.
    pub(super) fn advance(&self, p: [f64; 3], updates: usize) -> [f64; 3] {
        train(|p: &[f64; 3]| self.loss(p), right_derivative, p, updates)
    }

    /// Returns the output of the program that trained to `after`.
    pub(super) fn output(&self, after: [f64; 3]) -> Output {
        let before = start();
        let (w, b) = (array![[after[0]], [after[1]]], array![after[2]]);
        let y = self.outputs(&after);
        let printed = |loss: f64| format!("loss = {loss:.6}");
        let rounded = |p: &[f64]| array(&p.iter().map(|p| round(*p)).collect::<Array1<f64>>());
        let trained = [
            printed(self.loss(&before)),
            printed(self.loss(&after)),
            format!("W = {} b = {}", rounded(&after[..2]), rounded(&after[2..])),
        ];
        let logical = y.map(|y| i64::from(y > 0.5));
        let looked = [
            format!("y = {}", array(&Array1::from(y.to_vec()))),
            format!("y > 0.5: {}", integers(&logical)),
            format!("shape of t - y: ({}, {})", self.shape[0], self.shape[1]),
        ];
        let y = Array2::from(y.map(|y| [y]).to_vec());
        Output {
            cells: vec![silent(), silent(), prints(trained), prints(looked)],
            variables: vec![Variable::of("W", &w), Variable::of("b", &b), Variable::of("y", &y)],
        }
    }
}

/// Returns `np.round(value, 6)`.
fn round(value: f64) -> f64 {
    const PLACES: f64 = 1e6;
    (value * PLACES).round_ties_even() / PLACES
}

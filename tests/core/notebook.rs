//! The notebook's training programs (cells 22 to 40 and 104) in its own shapes, on ndarray
//! and the array derivative: the oracle for the lanes of `descent_core::descent`.

use ndarray::{Array1, Array2};

use descent_core::dataset::Dataset;
use descent_core::derivative::numerical_gradient;
use descent_core::gate::{INPUTS, TruthTable};
use descent_core::loss::{cross_entropy, mean_squared_error, sigmoid, squared_sum_of_residuals};

/// The loss that a program minimises.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Loss {
    SquaredError,
    CrossEntropy,
}

/// One training program: x (n, d), t (n, 1), W (d, 1), b (1,).
#[derive(Clone, Debug)]
pub(crate) struct Program {
    x: Array2<f64>,
    t: Array2<f64>,
    loss: Loss,
    /// The weights, shape (d, 1).
    pub(crate) w: Array2<f64>,
    /// The bias, shape (1,).
    pub(crate) b: Array1<f64>,
}

impl Program {
    /// Returns the regression's program (cells 22 to 26).
    pub(crate) fn regression(data: &Dataset, w: f64, b: f64) -> Self {
        Self::new(data.x().to_owned(), data.t().to_owned(), Loss::SquaredError, &[w], b)
    }

    /// Returns the classification's program (cells 27 to 40).
    pub(crate) fn classification(data: &Dataset, w: f64, b: f64) -> Self {
        Self::new(data.x().to_owned(), data.t().to_owned(), Loss::CrossEntropy, &[w], b)
    }

    /// Returns the LogicGate of a truth table (cell 104).
    pub(crate) fn gate(table: TruthTable, w: [f64; 2], b: f64) -> Self {
        let t = table.outputs().map(|bit| [f64::from(u8::from(bit))]);
        Self::new(
            Array2::from(INPUTS.to_vec()),
            Array2::from(t.to_vec()),
            Loss::CrossEntropy,
            &w,
            b,
        )
    }

    fn new(x: Array2<f64>, t: Array2<f64>, loss: Loss, w: &[f64], b: f64) -> Self {
        let w = Array2::from_shape_fn((w.len(), 1), |(i, _)| w[i]);
        Self { x, t, loss, w, b: Array1::from_elem(1, b) }
    }

    /// Returns the value of the notebook's `f`.
    pub(crate) fn loss(&self) -> f64 {
        self.loss_at(&self.w, &self.b)
    }

    fn loss_at(&self, w: &Array2<f64>, b: &Array1<f64>) -> f64 {
        let n = self.x.nrows();
        match self.loss {
            Loss::SquaredError => mean_squared_error(n, |i| self.t[[i, 0]] - self.output(w, b, i)),
            Loss::CrossEntropy => {
                cross_entropy(n, |i| sigmoid(self.output(w, b, i)), |i| self.t[[i, 0]] == 1.0)
            }
        }
    }

    /// Returns np.dot(x, W) + b of one row.
    fn output(&self, w: &Array2<f64>, b: &Array1<f64>, row: usize) -> f64 {
        let products = self.x.row(row).into_iter().zip(w).map(|(x, w)| x * w);
        products.reduce(|dot, product| dot + product).unwrap_or(0.0) + b[0]
    }

    /// Returns the error that the notebook prints.
    pub(crate) fn error_val(&self) -> f64 {
        match self.loss {
            Loss::SquaredError => squared_sum_of_residuals(self.x.nrows(), |i| {
                self.t[[i, 0]] - self.output(&self.w, &self.b, i)
            }),
            Loss::CrossEntropy => self.loss(),
        }
    }

    /// Makes one pass of the training loop: W, then b with the new W.
    pub(crate) fn update(&mut self, learning_rate: f64, delta: f64) {
        let mut w = self.w.clone();
        let gradient = numerical_gradient(|w| self.loss_at(w, &self.b), &mut w, delta, |_| {});
        self.w.scaled_add(-learning_rate, &gradient);
        let mut b = self.b.clone();
        let gradient = numerical_gradient(|b| self.loss_at(&self.w, b), &mut b, delta, |_| {});
        self.b.scaled_add(-learning_rate, &gradient);
    }
}

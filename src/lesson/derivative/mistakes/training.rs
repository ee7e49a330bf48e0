//! The notebook's training loop with any loss and any derivative, correct or wrong.

use ndarray::Array1;

use descent_core::derivative::{DELTA, numerical_gradient};
use descent_core::numpy::random::Stream;

/// The notebook's `learning_rate`.
const LEARNING_RATE: f64 = 1e-2;

/// A function that returns the derivative of `f` at `x`.
pub(super) type Derivative =
    fn(f: &mut dyn FnMut(&Array1<f64>) -> f64, x: &mut Array1<f64>, delta: f64) -> Array1<f64>;

/// Returns the correct derivative.
pub(super) fn right_derivative(
    f: &mut dyn FnMut(&Array1<f64>) -> f64,
    x: &mut Array1<f64>,
    delta: f64,
) -> Array1<f64> {
    numerical_gradient(f, x, delta, |_| {})
}

/// Draws the weights, then the bias, after `np.random.seed(0)`.
pub(super) fn start<const N: usize>() -> [f64; N] {
    let mut stream = Stream::seed(0);
    std::array::from_fn(|_| stream.rand())
}

/// Updates W by its gradient, then b by its own, `updates` times.
pub(super) fn train<const N: usize>(
    loss: impl Fn(&[f64; N]) -> f64,
    derivative: Derivative,
    mut p: [f64; N],
    updates: usize,
) -> [f64; N] {
    for _ in 0..updates {
        for array in [0..N - 1, N - 1..N] {
            let mut x: Array1<f64> = p[array.clone()].iter().copied().collect();
            let mut at = p;
            let mut f = |x: &Array1<f64>| {
                at[array.clone()].iter_mut().zip(x).for_each(|(p, x)| *p = *x);
                loss(&at)
            };
            let gradient = derivative(&mut f, &mut x, DELTA);
            for ((p, x), slope) in p[array].iter_mut().zip(x).zip(gradient) {
                *p = x - LEARNING_RATE * slope;
            }
        }
    }
    p
}

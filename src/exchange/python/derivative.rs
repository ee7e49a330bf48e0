//! The numerical derivative and the update, shared by all programs.

use descent_core::descent::{Gradient, Order, Rule};

use super::literal::float;
use super::{Remark, Words};

/// Returns the numerical derivative of an array (cell 26).
pub(crate) fn numerical(rule: &Rule, words: Words) -> String {
    let (remark, delta) = (words(Remark::NumericalDerivative), float(rule.delta));
    format!(
        "\
# {remark}
def numerical_derivative(f, x):
    delta_x = {delta}
    grad = np.zeros_like(x)

    it = np.nditer(x, flags = ['multi_index'], op_flags = ['readwrite'])

    while not it.finished:
        idx = it.multi_index
        tmp_val = x[idx]
        x[idx] = float(tmp_val) + delta_x
        fx1 = f(x)

        x[idx] = tmp_val - delta_x
        fx2 = f(x)
        grad[idx] = (fx1 - fx2) / (2*delta_x)

        x[idx] = tmp_val
        it.iternext()

    return grad"
    )
}

/// A program's names for W, b and the learning rate, and its calls for the exact
/// gradients.
pub(crate) struct Names {
    pub(crate) w: &'static str,
    pub(crate) b: &'static str,
    pub(crate) learning_rate: &'static str,
    pub(crate) exact: [&'static str; 2],
}

impl Names {
    /// Returns the loop over the steps with one update in it, indented by `indent`
    /// spaces. The numerical derivative is that of `f`.
    pub(crate) fn training(&self, rule: &Rule, steps: u64, indent: usize, words: Words) -> String {
        let Self { w, b, learning_rate, exact } = self;
        let [grad_w, grad_b] = match rule.gradient {
            Gradient::Numerical => [w, b].map(|p| format!("numerical_derivative(f, {p})")),
            Gradient::Exact => exact.map(str::to_owned),
        };
        let update = match rule.order {
            Order::Notebook => vec![
                format!("{w} -= {learning_rate} * {grad_w}"),
                format!("{b} -= {learning_rate} * {grad_b}"),
            ],
            Order::Textbook => vec![
                format!("# {}", words(Remark::TextbookOrder)),
                format!("grad_W = {grad_w}"),
                format!("grad_b = {grad_b}"),
                format!("{w} -= {learning_rate} * grad_W"),
                format!("{b} -= {learning_rate} * grad_b"),
            ],
        };
        let space = " ".repeat(indent);
        let lines = update.into_iter().map(|line| format!("{space}    {line}\n"));
        format!("{space}for step in range({steps}):\n{}", lines.collect::<String>())
    }
}

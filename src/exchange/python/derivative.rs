//! The gradient and the update, which every program shares.

use descent_core::descent::{Gradient, Order, Rule};

use super::literal::float;
use super::{Remark, Words};

/// The array version of the numerical derivative (cell 26).
pub(super) fn numerical(rule: &Rule, words: Words) -> String {
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

/// What a program calls W, b and the learning rate, and the calls that give
/// their exact gradients.
pub(super) struct Names {
    pub(super) w: &'static str,
    pub(super) b: &'static str,
    pub(super) learning_rate: &'static str,
    pub(super) exact: [&'static str; 2],
}

impl Names {
    /// The loop over the steps with one update in it, indented by `indent`
    /// spaces. The numerical derivative is that of `f`.
    pub(super) fn training(&self, rule: &Rule, steps: u64, indent: usize, words: Words) -> String {
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

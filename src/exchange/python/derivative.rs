//! The numerical derivative and the update, shared by all programs.

use descent_core::descent::{Gradient, Order, Rule};
use descent_core::numpy::print::repr;

use super::forks::{assigned_rule, changes_delta, loops};
use super::literal::{array, float};
use super::{Remark, Words};
use crate::experiment::Experiment;
use crate::experiment::fork::Change;

/// Returns the numerical derivative of an array (cell 26).
pub(crate) fn numerical(experiment: &Experiment, words: Words) -> String {
    let delta = format!("delta_x = {}\n", float(experiment.rule.delta));
    // A variable of the program where it changes on the way.
    let [outside, inside] = match changes_delta(experiment) {
        true => [delta + "\n", String::new()],
        false => [String::new(), format!("    {delta}")],
    };
    let remark = words(Remark::NumericalDerivative);
    format!(
        "\
{outside}# {remark}
def numerical_derivative(f, x):
{inside}    grad = np.zeros_like(x)

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
    /// Returns the loop over the steps with one update in it and the lines `print`, indented by
    /// `indent` spaces; more of them where another rule begins on the way. The numerical
    /// derivative is that of `f`. `assign` returns the lines that set what a fork changes.
    pub(crate) fn training(
        &self,
        experiment: &Experiment,
        indent: usize,
        words: Words,
        print: &str,
        assign: impl Fn(&Change) -> Vec<String>,
    ) -> String {
        let space = " ".repeat(indent);
        let loops = loops(experiment).into_iter().map(|of| {
            let update = self.update(&of.rule, &space, words);
            let forks = of.forks(&space, words, &assign);
            format!("{}{update}{forks}\n{print}", of.head(&space))
        });
        loops.collect::<Vec<_>>().join("\n\n")
    }

    /// Returns the lines that set what a fork changes of a run with one model.
    pub(crate) fn assigned(&self, change: &Change) -> Vec<String> {
        let Self { w, b, learning_rate, .. } = self;
        match change {
            Change::W(values) => vec![format!("{w}[:] = {}", array(values))],
            Change::B(values) => {
                values.iter().map(|value| format!("{b}[:] = [{}]", repr(*value))).collect()
            }
            change => assigned_rule(change, learning_rate),
        }
    }

    fn update(&self, rule: &Rule, space: &str, words: Words) -> String {
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
        update.into_iter().map(|line| format!("{space}    {line}\n")).collect()
    }
}

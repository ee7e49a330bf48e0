//! Two layers trained together as Python: σ is passed on between the gates, and all nine
//! parameters have one loss (not in the notebook, but in its style).

use super::text;
use crate::exchange::python::derivative::numerical;
use crate::exchange::python::forks::{assigned_rule, loops, uses};
use crate::exchange::python::literal::{self, Start};
use crate::exchange::python::logistic::{SIGMOID, cross_entropy};
use crate::exchange::python::{Cell, Program, Remark, Words};
use crate::experiment::fork::Change;
use crate::experiment::language::Language;
use crate::text::Text;
use descent_core::circuit::truth_table;
use descent_core::descent::{Gradient, Order, Rule};
use descent_core::gate::TruthTable;
use descent_core::numpy::print::repr;

const GRADIENTS: &str = "\
def gradients(x, t):
    delta = 1e-7

    (s1, s2, y) = signals(x)
    n = 1 - y

    slope3 = (1 - t)*(1 - n)*(n/(n + delta)) - t*(1 - y)*(y/(y + delta))
    slope1 = slope3*W3[0]*s1*(1 - s1)
    slope2 = slope3*W3[1]*s2*(1 - s2)

    grads = []
    for (slope, inputs) in ((slope1, x), (slope2, x), (slope3, np.hstack([s1, s2]))):
        grads.append(np.sum(slope*inputs, axis=0).reshape(2, 1))
        grads.append(np.sum(slope))

    return grads";

pub(super) fn cells(program: &Program<'_>, wire: [TruthTable; 3], language: Language) -> Vec<Cell> {
    let words = Text::of(language).remark;
    let loss = cross_entropy("loss_func", "    (s1, s2, y) = signals(x)");
    let mut cells = vec![
        Cell::new("data", data(truth_table(wire), words)),
        Cell::new("start", start(program, words)),
        Cell::new("signals", signals(language)),
        Cell::new("loss", loss),
    ];
    if uses(program.experiment, Gradient::Numerical) {
        cells.push(Cell::new("derivative", numerical(program.experiment, words)));
    }
    if uses(program.experiment, Gradient::Exact) {
        let gradients = format!("# {}\n{GRADIENTS}", words(Remark::ExactGradient));
        cells.push(Cell::new("gradient", gradients));
    }
    cells.extend([Cell::new("training", training(program, words)), Cell::new("table", TABLE)]);
    cells
}

fn data(table: TruthTable, words: Words) -> String {
    let (inputs, targets) = (words(Remark::Inputs), words(Remark::Targets));
    let outputs = table.outputs().map(|bit| if bit { "1" } else { "0" }).join(", ");
    format!(
        "\
import numpy as np

# {inputs}
x_data = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
# {targets}
t_data = np.array([{outputs}]).reshape(4, 1)"
    )
}

fn start(program: &Program<'_>, words: Words) -> String {
    let starts = [0, 1, 2].map(|gate| Start::of(program.experiment, gate));
    // One stream draws all nine.
    let mut text = starts[0].before(words) + "\n";
    for (place, start) in starts.iter().enumerate() {
        let ([w, b], gate) = (start.expressions(2), place + 1);
        text += &format!("W{gate} = {w}\nb{gate} = {b}\n");
    }
    text + "parameters = [W1, b1, W2, b2, W3, b3]"
}

fn signals(language: Language) -> String {
    let wiring = text::words(language).wired_soft;
    format!(
        "\
{SIGMOID}

# {wiring}
def signals(x):
    s1 = sigmoid(np.dot(x, W1) + b1)
    s2 = sigmoid(np.dot(x, W2) + b2)
    y = sigmoid(np.dot(np.hstack([s1, s2]), W3) + b3)

    return s1, s2, y"
    )
}

fn training(program: &Program<'_>, words: Words) -> String {
    let Program { experiment, interval, .. } = *program;
    let learning_rate = literal::float(experiment.rule.learning_rate);
    let f = match uses(experiment, Gradient::Numerical) {
        true => "f = lambda x: loss_func(x_data, t_data)\n\n",
        false => "",
    };
    let loops = loops(experiment).into_iter().map(|of| {
        let (update, forks) = (update(&of.rule, words), of.forks("", words, assigned));
        format!(
            r#"{}{update}{forks}
    if (step % {interval} == 0):
        print("step = ", step, "error value = ", loss_func(x_data, t_data))"#,
            of.head("")
        )
    });
    let loops = loops.collect::<Vec<_>>().join("\n\n");
    format!(
        r#"learning_rate = {learning_rate}

{f}print("Initial error value = ", loss_func(x_data, t_data))

{loops}"#
    )
}

/// Returns the lines that set what a fork changes.
fn assigned(change: &Change) -> Vec<String> {
    match change {
        Change::W(all) => {
            let of_gate = |(place, w)| format!("W{}[:] = {}", place + 1, literal::array(w));
            all.chunks(2).enumerate().map(of_gate).collect()
        }
        Change::B(all) => {
            let of_gate = |(place, b): (usize, &f64)| format!("b{}[:] = [{}]", place + 1, repr(*b));
            all.iter().enumerate().map(of_gate).collect()
        }
        change => assigned_rule(change, "learning_rate"),
    }
}

/// Returns the update of one array after the other, or of all from the old values.
fn update(rule: &Rule, words: Words) -> String {
    let textbook = words(Remark::TextbookOrder);
    match (rule.order, rule.gradient) {
        (Order::Notebook, Gradient::Numerical) => "    for p in parameters:
        p -= learning_rate * numerical_derivative(f, p)
"
        .to_owned(),
        (Order::Notebook, Gradient::Exact) => "    for place in range(len(parameters)):
        parameters[place] -= learning_rate * gradients(x_data, t_data)[place]
"
        .to_owned(),
        (Order::Textbook, gradient) => {
            let grads = match gradient {
                Gradient::Numerical => "[numerical_derivative(f, p) for p in parameters]",
                Gradient::Exact => "gradients(x_data, t_data)",
            };
            format!(
                "    # {textbook}
    grads = {grads}
    for (p, grad) in zip(parameters, grads):
        p -= learning_rate * grad
"
            )
        }
    }
}

pub(super) const TABLE: &str = r#"for input_data in x_data:
    (s1, s2, y) = signals(input_data.reshape(1, 2))

    if y > 0.5:
        result = 1
    else:
        result = 0

    print(input_data, " = ", result, "\n")"#;

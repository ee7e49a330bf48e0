//! The classification as Python (cells 27 to 45).

use crate::exchange::python::derivative::{Names, numerical};
use crate::exchange::python::forks::uses;
use crate::exchange::python::logistic::{SIGMOID, cross_entropy};
use crate::exchange::python::{Cell, Program, Remark, Words, literal};
use crate::experiment::Experiment;
use crate::experiment::problem::Problem;
use descent_core::descent::Gradient;

const NAMES: Names = Names {
    w: "W",
    b: "b",
    learning_rate: "learning_rate",
    exact: ["gradient_W(x_data, t_data)", "gradient_b(x_data, t_data)"],
};

/// The line that prints the shapes of the data (cell 27).
pub(super) const SHAPES: &str =
    r#"print("x_data.shape = ", x_data.shape, "t_data.shape = ", t_data.shape)"#;

const Y: &str = "    z = np.dot(x, W) + b
    y = sigmoid(z)";

pub(super) const PREDICT: &str = "\
def predict(x):
    z = np.dot(x, W) + b
    y = sigmoid(z)

    if y >= 0.5:
        result = 1
    else:
        result = 0

    return y, result";

/// Returns the program's cells, none for another problem.
pub(in crate::lesson) fn cells(program: &Program<'_>, words: Words) -> Vec<Cell> {
    let Program { experiment, interval, predict } = *program;
    let Problem::Classification(data) = &experiment.problem else { return Vec::new() };
    let error = cross_entropy("error_val", Y);
    let mut cells = vec![
        Cell::new("data", format!("{}\n\n{SHAPES}", literal::data(data, words))),
        Cell::new("start", literal::start_cell(experiment, words)),
        Cell::new("loss", format!("{SIGMOID}\n\n{}", cross_entropy("loss_func", Y))),
    ];
    if uses(experiment, Gradient::Numerical) {
        cells.push(Cell::new("derivative", numerical(experiment, words)));
    }
    if uses(experiment, Gradient::Exact) {
        cells.push(Cell::new("gradient", gradient(words)));
    }
    cells.extend([
        Cell::new("error", format!("{error}\n\n{PREDICT}")),
        Cell::new("training", training(experiment, interval, words)),
    ]);
    cells.extend(literal::predictions(predict, prediction));
    cells
}

/// Returns the lines that print a prediction (cells 44 and 45).
pub(super) fn prediction(x: f64) -> String {
    let x = literal::point(x);
    format!("(real_val, logical_val) = predict({x})\nprint(real_val, logical_val)")
}

/// Returns the exact gradient of the loss as written, its 1e-7 included.
fn gradient(words: Words) -> String {
    let (exact, complement) = (words(Remark::ExactGradient), words(Remark::Complement));
    format!(
        "\
# {exact}
def slope(x, t):
    delta = 1e-7

    z = np.dot(x, W) + b
    y = sigmoid(z)
    # {complement}
    n = sigmoid(-z)

    return (1 - t)*y*(n/(n + delta)) - t*n*(y/(y + delta))

def gradient_W(x, t):
    return np.sum(slope(x, t)*x)

def gradient_b(x, t):
    return np.sum(slope(x, t))"
    )
}

fn training(experiment: &Experiment, interval: u64, words: Words) -> String {
    let learning_rate = literal::float(experiment.rule.learning_rate);
    let f = match uses(experiment, Gradient::Numerical) {
        true => "f = lambda x: loss_func(x_data, t_data)\n\n",
        false => "",
    };
    let print = format!(
        r#"    if (step % {interval} == 0):
        print("step = ", step, "error_val = ", error_val(x_data, t_data), "W = ", W, "b = ", b)"#
    );
    let training = NAMES.training(experiment, 0, words, &print, |change| NAMES.assigned(change));
    // The notebook's first line names W without printing it.
    format!(
        r#"learning_rate = {learning_rate}

{f}print("Inital error value = ", error_val(x_data, t_data), "Initial W = ", "\n", ", b = ", b)

{training}"#
    )
}

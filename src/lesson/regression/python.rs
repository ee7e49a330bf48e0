//! The regression as Python (cells 22, 23 and 26).

use super::text;
use crate::exchange::python::derivative::{Names, numerical};
use crate::exchange::python::forks::uses;
use crate::exchange::python::{Cell, Program, Remark, Words, literal};
use crate::experiment::Experiment;
use crate::experiment::language::Language;
use crate::experiment::problem::Problem;
use crate::text::Text;
use descent_core::descent::Gradient;

const NAMES: Names = Names {
    w: "W",
    b: "b",
    learning_rate: "learning_rate",
    exact: ["gradient_W(x_data, t_data)", "gradient_b(x_data, t_data)"],
};

const LOSS: &str = "\
def loss_func(x, t):
    y = np.dot(x, W) + b

    return (np.sum((t - y)**2))/(len(x))";

const GRADIENT: &str = "\
def gradient_W(x, t):
    y = np.dot(x, W) + b

    return -2 * (np.sum((t - y)*x) / len(x))

def gradient_b(x, t):
    y = np.dot(x, W) + b

    return -2 * (np.sum(t - y) / len(x))";

const ERROR: &str = "\
def error_val(x, t):
    y = np.dot(x, W) + b

    return (np.sum(t - y)**2) / (len(x))";

pub(super) const PREDICT: &str = "\
def predict(x):
    y = np.dot(x, W) + b

    return y";

/// Returns the program's cells, none for another problem.
pub(in crate::lesson) fn cells(program: &Program<'_>, language: Language) -> Vec<Cell> {
    let (words, error_val) = (Text::of(language).remark, text::words(language).error_val);
    let Program { experiment, interval, predict } = *program;
    let Problem::Regression(data) = &experiment.problem else { return Vec::new() };
    let mut cells = vec![
        Cell::new("data", literal::data(data, words)),
        Cell::new("start", literal::start_cell(experiment, words)),
        Cell::new("loss", LOSS),
    ];
    if uses(experiment, Gradient::Numerical) {
        cells.push(Cell::new("derivative", numerical(experiment, words)));
    }
    if uses(experiment, Gradient::Exact) {
        cells
            .push(Cell::new("gradient", format!("# {}\n{GRADIENT}", words(Remark::ExactGradient))));
    }
    cells.extend([
        Cell::new("error", format!("# {error_val}\n{ERROR}\n\n{PREDICT}")),
        Cell::new("training", training(experiment, interval, words)),
    ]);
    cells.extend(literal::predictions(predict, prediction));
    cells
}

/// Returns the line that prints a prediction.
pub(super) fn prediction(x: f64) -> String {
    format!("print(predict({}))", literal::point(x))
}

fn training(experiment: &Experiment, interval: u64, words: Words) -> String {
    let learning_rate = literal::float(experiment.rule.learning_rate);
    let f = match uses(experiment, Gradient::Numerical) {
        true => "f = lambda x : loss_func(x_data, t_data)\n\n",
        false => "",
    };
    let print = format!(
        r#"    if (step % {interval} == 0):
        print("step = ", step, "error value = ", error_val(x_data, t_data), "W = ", W, ", b = ", b)"#
    );
    let training = NAMES.training(experiment, 0, words, &print, |change| NAMES.assigned(change));
    // The notebook's own prints, with its "Inital".
    format!(
        r#"learning_rate = {learning_rate}

{f}print("Inital error value = ", error_val(x_data, t_data), "Initial W = ", W, "\n", ", b = ", b)

{training}"#
    )
}

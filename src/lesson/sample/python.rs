//! The sample as Python.

use crate::exchange::python::derivative::{Names, numerical};
use crate::exchange::python::{Cell, Program, Words, literal};

const NAMES: Names = Names {
    w: "W",
    b: "b",
    learning_rate: "learning_rate",
    exact: ["gradient_W()", "gradient_b()"],
};

const LOSS: &str = "\
f = lambda x: np.mean((t_data - np.dot(x_data, W) - b)**2)

# exact gradients
def gradient_W():
    return -2 * np.mean((t_data - np.dot(x_data, W) - b)*x_data)

def gradient_b():
    return -2 * np.mean(t_data - np.dot(x_data, W) - b)";

/// Returns the program's cells, none without data points.
pub(in crate::lesson) fn cells(program: &Program<'_>, words: Words) -> Vec<Cell> {
    let Program { experiment, interval, .. } = *program;
    let Some(data) = experiment.problem.data() else { return Vec::new() };
    let learning_rate = literal::float(experiment.rule.learning_rate);
    let print = format!(
        "    if (step % {interval} == 0):\n        print(\"step = \", step, \"loss = \", f(W))"
    );
    let training = NAMES.training(experiment, 0, words, &print, |change| NAMES.assigned(change));
    vec![
        Cell::new("data", literal::data(data, words)),
        Cell::new("start", literal::start_cell(experiment, words)),
        Cell::new("loss", LOSS),
        Cell::new("derivative", numerical(experiment, words)),
        Cell::new(
            "training",
            format!(
                "learning_rate = {learning_rate}\n\nprint(\"step = \", -1, \"loss = \", f(W))\n\n{training}"
            ),
        ),
    ]
}

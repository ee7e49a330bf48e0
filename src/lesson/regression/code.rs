//! The notebook's code of the regression.

use super::python;
use crate::exchange::printout::weights;
use crate::experiment::Experiment;
use crate::experiment::language::Language;
use crate::lesson::code::{Cell, PrintingCell};
use crate::lesson::listing::Line::{UpdateB, UpdateW};
use crate::lesson::listing::{Listing, NUMERICAL_DERIVATIVE};
use descent_core::predict::regression;

/// The input that is predicted if none is asked for: the next after the notebook's.
const NEXT: f64 = 6.0;

/// The loss that training minimises (cell 23).
const LOSS: Listing = &[
    ("def loss_func(x, t):", None),
    ("    y = np.dot(x, W) + b", None),
    ("    ", None),
    ("    return (np.sum((t - y)**2))/(len(x))", None),
];

/// The error that training prints (cell 26).
const ERROR: Listing = &[
    ("def error_val(x, t):", None),
    ("", None),
    ("    y = np.dot(x, W) + b", None),
    ("    ", None),
    ("    return (np.sum(t - y)**2) / (len(x))", None),
];

/// The training loop (cell 26).
const TRAINING_LOOP: Listing = &[
    ("for step in range(8001):", None),
    ("    ", None),
    ("    W -= learning_rate * numerical_derivative(f, W)", Some(UpdateW)),
    ("    b -= learning_rate * numerical_derivative(f, b)", Some(UpdateB)),
];

/// The code (cells 23 and 26).
pub(in crate::lesson) const TRAINING_CODE: &[Cell] = &[
    Cell { number: 23, lines: LOSS },
    Cell { number: 26, lines: NUMERICAL_DERIVATIVE },
    Cell { number: 26, lines: ERROR },
    Cell { number: 26, lines: TRAINING_LOOP },
];

/// Returns the start, the function `predict` and its calls, which the notebook lacks.
pub(in crate::lesson) fn printing_cells(
    experiment: &Experiment,
    parameters: &[f64],
    predict: &[f64],
    language: Language,
) -> Vec<PrintingCell> {
    let mut cells = vec![
        PrintingCell::start(22, experiment, language),
        PrintingCell::new(26, python::PREDICT.to_owned(), String::new()),
    ];
    let inputs: &[f64] = if predict.is_empty() { &[NEXT] } else { predict };
    if let Ok(parameters) = parameters.try_into() {
        cells.extend(inputs.iter().map(|&x| {
            let y = regression(parameters, x);
            let cell = PrintingCell::new(None, python::prediction(x), weights(&[y]) + "\n");
            PrintingCell { prediction: Some((x, y)), ..cell }
        }));
    }
    cells
}

//! The notebook's code of the classification.

use super::{printout, python};
use crate::experiment::Experiment;
use crate::experiment::language::Language;
use crate::lesson::code::{Cell, PrintingCell};
use crate::lesson::listing::Line::{UpdateB, UpdateW};
use crate::lesson::listing::{Listing, NUMERICAL_DERIVATIVE};
use descent_core::predict::classification;

/// The loss that training minimises (cell 29).
const LOSS: Listing = &[
    ("def sigmoid(x):", None),
    ("    return 1 / (1 + np.exp(-x))", None),
    ("", None),
    ("def loss_func(x, t):", None),
    ("    ", None),
    ("    delta = 1e-7", None),
    ("    ", None),
    ("    z = np.dot(x, W) + b", None),
    ("    y = sigmoid(z)", None),
    ("    ", None),
    ("    return -np.sum(t*np.log(y + delta) + (1- t)*np.log((1 - y) + delta))", None),
];

/// The training loop (cell 40).
const TRAINING_LOOP: Listing = &[
    ("for step in range(100001):", None),
    ("    W -= learning_rate * numerical_derivative(f, W)", Some(UpdateW)),
    ("    b -= learning_rate * numerical_derivative(f, b)", Some(UpdateB)),
];

/// The code (cells 29, 33 and 40).
pub(in crate::lesson) const TRAINING_CODE: &[Cell] = &[
    Cell { number: 29, lines: LOSS },
    Cell { number: 33, lines: NUMERICAL_DERIVATIVE },
    Cell { number: 40, lines: TRAINING_LOOP },
];

/// Returns the shapes of the data, the start, the function `predict` and its calls.
pub(in crate::lesson) fn printing_cells(
    experiment: &Experiment,
    parameters: &[f64],
    predict: &[f64],
    language: Language,
) -> Vec<PrintingCell> {
    let shapes = experiment
        .problem
        .data()
        .map(|data| PrintingCell::new(27, python::SHAPES.to_owned(), printout::shapes(data)));
    let mut cells: Vec<_> = shapes.into_iter().collect();
    cells.push(PrintingCell::start(28, experiment, language));
    cells.push(PrintingCell::new(34, python::PREDICT.to_owned(), String::new()));
    if let Ok(parameters) = parameters.try_into() {
        // The notebook has two such cells.
        let numbers = [Some(44), Some(45)].into_iter().chain(std::iter::repeat(None));
        cells.extend(predict.iter().zip(numbers).map(|(&x, number)| {
            let said = classification(parameters, x);
            let cell = PrintingCell::new(number, python::prediction(x), printout::prediction(said));
            PrintingCell { prediction: Some((x, said.sigmoid)), ..cell }
        }));
    }
    cells
}

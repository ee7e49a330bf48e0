//! The notebook's code of each lesson: its training, for the microscope and the tab of the code,
//! and the cells that print besides.

use super::listing::Listing;
#[cfg(feature = "sample-lesson")]
use super::sample;
use super::{Lesson, classification, gates, regression, xor};
use crate::exchange::printout;
use crate::exchange::python::literal;
use crate::experiment::Experiment;
use crate::experiment::language::Language;
use crate::text::Text;

/// A listing of the notebook, part of a cell.
#[derive(Clone, Copy, Debug)]
pub struct Cell {
    /// The number of the cell.
    pub number: u16,
    /// Its lines.
    pub lines: Listing,
}

/// Returns the training code of a lesson in the notebook's order: the loss, the derivative
/// and, at last, the training loop. A lesson that does not train has none; a circuit's gates
/// are trained by LogicGate's.
#[must_use]
pub fn training_code(lesson: Lesson) -> &'static [Cell] {
    match lesson {
        Lesson::Derivative => &[],
        Lesson::Regression => regression::code::TRAINING_CODE,
        Lesson::Classification => classification::code::TRAINING_CODE,
        Lesson::Gates | Lesson::Xor => gates::code::TRAINING_CODE,
        #[cfg(feature = "sample-lesson")]
        Lesson::Sample => sample::code::TRAINING_CODE,
    }
}

/// Returns the training loop of a lesson, empty if it does not train.
#[must_use]
pub fn training_loop(lesson: Lesson) -> Listing {
    training_code(lesson).last().map_or(&[], |cell| cell.lines)
}

/// A cell besides the training as the exported program has it, with what it prints for a run.
#[derive(Clone, Debug, PartialEq)]
pub struct PrintingCell {
    /// The number of the notebook's cell; `None` for one that the notebook lacks.
    pub number: Option<u16>,
    /// Its lines of Python.
    pub source: String,
    /// The text that it prints, with its last newline; empty if it prints none.
    pub output: String,
    /// The input whose prediction it prints, and the prediction.
    pub prediction: Option<(f64, f64)>,
}

impl PrintingCell {
    pub(super) fn new(number: impl Into<Option<u16>>, source: String, output: String) -> Self {
        Self { number: number.into(), source, output, prediction: None }
    }

    /// Returns the cell that makes and prints W and b (cells 22 and 28).
    pub(super) fn start(number: u16, experiment: &Experiment, language: Language) -> Self {
        let source = literal::start_cell(experiment, Text::of(language).remark);
        Self::new(number, source, printout::start(&experiment.initial()))
    }
}

/// Returns the cells that print besides the training, in the notebook's order, for the
/// parameters of a run at an update. `predict` are the inputs of the predictions.
#[must_use]
pub fn printing_cells(
    experiment: &Experiment,
    parameters: &[f64],
    predict: &[f64],
    language: Language,
) -> Vec<PrintingCell> {
    match experiment.lesson {
        Lesson::Derivative => Vec::new(),
        Lesson::Regression => {
            regression::code::printing_cells(experiment, parameters, predict, language)
        }
        Lesson::Classification => {
            classification::code::printing_cells(experiment, parameters, predict, language)
        }
        Lesson::Gates => gates::code::printing_cells(experiment, parameters),
        Lesson::Xor => xor::code::printing_cells(experiment, parameters, language),
        #[cfg(feature = "sample-lesson")]
        Lesson::Sample => Vec::new(),
    }
}

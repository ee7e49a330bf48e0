//! The notebook's training code of each lesson, for the microscope and the tab of the code.

use super::listing::Listing;
#[cfg(feature = "sample-lesson")]
use super::sample;
use super::{Lesson, classification, gates, regression};

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

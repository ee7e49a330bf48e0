//! What people paste from their own notebook: the lines that print W and b, or
//! the whole output of a training cell.
//!
//! The names are what counts (`step`, `error value`, `error_val`, `W`, `b`); what
//! stands around them, prompts, other prints, even the code of the cell, is
//! passed over.

mod reader;
mod token;

use thiserror::Error;

use crate::exchange::printout::{bias, weights};
use crate::experiment::number::NumberError;
use descent_core::numpy::print::repr;

/// A text of more bytes is not read: a thousand rows are a third of it.
pub const LONGEST: usize = 1 << 18;

/// A number as it was pasted.
#[derive(Clone, Debug, PartialEq)]
pub struct Printed {
    /// Its characters, with ASCII signs.
    pub text: String,
    /// Its value.
    pub value: f64,
}

/// What was found in a pasted text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pasted {
    /// W and b before training, where both are known.
    pub start: Option<PastedStart>,
    /// The printed rows, their steps ascending; the line before training is −1.
    pub rows: Vec<PastedRow>,
}

/// W and b before training.
#[derive(Clone, Debug, PartialEq)]
pub struct PastedStart {
    /// As many weights as the model has, all finite.
    pub w: Vec<Printed>,
    /// Finite.
    pub b: Printed,
}

/// A printed row, as much of it as was there.
#[derive(Clone, Debug, PartialEq)]
pub struct PastedRow {
    /// The notebook's label: −1 before training.
    pub step: i64,
    /// Its line in the text, from 1.
    pub line: usize,
    /// What the cell prints as the error.
    pub error: Option<Printed>,
    /// As many weights as the model has.
    pub w: Option<Vec<Printed>>,
    /// The bias.
    pub b: Option<Printed>,
}

/// Why a pasted text cannot be used, and where.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
#[error("line {line}: {reason}")]
pub struct PasteError {
    /// The line, from 1.
    pub line: usize,
    /// Why.
    pub reason: PasteReason,
}

/// Why a pasted text cannot be used.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum PasteReason {
    /// There are more than [`LONGEST`] bytes.
    #[error("the text is too long")]
    TooLong,
    /// There are neither W and b nor a row.
    #[error("neither W and b nor a row")]
    Nothing,
    /// Of W and b only one is there.
    #[error("only one of W and b")]
    HalfAStart,
    /// It begins as a number and is none.
    #[error(transparent)]
    Number(#[from] NumberError),
    /// A bracket that is opened there is not closed.
    #[error("a bracket is not closed")]
    Unclosed,
    /// It is not as many numbers as W or b has.
    #[error("{found} numbers instead of {expected}")]
    Count {
        /// How many there should be.
        expected: usize,
        /// How many there are.
        found: usize,
    },
    /// A step is no whole number, or larger than any.
    #[error("not a step")]
    Step,
    /// A step does not come after the one before it: perhaps two outputs.
    #[error("the steps do not ascend")]
    Order,
}

/// Finds W, b and the printed rows of one model in a text: one with this many
/// weights, so 1, or a gate's 2.
///
/// # Errors
/// When there is nothing to find, or something is there and cannot be read: why,
/// and in which line.
pub fn read(text: &str, weights: usize) -> Result<Pasted, PasteError> {
    if text.len() > LONGEST {
        return Err(PasteError { line: 1, reason: PasteReason::TooLong });
    }
    reader::read(text, weights)
}

impl Pasted {
    /// Steps between two rows: the widest interval that has all of them. `None`
    /// where there is but one.
    #[must_use]
    pub fn interval(&self) -> Option<u64> {
        let steps = self.rows.iter().filter_map(|row| u64::try_from(row.step).ok());
        let interval = steps.fold(0, greatest_common_divisor);
        (interval > 0).then_some(interval)
    }
}

fn greatest_common_divisor(mut a: u64, mut b: u64) -> u64 {
    while b > 0 {
        (a, b) = (b, a % b);
    }
    a
}

impl PastedStart {
    /// The weights, then the bias, as they were printed.
    #[must_use]
    pub fn parameters(&self) -> Vec<f64> {
        self.w.iter().chain([&self.b]).map(|printed| printed.value).collect()
    }

    /// Whether NumPy prints these parameters, weights and then the bias, as what
    /// was pasted: the start may have more digits than an array shows.
    #[must_use]
    pub fn is_print_of(&self, parameters: &[f64]) -> bool {
        parameters.split_last().is_some_and(|(b, w)| {
            prints_as(w, &self.w) && prints_as(&[*b], std::slice::from_ref(&self.b))
        })
    }
}

/// Whether NumPy prints an array of these values, or Python each of them, with
/// the characters that were pasted.
pub(super) fn prints_as(values: &[f64], pasted: &[Printed]) -> bool {
    let array = match values {
        [value] => bias(*value),
        values => weights(values),
    };
    let of_array = array.split([' ', '\n', '[', ']']).filter(|number| !number.is_empty());
    let texts = || pasted.iter().map(|printed| printed.text.as_str());
    of_array.eq(texts()) || values.iter().map(|&value| repr(value)).eq(texts())
}

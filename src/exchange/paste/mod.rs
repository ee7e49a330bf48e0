//! Text pasted from a reader's own notebook: the lines that print W and b, or the whole
//! output of a training cell.
//!
//! The reader looks for the names `step`, `error value`, `error_val`, `W` and `b`;
//! prompts, other prints and even the code of the cell are skipped.

mod reader;
mod token;

use thiserror::Error;

use crate::exchange::printout::{bias, weights};
use crate::experiment::number::NumberError;
use descent_core::numpy::print::repr;

/// The longest text that is read [bytes], three times that of a thousand rows.
pub const LONGEST: usize = 1 << 18;

/// A pasted number.
#[derive(Clone, Debug, PartialEq)]
pub struct Printed {
    /// Its characters, with ASCII signs.
    pub text: String,
    /// Its value.
    pub value: f64,
}

/// The contents of a pasted text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pasted {
    /// W and b before training, if both are known.
    pub start: Option<PastedStart>,
    /// The printed rows, their steps ascending; the line before training is −1.
    pub rows: Vec<PastedRow>,
}

/// W and b before training.
#[derive(Clone, Debug, PartialEq)]
pub struct PastedStart {
    /// The model's weights, all finite.
    pub w: Vec<Printed>,
    /// The bias, finite.
    pub b: Printed,
}

/// A printed row, with the quantities that it has.
#[derive(Clone, Debug, PartialEq)]
pub struct PastedRow {
    /// The notebook's label: −1 before training.
    pub step: i64,
    /// Its line in the text, from 1.
    pub line: usize,
    /// The printed error.
    pub error: Option<Printed>,
    /// The model's weights.
    pub w: Option<Vec<Printed>>,
    /// The bias.
    pub b: Option<Printed>,
}

/// The reason why a pasted text cannot be used, and its line.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
#[error("line {line}: {reason}")]
pub struct PasteError {
    /// The line, from 1.
    pub line: usize,
    /// The reason.
    pub reason: PasteReason,
}

/// The reason why a pasted text cannot be used.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum PasteReason {
    /// It has more than [`LONGEST`] bytes.
    #[error("the text is too long")]
    TooLong,
    /// It has neither W and b nor a row.
    #[error("neither W and b nor a row")]
    Nothing,
    /// It has only one of W and b.
    #[error("only one of W and b")]
    HalfAStart,
    /// A number cannot be read.
    #[error(transparent)]
    Number(#[from] NumberError),
    /// A bracket is not closed.
    #[error("a bracket is not closed")]
    Unclosed,
    /// W or b has another count of numbers than the model.
    #[error("{found} numbers instead of {expected}")]
    Count {
        /// The model's count.
        expected: usize,
        /// The pasted count.
        found: usize,
    },
    /// A step is not an integer, or too large.
    #[error("not a step")]
    Step,
    /// A step is not greater than the one before: perhaps two outputs.
    #[error("the steps do not ascend")]
    Order,
}

/// Finds W, b and the printed rows of one model in a text: one with this many
/// weights, so 1, or a gate's 2.
///
/// # Errors
/// Nothing was found, or something cannot be read: the reason and its line.
pub fn read(text: &str, weights: usize) -> Result<Pasted, PasteError> {
    if text.len() > LONGEST {
        return Err(PasteError { line: 1, reason: PasteReason::TooLong });
    }
    reader::read(text, weights)
}

impl Pasted {
    /// Returns the steps between two rows: the widest interval that has all of them;
    /// `None` for a single row.
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
    /// Returns the weights, then the bias, as printed.
    #[must_use]
    pub fn parameters(&self) -> Vec<f64> {
        self.w.iter().chain([&self.b]).map(|printed| printed.value).collect()
    }

    /// Returns true if NumPy prints these parameters, weights and then the bias, as pasted:
    /// a start may have more digits than an array shows.
    #[must_use]
    pub fn is_print_of(&self, parameters: &[f64]) -> bool {
        parameters.split_last().is_some_and(|(b, w)| {
            prints_as(w, &self.w) && prints_as(&[*b], std::slice::from_ref(&self.b))
        })
    }
}

/// Returns true if NumPy prints an array of these values, or Python each of them, with
/// the pasted characters.
pub(super) fn prints_as(values: &[f64], pasted: &[Printed]) -> bool {
    let array = match values {
        [value] => bias(*value),
        values => weights(values),
    };
    let of_array = array.split([' ', '\n', '[', ']']).filter(|number| !number.is_empty());
    let texts = || pasted.iter().map(|printed| printed.text.as_str());
    of_array.eq(texts()) || values.iter().map(|&value| repr(value)).eq(texts())
}

//! The settings of the derivative of an array and of the bug lab.

use ndarray::ArrayD;

use super::mistake::Mistake;
use descent_core::derivative::ArrayFunction;

/// The number of traced lines of cell 15 before its loop.
pub const OPENING_LINES: usize = 3;
/// The number of traced lines in each round of its loop.
pub const LOOP_LINES: usize = 11;

/// Returns the number of traced lines for an array of this many elements, at least 1.
#[must_use]
pub const fn traced_lines(elements: usize) -> usize {
    OPENING_LINES + LOOP_LINES * elements + 1
}

/// A function of an array, a line of the code that differentiates it, and a mistake to
/// find.
#[derive(Clone, Debug, PartialEq)]
pub struct CodeExercise {
    /// The function.
    pub function: ArrayFunction,
    /// The array, of a shape that the function takes.
    pub x: ArrayD<f64>,
    /// The lines of cell 15 that are done, up to [`last_line`](Self::last_line).
    pub line: usize,
    /// The mistake.
    pub mistake: Mistake,
}

impl Default for CodeExercise {
    /// Returns func2 at [1, 2] (cell 17), and the mistake of cell 4.
    fn default() -> Self {
        Self::of(ArrayFunction::default(), Mistake::MissingFx2)
    }
}

impl CodeExercise {
    /// Returns a function at the notebook's array, before the first line.
    #[must_use]
    pub fn of(function: ArrayFunction, mistake: Mistake) -> Self {
        Self { function, x: function.point(), line: 0, mistake }
    }

    /// Returns the number of the last line for this array.
    #[must_use]
    pub fn last_line(&self) -> usize {
        traced_lines(self.x.len()) - 1
    }
}

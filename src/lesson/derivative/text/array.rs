//! The structure of the text of the array derivative.

use crate::lesson::listing::Line;

/// The values of cell 15's variables at a line, as Python writes them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Moment {
    /// `idx`.
    pub index: String,
    /// `tmp_val`.
    pub value: String,
    /// The current `x[idx]`.
    pub element: String,
    /// `fx1`.
    pub fx1: String,
    /// `fx2`.
    pub fx2: String,
    /// `grad[idx]`.
    pub partial: String,
}

/// The text of the array derivative.
#[derive(Clone, Copy, Debug)]
pub struct Array {
    /// The title.
    pub title: &'static str,
    /// Names the choice of the function.
    pub function: &'static str,
    /// The field of the array.
    pub array: &'static str,
    /// The array is too small for a function: its name and its smallest shape.
    pub too_small: fn(&str, &[usize]) -> String,
    /// Names the group of buttons.
    pub steer: &'static str,
    /// Goes to the start.
    pub start: &'static str,
    /// Goes to the previous line.
    pub back: &'static str,
    /// Goes to the next line.
    pub step: &'static str,
    /// Goes to the next element.
    pub next: &'static str,
    /// Goes to the end.
    pub end: &'static str,
    /// Names the slider.
    pub slider: &'static str,
    /// The position: this line of all.
    pub position: fn(usize, usize) -> String,
    /// Explains the line just run.
    pub says: fn(Line, &Moment) -> String,
    /// The title of the code.
    pub code: &'static str,
    /// The title of the output.
    pub printed: &'static str,
    /// The title of the variables.
    pub variables: &'static str,
    /// Explains the keys.
    pub keys: &'static str,
}

/// Writes a shape as people do: 2, 2 × 2.
pub(super) fn shape(shape: &[usize]) -> String {
    shape.iter().map(usize::to_string).collect::<Vec<_>>().join(" × ")
}

/// Writes an index tuple as a Python subscript: `[0]`, `[0, 1]`.
pub(super) fn subscript(index: &str) -> String {
    let inner = index.trim_matches(|c| "()".contains(c)).trim_end_matches(',');
    format!("[{inner}]")
}

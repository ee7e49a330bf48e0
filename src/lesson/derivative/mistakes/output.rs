//! What a program prints and leaves behind.

use ndarray::{Array, Dimension};

use super::missing_fx2::NameError;
use descent_core::numpy::print;

/// What a program printed, cell by cell, and its variables at the end.
#[derive(Clone, Debug, PartialEq)]
pub struct Output {
    /// One for each cell.
    pub cells: Vec<CellOutput>,
    /// The variables that show what happened.
    pub variables: Vec<Variable>,
}

/// What one cell printed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CellOutput {
    /// Its printed lines.
    pub printed: Vec<String>,
    /// What ended it early.
    pub error: Option<NameError>,
}

/// A variable of the program.
#[derive(Clone, Debug, PartialEq)]
pub struct Variable {
    /// Its name.
    pub name: &'static str,
    /// Its shape; none for a single number.
    pub shape: Vec<usize>,
    /// Its elements in C order. Whole numbers stand as they are.
    pub values: Vec<f64>,
}

impl Output {
    /// The variable of this name.
    #[must_use]
    pub fn variable(&self, name: &str) -> Option<&Variable> {
        self.variables.iter().find(|variable| variable.name == name)
    }
}

impl Variable {
    pub(super) fn of<D: Dimension>(name: &'static str, array: &Array<f64, D>) -> Self {
        Self { name, shape: array.shape().to_vec(), values: array.iter().copied().collect() }
    }
}

/// A cell that prints nothing.
pub(super) fn silent() -> CellOutput {
    CellOutput::default()
}

/// A cell that prints these texts, each with its own lines.
pub(super) fn prints(texts: impl IntoIterator<Item = String>) -> CellOutput {
    let line = |text: String| text.split('\n').map(str::to_owned).collect::<Vec<_>>();
    CellOutput { printed: texts.into_iter().flat_map(line).collect(), error: None }
}

/// An array as `print` shows it.
pub(super) fn array<D: Dimension>(array: &Array<f64, D>) -> String {
    print::array(array.view().into_dyn())
}

/// A row of whole numbers as `print` shows it, on one line.
pub(super) fn integers(row: &[i64]) -> String {
    let words: Vec<String> = row.iter().map(i64::to_string).collect();
    let width = words.iter().map(String::len).max().unwrap_or(0);
    let columns: Vec<String> = words.iter().map(|word| format!("{word:>width$}")).collect();
    format!("[{}]", columns.join(" "))
}

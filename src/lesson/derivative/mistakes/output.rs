//! The output of a program and its variables at the end.

use ndarray::{Array, Dimension};

use descent_core::numpy::print;

/// A program's printed lines, cell by cell, and its variables at the end.
#[derive(Clone, Debug, PartialEq)]
pub struct Output {
    /// The output of each cell.
    pub cells: Vec<CellOutput>,
    /// The variables that show the effect of the mistake.
    pub variables: Vec<Variable>,
}

/// Python's error for a name without a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("name '{name}' is not defined")]
pub struct NameError {
    /// The name.
    pub name: &'static str,
}

/// The output of one cell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CellOutput {
    /// The printed lines.
    pub printed: Vec<String>,
    /// The error that ended it.
    pub error: Option<NameError>,
}

/// A variable of the program.
#[derive(Clone, Debug, PartialEq)]
pub struct Variable {
    /// Its name.
    pub name: &'static str,
    /// Its shape; empty for a single number.
    pub shape: Vec<usize>,
    /// Its elements in C order, integers as floats.
    pub values: Vec<f64>,
}

impl Output {
    /// Returns the variable of this name.
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

/// Returns the output of a cell that prints nothing.
pub(super) fn silent() -> CellOutput {
    CellOutput::default()
}

/// Returns the output of a cell that prints these texts, each perhaps of several lines.
pub(super) fn prints(texts: impl IntoIterator<Item = String>) -> CellOutput {
    let line = |text: String| text.split('\n').map(str::to_owned).collect::<Vec<_>>();
    CellOutput { printed: texts.into_iter().flat_map(line).collect(), error: None }
}

/// Returns an array as `print` shows it.
pub(super) fn array<D: Dimension>(array: &Array<f64, D>) -> String {
    print::array(array.view().into_dyn())
}

/// Returns a row of integers as `print` shows it, on one line.
pub(super) fn integers(row: &[i64]) -> String {
    let words: Vec<String> = row.iter().map(i64::to_string).collect();
    let width = words.iter().map(String::len).max().unwrap_or(0);
    let columns: Vec<String> = words.iter().map(|word| format!("{word:>width$}")).collect();
    format!("[{}]", columns.join(" "))
}

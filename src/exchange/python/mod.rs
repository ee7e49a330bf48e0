//! Experiments as Python: a script and a Jupyter notebook with the cells, names and print
//! statements of the course notebook. Run under NumPy, either prints the rows of the
//! page. The cells are the lessons' own; here are the files and the parts that lessons
//! share.
//!
//! Without exp and log the numbers agree to the last bit (except the last digit of a
//! regression's `error_val`, which NumPy squares with `pow`). With them the last digits
//! depend on the machine's mathematical library.

pub(crate) mod derivative;
pub(crate) mod forks;
mod ipynb;
pub(crate) mod literal;
pub(crate) mod logistic;

use crate::experiment::Experiment;
use crate::experiment::address::Address;

/// An experiment to write as Python.
#[derive(Clone, Copy, Debug)]
pub struct Program<'a> {
    /// The experiment.
    pub experiment: &'a Experiment,
    /// The number of steps between two printed rows, at least 1.
    pub interval: u64,
    /// The inputs whose predictions a regression or classification prints.
    pub predict: &'a [f64],
}

/// A comment in the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Remark {
    /// The origin of the program, and its output.
    About,
    /// Before the inputs.
    Inputs,
    /// Before the targets.
    Targets,
    /// Before a start that a seed draws.
    Seed,
    /// Before a start that is written out.
    Start,
    /// Before the central difference.
    NumericalDerivative,
    /// Before the exact gradient.
    ExactGradient,
    /// Before 1 − y, computed as σ(−z).
    Complement,
    /// Before an update in the textbook's order.
    TextbookOrder,
    /// Before what has another value from an update on.
    Fork,
}

/// Returns a remark in a language: one line without its `#`.
pub type Words = fn(Remark) -> &'static str;

/// A code cell.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Cell {
    /// Its id in a notebook file, unique there: letters, digits and dashes.
    id: String,
    /// Its lines, without the last newline.
    source: String,
}

impl Cell {
    pub(crate) fn new(id: impl Into<String>, source: impl Into<String>) -> Self {
        Self { id: id.into(), source: source.into().trim_end().to_owned() }
    }
}

/// A program in Python.
#[derive(Clone, Debug, PartialEq)]
pub struct Source {
    /// Title, origin, and the address that opens the same experiment.
    heading: [String; 3],
    cells: Vec<Cell>,
}

impl Source {
    pub(crate) fn new(
        program: &Program<'_>,
        title: &'static str,
        cells: Vec<Cell>,
        words: Words,
    ) -> Self {
        let predict = program.predict.to_vec();
        let address = Address { predict, ..Address::run(program.experiment.clone()) };
        let heading = [title.to_owned(), words(Remark::About).to_owned(), format!("?{address}")];
        Self { heading, cells }
    }

    /// Returns the program as a script.
    #[must_use]
    pub fn script(&self) -> String {
        let heading: String = self.heading.iter().map(|line| format!("# {line}\n")).collect();
        let cells: Vec<&str> = self.cells.iter().map(|cell| cell.source.as_str()).collect();
        format!("{heading}\n{}\n", cells.join("\n\n"))
    }

    /// Returns the program as a notebook file (`.ipynb`, nbformat 4.5), its outputs empty.
    #[must_use]
    pub fn notebook(&self) -> String {
        ipynb::write(&self.heading, &self.cells)
    }
}

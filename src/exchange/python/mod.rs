//! The experiment as Python: a script and a Jupyter notebook in the cells, names
//! and print statements of the course notebook. Run under NumPy, either prints
//! the rows of the page.
//!
//! Where no exp and no log is involved the numbers are the same bits (but for
//! the last one of a regression's `error_val`, which NumPy squares with `pow`).
//! Else they are apart by what another exp and log make of them.

mod circuit;
mod classification;
mod derivative;
mod ipynb;
mod literal;
mod logic_gate;
mod regression;
mod two_layers;

use crate::experiment::address::Address;
use crate::experiment::{Experiment, Problem};
use crate::lesson::Lesson;
use descent_core::circuit::Signal;

/// What is written as Python.
#[derive(Clone, Copy, Debug)]
pub struct Program<'a> {
    /// What it computes.
    pub experiment: &'a Experiment,
    /// Every how many steps it prints a row, at least 1.
    pub interval: u64,
    /// The inputs whose predictions it prints, of a regression or classification.
    pub predict: &'a [f64],
}

/// A comment in the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Remark {
    /// What the program is.
    Title(Lesson),
    /// What the program of two layers trained together is.
    TwoLayersTitle,
    /// Where it comes from and what running it shows.
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
    /// Before the regression's `error_val`, which is not its loss.
    ErrorVal,
    /// Before an update in the textbook's order.
    TextbookOrder,
    /// Before a gate is trained.
    Usage,
    /// Before the gates are wired.
    Wiring,
    /// Before the gates are wired so that they can be trained together.
    SoftWiring,
}

/// The words of a remark: one line without its `#`.
pub type Words = fn(Remark) -> &'static str;

/// One code cell.
#[derive(Clone, Debug, PartialEq)]
struct Cell {
    /// Its id in a notebook file: letters, digits and dashes, once a program.
    id: String,
    /// Its lines, without the end of the last.
    source: String,
}

impl Cell {
    fn new(id: impl Into<String>, source: impl Into<String>) -> Self {
        Self { id: id.into(), source: source.into().trim_end().to_owned() }
    }
}

/// The program as a script.
#[must_use]
pub fn script(program: &Program<'_>, words: Words) -> String {
    let head = head(program, words).map(|line| format!("# {line}\n")).concat();
    let cells: Vec<String> = cells(program, words).into_iter().map(|cell| cell.source).collect();
    format!("{head}\n{}\n", cells.join("\n\n"))
}

/// The program as a notebook file (`.ipynb`, nbformat 4.5), its outputs empty.
#[must_use]
pub fn notebook(program: &Program<'_>, words: Words) -> String {
    ipynb::write(&head(program, words), &cells(program, words))
}

/// Title, origin, and the address that opens the same experiment.
fn head(program: &Program<'_>, words: Words) -> [String; 3] {
    let lesson = program.experiment.lesson;
    let title = match program.experiment.problem {
        Problem::Circuit { layer: Signal::Soft, .. } => Remark::TwoLayersTitle,
        _ => Remark::Title(lesson),
    };
    let predict = program.predict.to_vec();
    let address = Address { predict, ..Address::run(program.experiment.clone()) };
    [words(title).to_owned(), words(Remark::About).to_owned(), format!("?{address}")]
}

fn cells(program: &Program<'_>, words: Words) -> Vec<Cell> {
    match &program.experiment.problem {
        Problem::Regression(data) => regression::cells(program, data, words),
        Problem::Classification(data) => classification::cells(program, data, words),
        Problem::Gate(gate) => logic_gate::cells(program, *gate, words),
        Problem::Circuit { wire, layer: Signal::Hard } => circuit::cells(program, *wire, words),
        Problem::Circuit { wire, layer: Signal::Soft } => two_layers::cells(program, *wire, words),
    }
}

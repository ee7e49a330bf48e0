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

use crate::core::circuit::Signal;
use crate::core::descent::Rule;
use crate::core::gate::TruthTable;
use crate::experiment::address::Address;
use crate::experiment::lesson::Lesson;
use crate::experiment::start::Start;
use crate::experiment::{Experiment, Problem};

/// What is written as Python.
#[derive(Clone, Copy, Debug)]
pub enum Program<'a> {
    /// A run.
    Run {
        /// What it computes.
        experiment: &'a Experiment,
        /// Every how many steps it prints a row, at least 1.
        interval: u64,
    },
    /// Three gates trained one after the other and wired together (cell 113).
    Circuit {
        /// The gates and how they are trained.
        wiring: &'a Wiring,
        /// Every how many steps a gate's training prints a row, at least 1.
        interval: u64,
    },
}

/// Three gates, each trained alone from the same kind of start.
#[derive(Clone, Debug, PartialEq)]
pub struct Wiring {
    /// The gates that read the inputs, then the one that reads them.
    pub gates: [TruthTable; 3],
    /// What passes from gate to gate.
    pub signal: Signal,
    /// Where each gate starts; a seed is set anew before each.
    pub start: Start,
    /// How an update is made.
    pub rule: Rule,
    /// Updates of each gate's training.
    pub steps: u64,
}

impl Wiring {
    /// XOR = AND(OR, NAND), as the notebook trains and wires it.
    #[must_use]
    pub fn notebook() -> Self {
        Self {
            gates: [TruthTable::OR, TruthTable::NAND, TruthTable::AND],
            signal: Signal::Hard,
            start: Start::default(),
            rule: Rule::default(),
            steps: Lesson::Gates.steps(),
        }
    }

    /// The experiments that train its gates. A gate that stands in two places is
    /// trained once: the same start gives the same gate.
    #[must_use]
    pub fn trainings(&self) -> Vec<Experiment> {
        let mut tables: Vec<TruthTable> = Vec::new();
        for gate in self.gates {
            if !tables.contains(&gate) {
                tables.push(gate);
            }
        }
        let training = |table| Experiment {
            problem: Problem::Gate(table),
            start: self.start.clone(),
            rule: self.rule,
            steps: self.steps,
        };
        tables.into_iter().map(training).collect()
    }
}

/// A comment in the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Remark {
    /// What the program is.
    Title(Lesson),
    /// What the circuit's program is.
    CircuitTitle,
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
    /// Before σ is passed on instead of 0 or 1.
    SoftSignal,
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
    let (title, origin) = match program {
        Program::Run { experiment, .. } => {
            let lesson = experiment.lesson();
            let experiment = Experiment::clone(experiment);
            let address = Address { experiment, ..Address::lesson(Some(lesson)) };
            (Remark::Title(lesson), format!("?{address}"))
        }
        Program::Circuit { wiring, .. } => {
            let [first, second, output] = wiring.gates;
            (Remark::CircuitTitle, format!("{output}({first}, {second})"))
        }
    };
    [words(title).to_owned(), words(Remark::About).to_owned(), origin]
}

fn cells(program: &Program<'_>, words: Words) -> Vec<Cell> {
    match *program {
        Program::Run { experiment, interval } => match &experiment.problem {
            Problem::Regression(data) => regression::cells(experiment, data, interval, words),
            Problem::Classification(data) => {
                classification::cells(experiment, data, interval, words)
            }
            Problem::Gate(table) => {
                let mut cells = logic_gate::class(experiment, interval, words);
                cells.extend(logic_gate::usage(experiment, *table, words));
                cells
            }
        },
        Program::Circuit { wiring, interval } => circuit::cells(wiring, interval, words),
    }
}

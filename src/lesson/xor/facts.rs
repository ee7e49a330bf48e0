//! The facts of XOR as a circuit.

use crate::experiment::part::PagePart;
use crate::experiment::problem::Problem;
use crate::experiment::start::NamedStart;
use crate::lesson::fact::{Facts, Training};
use crate::lesson::gates::facts::notebook_start;
use descent_core::circuit::Signal;
use descent_core::gate::TruthTable;

/// The facts of the lesson (cell 113).
pub const FACTS: Facts = Facts {
    name: "xor",
    training: Some(Training {
        problem: || Problem::Circuit {
            wire: [TruthTable::OR, TruthTable::NAND, TruthTable::AND],
            layer: Signal::Hard,
        },
        steps: 10_001,
        row_interval: 400,
        predict: &[],
        starts: &[NamedStart::Notebook],
        // Each gate starts as it does alone.
        start: |_, problem| {
            let gates = problem.circuit().into_iter().flat_map(|(wire, _)| wire);
            gates.flat_map(notebook_start).collect()
        },
    }),
    parts: &[
        PagePart::Wire,
        PagePart::Layer,
        PagePart::Circuit,
        PagePart::CircuitTable,
        PagePart::Truth,
        PagePart::Model,
        PagePart::Folding,
        PagePart::Decision,
        PagePart::Errors,
        PagePart::Seeds,
        PagePart::Output,
    ],
    first_figures: &[PagePart::Circuit, PagePart::CircuitTable, PagePart::Truth, PagePart::Output],
};

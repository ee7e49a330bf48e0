//! The cells of the circuit that print: the table of each gate and the circuit's (cell 113).

use super::{python, python_layers};
use crate::experiment::language::Language;
use crate::experiment::{Experiment, Problem};
use crate::lesson::code::PrintingCell;
use crate::lesson::gates::code::printing_cell;
use crate::lesson::gates::printout::answers;
use descent_core::circuit::{Circuit, Signal};

/// Returns the tables of the gates, each trained gate's once, and the circuit's; of two layers
/// trained together the circuit's alone.
pub(in crate::lesson) fn printing_cells(
    experiment: &Experiment,
    parameters: &[f64],
    language: Language,
) -> Vec<PrintingCell> {
    let Problem::Circuit { wire, layer } = experiment.problem else { return Vec::new() };
    let Some(circuit) = Circuit::from_parameters(parameters) else { return Vec::new() };
    let answers = |end| answers(|input| circuit.predict(input, layer).output.logical, end);
    if layer == Signal::Soft {
        return vec![PrintingCell::new(None, python_layers::TABLE.to_owned(), answers(" "))];
    }
    let (gates, names) = python::trained(experiment, wire);
    let gate_parameters: Vec<&[f64]> = parameters.chunks(3).collect();
    let table = |gate: &python::Gate| {
        printing_cell(&gate.name, gate.table, gate_parameters.get(gate.place)?)
    };
    let mut cells: Vec<_> = gates.iter().filter_map(table).collect();
    cells.push(PrintingCell::new(113, python::composition(&names, language), answers("")));
    cells
}

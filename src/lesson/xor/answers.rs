//! The truth tables that the gates of a trained circuit compute.

use crate::experiment::Experiment;
use crate::experiment::problem::Problem;
use crate::session::message::Snapshot;
use descent_core::circuit::Circuit;
use descent_core::gate::{INPUTS, TruthTable};

/// Returns the tables of the first gate, the second and the whole circuit.
#[must_use]
pub fn truth_tables(experiment: &Experiment, now: &Snapshot) -> Option<[TruthTable; 3]> {
    let Problem::Circuit { layer, .. } = experiment.problem else { return None };
    let circuit = Circuit::from_parameters(&now.parameters)?;
    let answers = INPUTS.map(|input| circuit.predict(input, layer));
    Some([
        TruthTable::new(answers.map(|answer| answer.first.logical)),
        TruthTable::new(answers.map(|answer| answer.second.logical)),
        TruthTable::new(answers.map(|answer| answer.output.logical)),
    ])
}

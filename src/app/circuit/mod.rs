//! The parts of the circuit's lab: three gates and what is seen of them.

mod board;
mod diagram;
mod output;
mod plane;
mod readouts;
mod seeds;
mod truth;
mod wiring;

use crate::app::labs::gate_picker::gate_name;
use crate::experiment::Problem;
use crate::session::message::Snapshot;
use descent_core::circuit::Signal;
use descent_core::gate::TruthTable;
use descent_core::predict::Prediction;

pub(crate) use board::Board;
pub(crate) use output::CircuitOutput;
pub(crate) use readouts::GateReadouts;
pub(crate) use seeds::Seeds;
pub(crate) use wiring::Wiring;

/// The places of the gates, as `data-gate` names them.
const PLACES: [&str; 3] = ["first", "second", "output"];

/// What the gates are called. Of layers that are trained together no gate learns a
/// table of its own, so they have the names of what they pass on.
pub(crate) fn names(wire: [TruthTable; 3], layer: Signal) -> [String; 3] {
    match layer {
        Signal::Hard => wire.map(gate_name),
        Signal::Soft => ["s1", "s2", "y"].map(str::to_owned),
    }
}

/// The gates of which the verdict on a circuit is said, where each has its own.
pub(crate) fn gates_with_verdict(problem: &Problem, now: &Snapshot) -> Option<String> {
    let (wire, layer) = problem.circuit()?;
    let gates = names(wire, layer).into_iter().zip(&now.gates);
    let gates = gates.filter(|(_, gate)| gate.verdict == now.verdict);
    let gates: Vec<String> = gates.map(|(name, _)| name).collect();
    (!gates.is_empty()).then(|| gates.join(", "))
}

/// What a gate passes on.
fn passed(said: Prediction, layer: Signal) -> f64 {
    match layer {
        Signal::Hard => f64::from(u8::from(said.logical)),
        Signal::Soft => said.sigmoid,
    }
}

fn bit(value: bool) -> &'static str {
    if value { "1" } else { "0" }
}

/// σ with three decimals.
fn thousandths(sigmoid: f64) -> String {
    format!("{sigmoid:.3}")
}

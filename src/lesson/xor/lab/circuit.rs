//! Names and numbers shared by the parts of the circuit's lab.

use crate::experiment::Problem;
use crate::lesson::gates::lab::gate_picker::gate_name;
use crate::session::message::Snapshot;
use descent_core::circuit::Signal;
use descent_core::gate::TruthTable;

/// The names of the gates' positions, as in `data-gate`.
pub(super) const PLACES: [&str; 3] = ["first", "second", "output"];

/// Returns the names of the gates: those of their tables, or, for layers trained together,
/// those of their outputs.
pub(super) fn names(wire: [TruthTable; 3], layer: Signal) -> [String; 3] {
    match layer {
        Signal::Hard => wire.map(gate_name),
        Signal::Soft => ["s1", "s2", "y"].map(str::to_owned),
    }
}

/// Returns the names of the gates that have the circuit's verdict; `None` for layers
/// trained together.
pub(super) fn gates_with_verdict(problem: &Problem, now: &Snapshot) -> Option<String> {
    let (wire, layer) = problem.circuit()?;
    let gates = names(wire, layer).into_iter().zip(&now.gates);
    let gates = gates.filter(|(_, gate)| gate.verdict == now.verdict);
    let gates: Vec<String> = gates.map(|(name, _)| name).collect();
    (!gates.is_empty()).then(|| gates.join(", "))
}

pub(super) fn bit(value: bool) -> &'static str {
    if value { "1" } else { "0" }
}

/// Formats σ with three decimals.
pub(super) fn thousandths(sigmoid: f64) -> String {
    format!("{sigmoid:.3}")
}

//! Names and numbers shared by the parts of the circuit's lab.

use crate::experiment::Problem;
use crate::picture::circuit::gate_names;
use crate::session::message::Snapshot;
use crate::text::Text;
use descent_core::circuit::Signal;
use descent_core::gate::TruthTable;

/// The names of the gates' positions, as in `data-gate`.
pub(super) const PLACES: [&str; 3] = ["first", "second", "output"];

/// Returns the names of the gates.
pub(super) fn names(text: &Text, wire: [TruthTable; 3], layer: Signal) -> [String; 3] {
    gate_names(wire, layer).map(text.quantity)
}

/// Returns the names of the gates that have the circuit's verdict; `None` for layers
/// trained together.
pub(super) fn gates_with_verdict(text: &Text, problem: &Problem, now: &Snapshot) -> Option<String> {
    let (wire, layer) = problem.circuit()?;
    let gates = names(text, wire, layer).into_iter().zip(&now.gates);
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

//! The truth table that a trained gate computes.

use crate::session::message::Snapshot;
use descent_core::gate::{INPUTS, TruthTable};
use descent_core::predict::gate;

/// Returns the table of a gate with the snapshot's parameters.
#[must_use]
pub fn truth_table(now: &Snapshot) -> Option<TruthTable> {
    let parameters = now.parameters[..].try_into().ok()?;
    Some(TruthTable::new(INPUTS.map(|input| gate(&parameters, input).logical)))
}

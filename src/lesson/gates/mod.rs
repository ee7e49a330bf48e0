//! LogicGate: one neuron that learns a truth table.

pub mod answers;
pub(super) mod chapters;
pub(super) mod code;
pub mod facts;
pub(super) mod formulas;
#[cfg(feature = "app")]
pub(super) mod lab;
pub mod manual_fit;
pub mod pictures;
pub(super) mod printout;
pub(super) mod python;
pub mod text;

//! LogicGate: one neuron that learns a truth table.

pub mod answers;
pub(in crate::lesson) mod chapters;
pub(in crate::lesson) mod code;
pub mod facts;

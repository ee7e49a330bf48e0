//! LogicGate: cells 103 to 112.

pub mod exhibits;
pub mod text;

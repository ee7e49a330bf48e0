//! LogicGate: one neuron that learns a truth table.

pub mod facts;

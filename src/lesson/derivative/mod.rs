//! The numerical derivative: a function and a point, no run.

pub mod facts;

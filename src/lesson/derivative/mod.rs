//! The numerical derivative: cells 1 to 21.

pub mod exhibits;
pub mod text;

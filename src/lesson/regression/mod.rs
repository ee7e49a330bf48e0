//! Linear regression: cells 22 to 26.

pub mod exhibits;
pub mod text;

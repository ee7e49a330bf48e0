//! Logistic regression: cells 27 to 45.

pub mod exhibits;
pub mod text;

//! The notebook's mathematics, held to NumPy's numbers.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "what fails fails the test")]

mod calm;
mod circuit;
mod derivative;
mod expression;
#[path = "../golden/mod.rs"]
mod golden;
mod lanes;
mod microscope;
mod minimum;
mod mistakes;
mod numpy;
mod stages;
mod study;
mod training;
mod verdicts;

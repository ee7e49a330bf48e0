//! The notebook's mathematics, held to NumPy's numbers.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "what fails fails the test")]

mod accuracy;
mod circuit;
mod derivative;
mod drawn_set;
mod expression;
#[path = "../golden/mod.rs"]
mod golden;
mod lanes;
mod microscope;
mod minimum;
mod mistakes;
mod notebook;
mod numpy;
mod safe_magnitude;
mod stages;
mod terms;
mod training;
mod verdicts;

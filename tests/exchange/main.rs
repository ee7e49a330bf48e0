//! What is carried out of an experiment and brought into one.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "what fails fails the test")]

#[path = "../golden/mod.rs"]
mod golden;
mod printout;
mod run;

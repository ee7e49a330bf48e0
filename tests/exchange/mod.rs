//! Export and import of experiments.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "what fails fails the test")]

mod cells;
mod compare;
mod csv;
mod embedding;
mod forks;
mod gallery;
mod hostile;
mod origin;
mod paste;
mod pieces;
mod points;
mod printout;
mod python;
mod qr;
mod run;
mod saved;

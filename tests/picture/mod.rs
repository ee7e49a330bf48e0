//! The pictures, drawn as SVG: they show what is there, read out the core's
//! numbers, and survive any others.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a drawing that fails fails the test")]

mod circuit;
mod curves;
mod decision;
mod derivative;
mod digits;
mod drawing;
mod gates;
mod landscape;
mod model;
mod of_lessons;
mod places;
mod runs;
mod survival;
mod sweep_losses;
mod update;

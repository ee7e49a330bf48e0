//! The session, driven on a clock that only the tests advance.
#![allow(clippy::expect_used, reason = "what fails fails the test")]

mod analysis;
mod bytes;
mod circuit;
mod forks;
mod intent;
mod latest;
mod layers;
mod loss_increases;
mod messages;
mod microscope;
mod player;
mod progress;
mod replay;
mod rows;
mod sample_surface;
mod series;
mod states;
mod surface;
mod sweep;

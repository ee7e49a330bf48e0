//! The session, driven on a clock that only the tests advance.
#![allow(clippy::expect_used, reason = "what fails fails the test")]

mod bytes;
mod circuit;
mod layers;
mod messages;
mod microscope;
mod player;
mod progress;
mod prospects;
mod replay;
mod rises;
mod rows;
mod series;
mod states;
mod study;
mod surface;
mod survey;

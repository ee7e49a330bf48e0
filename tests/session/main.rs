//! The session, driven on a clock that only the tests advance.
#![allow(clippy::expect_used, reason = "what fails fails the test")]

mod bytes;
#[path = "../golden/mod.rs"]
mod golden;
mod messages;
mod player;
mod progress;
mod prospects;
mod replay;
mod rows;
mod series;
mod states;
mod surface;
mod survey;

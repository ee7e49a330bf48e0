//! The session, driven on a clock that only the tests advance.
#![allow(clippy::expect_used, reason = "what fails fails the test")]

mod bytes;
#[path = "../golden/mod.rs"]
mod golden;
mod messages;
mod player;
mod progress;
mod replay;
mod series;
mod states;

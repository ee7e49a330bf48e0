//! The session, driven on a clock that only the tests advance.

#[path = "../golden/mod.rs"]
mod golden;
mod messages;
mod player;
mod progress;
mod replay;
mod states;

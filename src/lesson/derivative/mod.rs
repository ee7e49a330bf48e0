//! The numerical derivative: a function and a point, no run.

pub(super) mod chapters;
pub mod code;
pub mod facts;
pub(super) mod formulas;
#[cfg(feature = "app")]
pub(super) mod lab;
pub mod mistakes;
pub mod pictures;
pub mod player;
pub mod text;
pub mod trace;

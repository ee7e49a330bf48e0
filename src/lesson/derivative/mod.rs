//! The numerical derivative: a function and a point, no run.

pub(super) mod chapters;
pub mod code;
pub(super) mod exhibits;
pub mod facts;
pub mod mistakes;
pub mod pictures;
pub mod player;
pub mod text;
pub mod trace;

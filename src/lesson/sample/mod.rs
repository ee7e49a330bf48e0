//! A tiny lesson that only tests build: a line through two points.

pub(super) mod chapters;
pub(super) mod code;
pub mod facts;
pub mod formulas;
pub mod pictures;
pub(super) mod printout;
pub(super) mod python;
pub mod text;

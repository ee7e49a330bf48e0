//! Linear regression.

pub(in crate::lesson) mod chapters;
pub(in crate::lesson) mod code;
pub mod facts;

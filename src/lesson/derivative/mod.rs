//! The numerical derivative: a function and a point, no run.

pub(in crate::lesson) mod chapters;

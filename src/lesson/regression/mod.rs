//! Linear regression.

pub(in crate::lesson) mod chapters;

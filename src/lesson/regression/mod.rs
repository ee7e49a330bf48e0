//! Linear regression.

pub mod facts;

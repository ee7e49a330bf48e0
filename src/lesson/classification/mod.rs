//! Logistic regression.

pub mod facts;

//! Typed functions of x: read as Python reads them, valued as NumPy values them
//! (golden/expression.json), and wrong where the error says.
#![allow(clippy::unwrap_used, reason = "a golden that cannot be read fails the test")]

mod derivatives;
mod errors;
#[path = "../golden/mod.rs"]
mod golden;
mod printing;
mod values;

use descent_core::expression::{Expression, ExpressionError};

fn read(source: &str) -> Expression {
    source.parse().unwrap_or_else(|error: ExpressionError| panic!("{source}: {error}"))
}

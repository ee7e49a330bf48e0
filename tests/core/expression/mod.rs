//! Typed functions of x: read as Python reads them, valued as NumPy values them
//! (golden/expression.json), and wrong where the error says.

mod derivatives;
mod errors;
mod printing;
mod values;

use descent_core::expression::{Expression, ExpressionError};

fn read(source: &str) -> Expression {
    source.parse().unwrap_or_else(|error: ExpressionError| panic!("{source}: {error}"))
}

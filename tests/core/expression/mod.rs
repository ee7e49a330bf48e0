//! Typed functions of x: read as Python reads them, with NumPy's values
//! (golden/expression.json), and with errors at their places.

mod derivatives;
mod errors;
mod printing;
mod values;

use descent_core::expression::{Expression, ExpressionError};

fn read(source: &str) -> Expression {
    source.parse().unwrap_or_else(|error: ExpressionError| panic!("{source}: {error}"))
}

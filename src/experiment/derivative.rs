//! A function of x and a point.

use descent_core::expression::{Expression, ExpressionError};

/// A function and the point at which it is differentiated.
#[derive(Clone, Debug, PartialEq)]
pub struct Derivative {
    /// The function as it was typed; it reads as an [`Expression`].
    pub f: String,
    /// The point.
    pub x: f64,
}

impl Default for Derivative {
    /// x² at 3 (cell 1).
    fn default() -> Self {
        Self { f: "x^2".to_owned(), x: 3.0 }
    }
}

impl Derivative {
    /// Parses the function.
    ///
    /// # Errors
    /// If the text is not a function of x; a value that was read from an address is one.
    pub fn expression(&self) -> Result<Expression, ExpressionError> {
        self.f.parse()
    }
}

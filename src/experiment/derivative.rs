//! What the derivative lesson looks at: a function and a point. Its δ is the
//! rule's.

use descent_core::expression::{Expression, ExpressionError};

/// A function and the point where its slope is asked for.
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
    /// The function.
    ///
    /// # Errors
    /// What is wrong with its text, where it is wrong.
    pub fn expression(&self) -> Result<Expression, ExpressionError> {
        self.f.parse()
    }
}

/// The text of a function in an address: what a query string reads otherwise is
/// escaped.
pub(super) fn escaped(f: &str) -> String {
    let mut text = String::with_capacity(f.len());
    for byte in f.bytes() {
        if byte.is_ascii_alphanumeric() || b"*/^()-._,".contains(&byte) {
            text.push(char::from(byte));
        } else {
            text += &format!("%{byte:02X}");
        }
    }
    text
}

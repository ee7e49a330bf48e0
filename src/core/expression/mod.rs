//! Functions of x as a person types them: `3*x*exp(x)`, `-x**2`, `1/(1 + e^-x)`.
//!
//! Precedence and associativity are Python's: `**` (also written `^`) binds tighter than a
//! sign on its left and goes from right to left, so that `-x**2` is −(x²) and `2**3**2` is 2⁹.
//! Products need their sign. The functions are exp, log, sqrt, sin, cos, tan, tanh and abs,
//! the constants pi and e; each may have NumPy's `np.` before it. The signs −, ×, · and ÷ are
//! read as `-`, `*` and `/`.
//!
//! Values are float64 as NumPy computes them, 1/0 and log(−1) included. exp and log are those
//! of [`math`](super::math), the others libm's port of the C functions: the same bits in every
//! browser and natively, at most one unit in the last place from NumPy's. log counts a number
//! below 2.3e-308 as 0.

mod dual;
mod error;
mod node;
mod number;
mod parse;
mod power;
mod print;
mod token;

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

pub use dual::Dual;
pub use error::{ErrorKind, ExpressionError, Span};
pub use number::Number;

use node::Node;

/// Longest text of an expression [characters].
pub const MOST_CHARACTERS: usize = 200;

/// Deepest nesting of parentheses, signs and powers.
pub const MOST_DEPTH: usize = 64;

/// A function of x.
///
/// It prints as Python reads it, with no more parentheses than needed, and its print reads
/// back to the same expression.
///
/// ```
/// use descent_core::expression::Expression;
///
/// let f: Expression = "3 * x * np.exp(x)".parse()?;
/// assert_eq!(f.to_string(), "3*x*exp(x)");
/// assert_eq!(f.derivative(2.0), 66.50150489037586);
/// # Ok::<(), descent_core::expression::ExpressionError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Expression(Node);

impl Expression {
    /// Returns its value at `x`, any kind of number.
    pub fn at<T: Number>(&self, x: T) -> T {
        self.0.at(x)
    }

    /// Returns f(x): NaN or an infinity as in NumPy.
    #[must_use]
    pub fn value(&self, x: f64) -> f64 {
        self.at(x)
    }

    /// Returns f′(x), exact but for rounding, by [`Dual`] numbers.
    ///
    /// It is NaN if f has no finite value or a rule of differentiation does not hold: for abs
    /// at 0, or for a power of a negative base to an exponent that depends on x. It is
    /// infinite if the tangent is vertical, as for sqrt at 0.
    #[must_use]
    pub fn derivative(&self, x: f64) -> f64 {
        let y = self.at(Dual::variable(x));
        if y.value.is_finite() { y.slope() } else { f64::NAN }
    }

    /// Returns f‴(x), by dual numbers of dual numbers: NaN if [`derivative`](Self::derivative)
    /// is, or would be for f′ or f″.
    #[must_use]
    pub fn third_derivative(&self, x: f64) -> f64 {
        let y = self.at(Dual::variable(Dual::variable(Dual::variable(x))));
        if y.real().is_finite() { y.slope().slope().slope() } else { f64::NAN }
    }
}

impl FromStr for Expression {
    type Err = ExpressionError;

    /// Reads an expression.
    ///
    /// # Errors
    /// Names the first mistake from the left and its place.
    fn from_str(source: &str) -> Result<Self, ExpressionError> {
        if let Some((start, _)) = source.char_indices().nth(MOST_CHARACTERS) {
            return Err(ErrorKind::TooLong.at(start, source.len()));
        }
        let expression = Self(parse::parse(source)?);
        // `^` prints as `**` and `.5` as `0.5`: the print must fit as well.
        if expression.to_string().len() > MOST_CHARACTERS {
            return Err(ErrorKind::TooLong.at(0, source.len()));
        }
        Ok(expression)
    }
}

impl fmt::Display for Expression {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

impl TryFrom<String> for Expression {
    type Error = ExpressionError;

    fn try_from(source: String) -> Result<Self, ExpressionError> {
        source.parse()
    }
}

impl From<Expression> for String {
    fn from(expression: Expression) -> Self {
        expression.to_string()
    }
}

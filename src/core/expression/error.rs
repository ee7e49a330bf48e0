//! What can be wrong with a typed expression, and where.

use std::ops::Range;

use thiserror::Error;

/// A stretch of the text, in bytes, from `start` up to `end`; both stand between
/// two characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Span {
    /// Where it begins.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
}

impl Span {
    /// The same stretch of `source` in the units that a browser counts text in
    /// (UTF-16), as a text field's selection wants them.
    #[must_use]
    pub fn utf16(self, source: &str) -> Range<usize> {
        let units = |bytes: usize| {
            source.get(..bytes).map_or(0, |before| before.chars().map(char::len_utf16).sum())
        };
        units(self.start)..units(self.end)
    }
}

/// The first mistake of an expression, from the left.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("{kind}, at {}..{}", span.start, span.end)]
pub struct ExpressionError {
    /// What is wrong.
    pub kind: ErrorKind,
    /// Where it stands.
    pub span: Span,
}

/// What is wrong with an expression. Each says what its span covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum ErrorKind {
    /// There is nothing but space. All of it.
    #[error("nothing was typed")]
    Empty,
    /// It has more than [`MOST_CHARACTERS`](super::MOST_CHARACTERS), as typed or
    /// as printed. What is too much, or all of it.
    #[error("too long")]
    TooLong,
    /// More than [`MOST_DEPTH`](super::MOST_DEPTH) parentheses, signs and powers
    /// stand in each other. The first that is too much.
    #[error("too deep")]
    TooDeep,
    /// A character that belongs to no expression. The character.
    #[error("an unexpected character")]
    UnexpectedCharacter,
    /// Digits and points that are no number: `1.2.3`, `.`. All of them.
    #[error("not a number")]
    MalformedNumber,
    /// A number beyond the range of float64. The number.
    #[error("a number that is too large")]
    NumberTooLarge,
    /// A comma where a point belongs: `0,5`. The number with its comma.
    #[error("a decimal comma")]
    DecimalComma,
    /// Neither x nor a function nor a constant. The name.
    #[error("an unknown name")]
    UnknownName {
        /// What was probably meant: `log` for `ln`.
        suggestion: Option<&'static str>,
    },
    /// A function's name without parentheses after it. The name.
    #[error("a function without an argument")]
    MissingArgument,
    /// An operator lacks a number beside it, or parentheses are empty. The
    /// operator or the parentheses.
    #[error("a missing operand")]
    MissingOperand,
    /// Two operands without an operator between: `2x`, `2(x + 1)`. The last word
    /// of the one and the first of the other.
    #[error("a multiplication without its sign")]
    ImplicitMultiplication {
        /// Where the `*` belongs, in bytes from the start of the text.
        at: usize,
    },
    /// A parenthesis that is never closed. The parenthesis.
    #[error("an open parenthesis without its closing one")]
    UnclosedParenthesis,
    /// A parenthesis that was never opened. The parenthesis.
    #[error("a closing parenthesis without its open one")]
    UnopenedParenthesis,
}

impl ErrorKind {
    pub(super) fn at(self, start: usize, end: usize) -> ExpressionError {
        self.on(Span { start, end })
    }

    pub(super) fn on(self, span: Span) -> ExpressionError {
        ExpressionError { kind: self, span }
    }
}

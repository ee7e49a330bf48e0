//! Errors of a typed expression, with their places.

use std::ops::Range;

use thiserror::Error;

/// A range of the text [bytes], from `start` up to `end`, both between two characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Span {
    /// Its beginning.
    pub start: usize,
    /// Its end.
    pub end: usize,
}

impl Span {
    /// Returns the same range of `source` in UTF-16 units, in which a browser's text field
    /// counts.
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
    /// The kind of error.
    pub kind: ErrorKind,
    /// Its place.
    pub span: Span,
}

/// A kind of error, with the text that its span covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum ErrorKind {
    /// The text is blank. Covers all of it.
    #[error("nothing was typed")]
    Empty,
    /// It has more than [`MOST_CHARACTERS`](super::MOST_CHARACTERS), as typed or as printed.
    /// Covers the excess, or all of it.
    #[error("too long")]
    TooLong,
    /// More than [`MOST_DEPTH`](super::MOST_DEPTH) parentheses, signs and powers are nested.
    /// Covers the first excess one.
    #[error("too deep")]
    TooDeep,
    /// A character that belongs to no expression. Covers it.
    #[error("an unexpected character")]
    UnexpectedCharacter,
    /// Digits and points that are no number: `1.2.3`, `.`. Covers them.
    #[error("not a number")]
    MalformedNumber,
    /// A number beyond the range of float64. Covers it.
    #[error("a number that is too large")]
    NumberTooLarge,
    /// A comma instead of a point: `0,5`. Covers the number with its comma.
    #[error("a decimal comma")]
    DecimalComma,
    /// Neither x nor a function nor a constant. Covers the name.
    #[error("an unknown name")]
    UnknownName {
        /// The name that was probably meant: `log` for `ln`.
        suggestion: Option<&'static str>,
    },
    /// A function's name without parentheses after it. Covers the name.
    #[error("a function without an argument")]
    MissingArgument,
    /// An operator lacks a number beside it, or parentheses are empty. Covers the operator or
    /// the parentheses.
    #[error("a missing operand")]
    MissingOperand,
    /// Two operands without an operator between: `2x`, `2(x + 1)`. Covers the last word of the
    /// first and the first word of the second.
    #[error("a multiplication without its sign")]
    ImplicitMultiplication {
        /// Place of the missing `*`, in bytes from the start of the text.
        at: usize,
    },
    /// A parenthesis that is never closed. Covers it.
    #[error("an open parenthesis without its closing one")]
    UnclosedParenthesis,
    /// A parenthesis that was never opened. Covers it.
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

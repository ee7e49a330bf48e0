//! The reasons why a value is not taken.

use thiserror::Error;

use super::array::ArrayError;
use super::number::NumberError;
use descent_core::dataset::DatasetError;
use descent_core::expression::ErrorKind;

/// Says why a value of an address or of a settings field is not taken.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum Reason {
    /// It is not a number, or out of range.
    #[error(transparent)]
    Number(#[from] NumberError),
    /// It is not one of the values that this key can have.
    #[error("not a known value")]
    Unknown,
    /// It is not this many values.
    #[error("not {0} values")]
    Count(usize),
    /// It is more values than this.
    #[error("more than {0} values")]
    TooMany(usize),
    /// The function does not take an array of this shape.
    #[error("not an array that the function takes")]
    Shape,
    /// The points are not `x:t` pairs.
    #[error("not pairs of x:t")]
    Pairs,
    /// A fork is not `at:key:value` with a key that can change on the way.
    #[error("not at:key:value")]
    Fork,
    /// The points cannot be trained on.
    #[error(transparent)]
    Data(#[from] DatasetError),
    /// The array cannot be read.
    #[error(transparent)]
    Array(#[from] ArrayError),
    /// It is not a function of x.
    #[error(transparent)]
    Function(#[from] ErrorKind),
    /// The whole address is too long to be read.
    #[error("too long")]
    Length,
}

/// A key whose value is not taken, and why.
#[derive(Clone, Debug, PartialEq)]
pub struct Rejected {
    /// The key.
    pub key: &'static str,
    /// The value as it was given, shortened.
    pub value: String,
    /// The reason.
    pub reason: Reason,
}

impl Rejected {
    /// The most characters of a value that are kept.
    const LONGEST: usize = 40;

    pub(super) fn new(key: &'static str, value: &str, reason: Reason) -> Self {
        let mut shortened: String = value.chars().take(Self::LONGEST).collect();
        if shortened.len() < value.len() {
            shortened.push('…');
        }
        Self { key, value: shortened, reason }
    }
}

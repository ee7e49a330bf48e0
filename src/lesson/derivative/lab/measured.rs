//! The numbers of a slope at a point.

use std::rc::Rc;

use descent_core::derivative::accuracy::{Difference, ErrorSource, Known};
use descent_core::expression::Expression;

use crate::app::number_format::{scientific, short};
use crate::lesson::derivative::text::{Source, Words};
use crate::picture::digits::Digits;

/// The known values of a function at a point, and its difference quotient.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Measured {
    pub(super) f: Rc<Expression>,
    pub(super) known: Known,
    pub(super) difference: Difference,
    pub(super) digits: Digits,
}

impl Measured {
    pub(super) fn of(f: Expression, x: f64, delta: f64) -> Self {
        let known = Known::of(&f, x);
        let difference = Difference::of(|x| f.value(x), &known, delta);
        let digits = Digits::of(&f, x, delta);
        Self { f: Rc::new(f), known, difference, digits }
    }

    pub(super) fn delta(&self) -> f64 {
        self.difference.delta
    }

    pub(super) fn quotient(&self) -> f64 {
        self.difference.numerical.unwrap_or(f64::NAN)
    }

    pub(super) fn error(&self) -> f64 {
        self.difference.error.unwrap_or(f64::NAN)
    }

    /// Returns the larger source of the error.
    pub(super) fn source(&self) -> Source {
        match (self.difference.error, self.difference.source()) {
            (None, _) => Source::Unknown,
            (_, Some(ErrorSource::Truncation)) => Source::Truncation,
            (_, Some(ErrorSource::Rounding)) => Source::Rounding,
            (_, Some(ErrorSource::Both)) => Source::Balanced,
            (Some(0.0), None) => Source::Nothing,
            (Some(_), None) => Source::Unknown,
        }
    }

    /// Describes the error and its sources.
    pub(super) fn sentence(&self, words: &Words) -> String {
        let Some(error) = self.difference.error else { return words.no_derivative.to_owned() };
        let [delta, error] = [short(self.delta()), scientific(error)];
        match self.known.balance() {
            Some(balance) => (words.balanced)(&delta, &error, &scientific(balance)),
            None if self.known.third == 0.0 => (words.no_truncation)(&delta, &error),
            None => (words.unbounded)(&delta, &error),
        }
    }
}

//! The kinds of number that an expression can be evaluated over.

use std::ops::{Add, Div, Mul, Neg, Sub};

use super::power::power;
use crate::math;

/// A number with an expression's functions.
pub trait Number:
    Copy
    + Add<Output = Self>
    + Sub<Output = Self>
    + Mul<Output = Self>
    + Div<Output = Self>
    + Neg<Output = Self>
{
    /// Returns a number that does not depend on x.
    fn constant(value: f64) -> Self;

    /// Returns its float64 value.
    fn real(self) -> f64;

    /// Returns e to its power.
    fn exp(self) -> Self;

    /// Returns its natural logarithm.
    fn ln(self) -> Self;

    /// Returns its square root.
    fn sqrt(self) -> Self;

    /// Returns its sine.
    fn sin(self) -> Self;

    /// Returns its cosine.
    fn cos(self) -> Self;

    /// Returns its tangent.
    fn tan(self) -> Self;

    /// Returns its hyperbolic tangent.
    fn tanh(self) -> Self;

    /// Returns its absolute value.
    fn abs(self) -> Self;

    /// Returns its power to `exponent`, as NumPy's `**` of two float64: 0⁰ is 1, and a
    /// negative base to a fractional exponent NaN.
    fn pow(self, exponent: Self) -> Self;
}

impl Number for f64 {
    fn constant(value: f64) -> Self {
        value
    }

    fn real(self) -> f64 {
        self
    }

    fn exp(self) -> Self {
        math::exp(self)
    }

    fn ln(self) -> Self {
        math::ln(self)
    }

    fn sqrt(self) -> Self {
        f64::sqrt(self)
    }

    fn sin(self) -> Self {
        libm::sin(self)
    }

    fn cos(self) -> Self {
        libm::cos(self)
    }

    fn tan(self) -> Self {
        libm::tan(self)
    }

    fn tanh(self) -> Self {
        libm::tanh(self)
    }

    fn abs(self) -> Self {
        f64::abs(self)
    }

    fn pow(self, exponent: Self) -> Self {
        power(self, exponent)
    }
}

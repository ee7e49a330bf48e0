//! What an expression can be evaluated over.

use std::ops::{Add, Div, Mul, Neg, Sub};

use super::power::power;
use crate::math;

/// A number with the functions that an expression knows.
pub trait Number:
    Copy
    + Add<Output = Self>
    + Sub<Output = Self>
    + Mul<Output = Self>
    + Div<Output = Self>
    + Neg<Output = Self>
{
    /// A number that does not depend on x.
    fn constant(value: f64) -> Self;

    /// The float64 in it.
    fn real(self) -> f64;

    /// e to its power.
    fn exp(self) -> Self;

    /// Its natural logarithm.
    fn ln(self) -> Self;

    /// Its square root.
    fn sqrt(self) -> Self;

    /// Its sine.
    fn sin(self) -> Self;

    /// Its cosine.
    fn cos(self) -> Self;

    /// Its tangent.
    fn tan(self) -> Self;

    /// Its hyperbolic tangent.
    fn tanh(self) -> Self;

    /// Its absolute value.
    fn abs(self) -> Self;

    /// Its power to `exponent`, as NumPy's `**` of two float64: 0⁰ is 1, and a
    /// negative base to a broken exponent NaN.
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

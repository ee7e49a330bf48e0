//! Dual numbers: a value and its derivative, carried through every operation.

use std::ops::{Add, Div, Mul, Neg, Sub};

use super::number::Number;

/// A value and its derivative in x. Over another dual number it carries higher derivatives.
///
/// A part that does not depend on x has no derivative, which is more than a derivative of 0:
/// sqrt(0) or (−8)² may then be part of an expression although their rules fail.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Dual<T> {
    /// The value.
    pub value: T,
    /// The derivative, if it depends on x.
    slope: Option<T>,
}

impl<T: Number> Dual<T> {
    /// Returns x itself, at `value`: its derivative is 1.
    pub fn variable(value: T) -> Self {
        Self { value, slope: Some(T::constant(1.0)) }
    }

    /// Returns the derivative: 0 if it does not depend on x.
    pub fn slope(self) -> T {
        self.slope.unwrap_or_else(|| T::constant(0.0))
    }

    /// Applies the chain rule: g(u) with g′(u)·u′.
    fn chain(self, value: T, outer: impl FnOnce() -> T) -> Self {
        Self { value, slope: self.slope.map(|inner| outer() * inner) }
    }
}

/// Returns the sum of two terms of a derivative, of those that exist.
fn sum<T: Number>(a: Option<T>, b: Option<T>) -> Option<T> {
    match (a, b) {
        (Some(a), Some(b)) => Some(a + b),
        (a, b) => a.or(b),
    }
}

impl<T: Number> Add for Dual<T> {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self { value: self.value + other.value, slope: sum(self.slope, other.slope) }
    }
}

impl<T: Number> Sub for Dual<T> {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        let slope = sum(self.slope, other.slope.map(Neg::neg));
        Self { value: self.value - other.value, slope }
    }
}

impl<T: Number> Mul for Dual<T> {
    type Output = Self;

    fn mul(self, other: Self) -> Self {
        let left = self.slope.map(|slope| slope * other.value);
        let right = other.slope.map(|slope| self.value * slope);
        Self { value: self.value * other.value, slope: sum(left, right) }
    }
}

impl<T: Number> Div for Dual<T> {
    type Output = Self;

    #[allow(clippy::suspicious_arithmetic_impl, reason = "the quotient rule has a product")]
    fn div(self, other: Self) -> Self {
        let value = self.value / other.value;
        let left = self.slope.map(|slope| slope / other.value);
        let right = other.slope.map(|slope| -(value * slope / other.value));
        Self { value, slope: sum(left, right) }
    }
}

impl<T: Number> Neg for Dual<T> {
    type Output = Self;

    fn neg(self) -> Self {
        Self { value: -self.value, slope: self.slope.map(Neg::neg) }
    }
}

impl<T: Number> Number for Dual<T> {
    fn constant(value: f64) -> Self {
        Self { value: T::constant(value), slope: None }
    }

    fn real(self) -> f64 {
        self.value.real()
    }

    fn exp(self) -> Self {
        let value = self.value.exp();
        self.chain(value, || value)
    }

    fn ln(self) -> Self {
        self.chain(self.value.ln(), || T::constant(1.0) / self.value)
    }

    fn sqrt(self) -> Self {
        let value = self.value.sqrt();
        self.chain(value, || T::constant(0.5) / value)
    }

    fn sin(self) -> Self {
        self.chain(self.value.sin(), || self.value.cos())
    }

    fn cos(self) -> Self {
        self.chain(self.value.cos(), || -self.value.sin())
    }

    fn tan(self) -> Self {
        let value = self.value.tan();
        self.chain(value, || T::constant(1.0) + value * value)
    }

    fn tanh(self) -> Self {
        // 1/cosh² keeps its digits; 1 − tanh² loses them.
        self.chain(self.value.tanh(), || {
            let reciprocal = T::constant(2.0) / (self.value.exp() + (-self.value).exp());
            reciprocal * reciprocal
        })
    }

    fn abs(self) -> Self {
        self.chain(self.value.abs(), || {
            let value = self.real();
            T::constant(if value == 0.0 { f64::NAN } else { value.signum() })
        })
    }

    fn pow(self, exponent: Self) -> Self {
        let value = self.value.pow(exponent.value);
        match (self.slope, exponent.slope) {
            (None, None) => Self { value, slope: None },
            // u⁰ is 1 everywhere, at u = 0 too.
            (Some(_), None) if exponent.real() == 0.0 => Self { value, slope: None },
            (Some(_), None) => self.chain(value, || {
                exponent.value * self.value.pow(exponent.value - T::constant(1.0))
            }),
            // 0ᵛ is 0 for positive v.
            (None, Some(_)) if self.real() == 0.0 && exponent.real() > 0.0 => {
                exponent.chain(value, || T::constant(0.0))
            }
            (None, Some(_)) => exponent.chain(value, || value * self.value.ln()),
            (Some(u), Some(v)) => {
                let slope = v * self.value.ln() + exponent.value * u / self.value;
                Self { value, slope: Some(value * slope) }
            }
        }
    }
}

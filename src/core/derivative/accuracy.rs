//! The error of the central difference against δ, and its causes.
//!
//! With f = f(x) and so on, and u = 2⁻⁵³, the largest relative rounding error of a float64:
//!
//! - cutting f's series off after δ² costs f‴·δ²/6 (truncation), nothing for a
//!   polynomial of degree 2, such as a squared error;
//! - rounding f(x ± δ) costs up to u·|f| each, rounding x ± δ up to u·|x|, so
//!   u·(|f| + |x·f′|)/δ after the division by 2δ.
//!
//! Their sum is least where δ³ = 3·u·(|f| + |x·f′|)/|f‴|.

use super::numerical_derivative;
use crate::expression::Expression;

/// The exact values of a function at a point.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Known {
    /// x.
    pub x: f64,
    /// f(x).
    pub value: f64,
    /// f′(x).
    pub derivative: f64,
    /// f‴(x).
    pub third: f64,
}

impl Known {
    /// Computes them by dual numbers.
    #[must_use]
    pub fn of(f: &Expression, x: f64) -> Self {
        let (value, derivative) = (f.value(x), f.derivative(x));
        Self { x, value, derivative, third: f.third_derivative(x) }
    }

    /// Returns |f‴|/6: truncation is this times δ².
    fn truncation(&self) -> f64 {
        self.third.abs() / 6.0
    }

    /// Returns u·(|f| + |x·f′|): rounding is this over δ.
    fn rounding(&self) -> f64 {
        f64::EPSILON / 2.0 * (self.value.abs() + (self.x * self.derivative).abs())
    }

    /// Returns the δ of least truncation and rounding together; none if one of them is 0 or
    /// unknown.
    #[must_use]
    pub fn balance(&self) -> Option<f64> {
        let cube = self.rounding() / (2.0 * self.truncation());
        finite(libm::cbrt(cube)).filter(|delta| *delta > 0.0)
    }
}

/// The central difference with one δ. A value that is not finite is none.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Difference {
    /// δ.
    pub delta: f64,
    /// (f(x + δ) − f(x − δ)) / 2δ.
    pub numerical: Option<f64>,
    /// Distance from f′(x).
    pub error: Option<f64>,
    /// Truncation error of the series, estimated.
    pub truncation: Option<f64>,
    /// Rounding error, estimated.
    pub rounding: Option<f64>,
}

/// The larger source of an error.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ErrorSource {
    /// The cut-off series.
    Truncation,
    /// The rounding of float64.
    Rounding,
    /// Both, within a factor of 3.
    Both,
}

impl Difference {
    /// Computes the difference of `f`, whose exact values are `known`, with `delta`.
    pub fn of(f: impl FnMut(f64) -> f64, known: &Known, delta: f64) -> Self {
        let numerical = numerical_derivative(f, known.x, delta);
        Self {
            delta,
            numerical: finite(numerical),
            error: finite((numerical - known.derivative).abs()),
            truncation: finite(known.truncation() * delta * delta),
            rounding: finite(known.rounding() / delta.abs()),
        }
    }

    /// Returns the larger of the estimated sources; `None` if the error is 0 or unknown, or
    /// there is no estimate.
    #[must_use]
    pub fn source(&self) -> Option<ErrorSource> {
        const ALIKE: f64 = 3.0;
        self.error.filter(|error| *error > 0.0)?;
        Some(match (self.truncation?, self.rounding?) {
            (truncation, rounding) if truncation > ALIKE * rounding => ErrorSource::Truncation,
            (truncation, rounding) if rounding > ALIKE * truncation => ErrorSource::Rounding,
            _ => ErrorSource::Both,
        })
    }
}

/// The error of the central difference against δ.
#[derive(Clone, Debug, PartialEq)]
pub struct DeltaSweep {
    /// The exact values at the point.
    pub known: Known,
    /// A difference for each δ.
    pub differences: Vec<Difference>,
}

impl DeltaSweep {
    /// Computes the differences of `f` with each of `deltas`.
    pub fn new(mut f: impl FnMut(f64) -> f64, known: Known, deltas: &[f64]) -> Self {
        let differences =
            deltas.iter().map(|&delta| Difference::of(&mut f, &known, delta)).collect();
        Self { known, differences }
    }

    /// Returns the difference of least error, the first of several. Its rounding may be lucky;
    /// [`Known::balance`] is the δ expected by theory.
    #[must_use]
    pub fn best(&self) -> Option<&Difference> {
        let error = |difference: &&Difference| difference.error;
        let found = self.differences.iter().filter(|difference| difference.error.is_some());
        found.min_by(|a, b| error(a).partial_cmp(&error(b)).unwrap_or(std::cmp::Ordering::Equal))
    }
}

/// Returns δ from 1e-16 to 1, evenly on a logarithmic axis, `per_decade` in each power of ten.
/// The powers of ten are exact.
#[must_use]
pub fn decades(per_decade: u32) -> Vec<f64> {
    const POWERS: [f64; 16] = [
        1e-16, 1e-15, 1e-14, 1e-13, 1e-12, 1e-11, 1e-10, 1e-9, 1e-8, 1e-7, 1e-6, 1e-5, 1e-4, 1e-3,
        1e-2, 1e-1,
    ];
    let within = |power: f64| {
        (0..per_decade).map(move |k| match k {
            0 => power,
            _ => power * libm::pow(10.0, f64::from(k) / f64::from(per_decade)),
        })
    };
    POWERS.into_iter().flat_map(within).chain([1.0]).collect()
}

fn finite(value: f64) -> Option<f64> {
    value.is_finite().then_some(value)
}

//! Python's `repr` of a float.

use super::decimal::Decimal;

/// Returns Python's `repr(x)`, which is also its `str(x)` and the print of an `np.float64`:
/// the shortest text that reads back to the same bits.
///
/// Exponents are written below 1e-4 and from 1e16 on.
///
/// ```
/// use descent_core::numpy::print::repr;
///
/// assert_eq!(repr(3.0), "3.0");
/// assert_eq!(repr(8.193297311808918e-6), "8.193297311808918e-06");
/// ```
pub fn repr(x: f64) -> String {
    if !x.is_finite() {
        return non_finite(x).to_owned();
    }
    let decimal = Decimal::shortest(x);
    if (-4..16).contains(&decimal.exponent) {
        let (whole, fraction) = decimal.positional();
        let fraction = if fraction.is_empty() { "0" } else { &fraction };
        format!("{whole}.{fraction}")
    } else {
        let (units, fraction) = decimal.mantissa();
        let point = if fraction.is_empty() { "" } else { "." };
        format!("{units}{point}{fraction}{}", decimal.exponent_text(2))
    }
}

/// Returns `nan`, `inf` or `-inf`.
pub(super) fn non_finite(x: f64) -> &'static str {
    if x.is_nan() {
        "nan"
    } else if x > 0.0 {
        "inf"
    } else {
        "-inf"
    }
}

//! Formats of the core's numbers on the page.

use crate::picture::Quantity;
use crate::text::{Text, grouped};
use descent_core::numpy::print::repr;

/// Formats a number with eight decimals like NumPy's arrays, or in exponent form if that
/// would hide it; the width stays constant during a run.
pub(crate) fn fixed(value: f64) -> String {
    fixed_to(value, 8)
}

/// Formats a number like [`fixed`], with fewer decimals.
pub(crate) fn fixed_to(value: f64, decimals: usize) -> String {
    let text = if value == 0.0 || (1e-4..1e6).contains(&value.abs()) {
        format!("{value:.decimals$}")
    } else {
        exponent(value, decimals / 2)
    };
    text.replace('-', "\u{2212}")
}

/// Formats a number in exponent form.
pub(crate) fn scientific(value: f64) -> String {
    exponent(value, 3).replace('-', "\u{2212}")
}

/// Formats a number like Python, with at least two digits in the exponent.
fn exponent(value: f64, decimals: usize) -> String {
    let text = format!("{value:.decimals$e}");
    match text.split_once('e') {
        Some((mantissa, exponent)) => {
            let (sign, digits) =
                exponent.strip_prefix('-').map_or(("+", exponent), |digits| ("-", digits));
            format!("{mantissa}e{sign}{digits:0>2}")
        }
        None => text,
    }
}

/// Formats a number with four digits and no trailing zeros: 1.234e+12 from a million on.
pub(crate) fn short(value: f64) -> String {
    let text = format!("{value:.3e}");
    if value.is_finite() && value.abs() >= 1e6 {
        let (digits, exponent) = text.split_once('e').unwrap_or((&text, "0"));
        let digits = digits.trim_end_matches('0').trim_end_matches('.');
        return format!("{digits}e+{exponent:0>2}").replace('-', "\u{2212}");
    }
    let rounded = text.parse().unwrap_or(value);
    let text = repr(rounded);
    text.strip_suffix(".0").unwrap_or(&text).replace('-', "\u{2212}")
}

/// Formats a number with all its digits, but integers without a point: 3, not 3.0.
pub(crate) fn exact(value: f64) -> String {
    let text = repr(value);
    text.strip_suffix(".0").unwrap_or(&text).replace('-', "\u{2212}")
}

/// Formats the parameters of a point, in brackets.
pub(crate) fn place(parameters: &[f64]) -> String {
    let numbers: Vec<String> = parameters.iter().map(|&value| short(value)).collect();
    format!("({})", numbers.join(", "))
}

/// Describes the values at a point of a picture.
pub(crate) fn reading(text: &Text, values: &[(Quantity, f64)]) -> String {
    let value = |&(quantity, value): &(Quantity, f64)| {
        let name = (text.quantity)(quantity);
        match quantity {
            Quantity::Updates => format!("{} {name}", grouped(value as u64)),
            _ => format!("{name} = {}", precise(value)),
        }
    };
    values.iter().map(value).collect::<Vec<_>>().join(" · ")
}

/// Formats a number with six digits.
fn precise(value: f64) -> String {
    let rounded = format!("{value:.5e}").parse().unwrap_or(value);
    repr(rounded).replace('-', "\u{2212}")
}

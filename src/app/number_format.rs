//! How the core's numbers stand on the page.

use crate::picture::Quantity;
use crate::text::{Text, grouped};
use descent_core::numpy::print::repr;

/// A number with eight decimals as NumPy prints arrays, or in exponent form
/// where that would hide it; always as wide while it runs.
pub(crate) fn fixed(value: f64) -> String {
    let text = if value == 0.0 || (1e-4..1e6).contains(&value.abs()) {
        format!("{value:.8}")
    } else {
        exponent(value, 4)
    };
    text.replace('-', "\u{2212}")
}

/// A number in exponent form.
pub(crate) fn scientific(value: f64) -> String {
    exponent(value, 3).replace('-', "\u{2212}")
}

/// As Python writes it: at least two digits in the exponent.
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

/// A number with four digits, without zeros at its end.
pub(crate) fn short(value: f64) -> String {
    let rounded = format!("{value:.3e}").parse().unwrap_or(value);
    let text = repr(rounded);
    text.strip_suffix(".0").unwrap_or(&text).replace('-', "\u{2212}")
}

/// A number to its last digit, as people write it: 3, not 3.0.
pub(crate) fn exact(value: f64) -> String {
    let text = repr(value);
    text.strip_suffix(".0").unwrap_or(&text).replace('-', "\u{2212}")
}

/// The parameters at a place, in brackets.
pub(crate) fn place(parameters: &[f64]) -> String {
    let numbers: Vec<String> = parameters.iter().map(|&value| short(value)).collect();
    format!("({})", numbers.join(", "))
}

/// What stands at a place of a picture.
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

/// A number with six digits.
fn precise(value: f64) -> String {
    let rounded = format!("{value:.5e}").parse().unwrap_or(value);
    repr(rounded).replace('-', "\u{2212}")
}

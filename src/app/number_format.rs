//! Formats of the core's numbers on the page.

use crate::picture::Quantity;
pub(crate) use crate::text::number::short;
use crate::text::{Text, grouped};
use descent_core::numpy::print::repr;

/// The size from which numbers are in exponent form.
const LARGE: f64 = 1e6;

/// Formats a number with some decimals, never as −0; a large one in exponent form.
#[must_use]
pub fn decimals(value: f64, decimals: usize) -> String {
    if value.is_finite() && value.abs() >= LARGE {
        return scientific(value);
    }
    let text = format!("{value:.decimals$}");
    let is_zero = !text.contains(|c: char| ('1'..='9').contains(&c) || c.is_alphabetic());
    let text = if is_zero { text.trim_start_matches('-') } else { &text };
    text.replace('-', "\u{2212}")
}

/// Formats a number like [`decimals`]; a larger one has fewer of them, so that it is about as
/// wide.
#[must_use]
pub fn equally_wide(value: f64, count: usize) -> String {
    if value.is_finite() && value.abs() >= 1e4 {
        return exponent(value, 0).replace('-', "\u{2212}");
    }
    decimals(value, count.saturating_sub(more_digits(value)))
}

/// Returns the number of digits before the point beyond the first.
fn more_digits(value: f64) -> usize {
    value.abs().max(1.0).log10() as usize
}

/// Formats a number with eight decimals like NumPy's arrays, or in exponent form if that
/// would hide it; the width stays constant during a run.
#[must_use]
pub fn fixed(value: f64) -> String {
    fixed_to(value, 8)
}

/// Formats a number like [`fixed`], with fewer decimals; a larger number has fewer of them,
/// so that it is as wide.
#[must_use]
pub fn fixed_to(value: f64, decimals: usize) -> String {
    let text = if value == 0.0 || (1e-4..LARGE).contains(&value.abs()) {
        format!("{value:.*}", decimals.saturating_sub(more_digits(value)))
    } else {
        exponent(value, decimals.saturating_sub(4).max(1))
    };
    text.replace('-', "\u{2212}")
}

/// Formats a number in exponent form.
#[must_use]
pub fn scientific(value: f64) -> String {
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

/// Formats a number with `count` digits and no trailing zeros; a very large or small one in
/// exponent form with fewer.
#[must_use]
pub fn digits(value: f64, count: usize) -> String {
    let text = if value == 0.0 || !value.is_finite() {
        repr(value)
    } else if (1e-4..LARGE).contains(&value.abs()) {
        let rounded: f64 = format!("{value:.*e}", count.max(1) - 1).parse().unwrap_or(value);
        repr(rounded)
    } else {
        exponent(value, count / 2)
    };
    text.strip_suffix(".0").unwrap_or(&text).replace('-', "\u{2212}")
}

/// Formats a number with all its digits, but integers without a point: 3, not 3.0.
#[must_use]
pub fn exact(value: f64) -> String {
    let text = repr(value);
    text.strip_suffix(".0").unwrap_or(&text).replace('-', "\u{2212}")
}

/// Formats the parameters of a point, in brackets.
#[must_use]
pub fn place(parameters: &[f64]) -> String {
    let numbers: Vec<String> = parameters.iter().map(|&value| short(value)).collect();
    format!("({})", numbers.join(", "))
}

/// Describes the values at a point of a picture.
#[must_use]
pub fn reading(text: &Text, values: &[(Quantity, f64)]) -> String {
    let value = |&(quantity, value): &(Quantity, f64)| {
        let name = (text.quantity)(quantity);
        match quantity {
            Quantity::Updates => format!("{} {name}", grouped(value as u64)),
            Quantity::EndLoss if value.is_nan() => text.sweeps.labels.diverged.to_owned(),
            _ => format!("{name} = {}", precise(value)),
        }
    };
    values.iter().map(value).collect::<Vec<_>>().join(" · ")
}

/// Formats a number of a table with all its digits.
#[must_use]
pub fn cell(text: &Text, quantity: Quantity, value: f64) -> String {
    match quantity {
        Quantity::EndLoss if value.is_nan() => text.sweeps.labels.diverged.to_owned(),
        _ => repr(value),
    }
}

/// Formats a number with six digits.
fn precise(value: f64) -> String {
    let rounded = format!("{value:.5e}").parse().unwrap_or(value);
    repr(rounded).replace('-', "\u{2212}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_diverged_number_is_as_short_as_any() {
        assert_eq!(short(-1_234_567_890_123.0), "\u{2212}1.235e+12");
        assert_eq!(decimals(1_234_567_890_123.0, 2), "1.235e+12");
        assert_eq!(place(&[1.0 / 3.0, 2e9]), "(0.3333, 2e+09)");
        assert_eq!([short(f64::NAN), short(f64::INFINITY)], ["nan", "inf"]);
    }

    #[test]
    fn digits_are_as_many_as_asked_for_or_fewer() {
        assert_eq!(digits(3.615_595_851_234_5, 9), "3.61559585");
        assert_eq!(digits(-12.504_836_9, 6), "\u{2212}12.5048");
        assert_eq!([digits(4.0, 9), digits(0.0, 9), digits(f64::NAN, 9)], ["4", "0", "nan"]);
        assert_eq!(digits(1.581_234_567e25, 9), "1.5812e+25");
    }

    #[test]
    fn fixed_numbers_are_equally_wide() {
        let numbers = [0.592_079_04, 9.5, 117.543_278_9, 54_321.0];
        let widths = numbers.map(|number| fixed_to(number, 5).len());
        assert_eq!(widths, [7; 4]);
        assert_eq!([2.189_3, 17.52, 117.54].map(|y| equally_wide(y, 2)), ["2.19", "17.5", "118"]);
        let large = [fixed_to(1.234_567e9, 5), equally_wide(-3.6e5, 4), equally_wide(3.6e5, 2)];
        assert_eq!(large, ["1.2e+09", "\u{2212}4e+05", "4e+05"]);
        assert_eq!(fixed(-68.245_058_68), "\u{2212}68.2450587");
    }

    #[test]
    fn decimals_have_no_sign_of_zero() {
        assert_eq!(decimals(-0.001, 2), "0.00");
        assert_eq!(decimals(-0.126, 2), "\u{2212}0.13");
        assert_eq!([decimals(f64::NAN, 2), decimals(f64::NEG_INFINITY, 2)], ["NaN", "\u{2212}inf"]);
    }
}

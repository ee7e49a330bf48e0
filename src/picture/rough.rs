//! Numbers in labels, to three digits.

/// Writes a number with three digits, without zeros at the end.
pub(super) fn three_digits(value: f64) -> String {
    let text = format!("{value:.2e}");
    let rounded: f64 = text.parse().unwrap_or(value);
    let plain = rounded == 0.0 || (1e-3..1e5).contains(&rounded.abs());
    let text =
        if plain || !value.is_finite() { rounded.to_string() } else { format!("{rounded:e}") };
    text.replace('-', "\u{2212}")
}

/// Writes a factor above 1 with one digit and a power of ten: 8·10¹⁴; below 1000 whole.
pub(super) fn power_of_ten(factor: f64) -> String {
    if factor < 1000.0 {
        return format!("{factor:.0}");
    }
    let text = format!("{factor:.0e}");
    let (digit, exponent) = text.split_once('e').unwrap_or((&text, "0"));
    let raised = |digit: char| {
        const RAISED: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
        digit.to_digit(10).and_then(|digit| RAISED.get(digit as usize)).copied().unwrap_or(digit)
    };
    format!("{digit}·10{}", exponent.chars().map(raised).collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_has_three_digits() {
        let written = [0.277_555, 6.0, -3.999_9, 5.584e-12, 123_456_789.0, 0.0, f64::NAN];
        let written = written.map(three_digits);
        let expected = ["0.278", "6", "\u{2212}4", "5.58e\u{2212}12", "1.23e8", "0", "NaN"];
        assert_eq!(written, expected);
    }

    #[test]
    fn a_factor_is_a_digit_and_a_power() {
        assert_eq!([8.4e14, 2e3, 43.2].map(power_of_ten), ["8·10¹⁴", "2·10³", "43"]);
    }
}

//! Numbers as the page writes them.

use descent_core::numpy::print::repr;

/// Formats a number with four digits and no trailing zeros: 1.234e+12 from a million on.
#[must_use]
pub fn short(value: f64) -> String {
    let text = format!("{value:.3e}");
    let rounded = text.parse().unwrap_or(value);
    if rounded.is_finite() && rounded.abs() >= 1e6 {
        let (digits, exponent) = text.split_once('e').unwrap_or((&text, "0"));
        let digits = digits.trim_end_matches('0').trim_end_matches('.');
        return format!("{digits}e+{exponent:0>2}").replace('-', "\u{2212}");
    }
    let text = repr(rounded);
    text.strip_suffix(".0").unwrap_or(&text).replace('-', "\u{2212}")
}

#[cfg(test)]
mod tests {
    use super::short;

    #[test]
    fn a_short_number_stays_short_when_a_run_diverges() {
        let texts = [0.592_004, 1.0, 1234.56, 999_999.0, 123_456_789_012.0, -1e300].map(short);
        let expected = ["0.592", "1", "1235", "1e+06", "1.235e+11", "\u{2212}1e+300"];
        assert_eq!(texts, expected);
        assert_eq!([f64::NAN, f64::INFINITY].map(short), ["nan", "inf"]);
    }
}

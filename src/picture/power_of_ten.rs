//! Large factors in labels.

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
    fn a_factor_is_a_digit_and_a_power() {
        assert_eq!([8.4e14, 2e3, 43.2].map(power_of_ten), ["8·10¹⁴", "2·10³", "43"]);
    }
}

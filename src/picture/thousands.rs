//! Whole numbers with a comma between thousands.

/// Writes a whole number with a comma between thousands.
#[must_use]
pub fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_marked() {
        let texts = [0, 999, 1000, 8001, 100_001, 100_000_000].map(grouped);
        assert_eq!(texts, ["0", "999", "1,000", "8,001", "100,001", "100,000,000"]);
    }
}

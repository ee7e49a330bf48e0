//! The decimal digits of a float64, before layout.

/// The digits of `±d.ddd… × 10^exponent`, without trailing zeros; zero is `0 × 10^0`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Decimal {
    negative: bool,
    /// At least one digit; the first is the units digit.
    digits: String,
    pub(super) exponent: i32,
}

impl Decimal {
    /// Returns the fewest digits that read back to the same bits, and among those the nearest
    /// to `x`, ties to the even digit. `x` must be finite.
    ///
    /// Rust's `{:e}` finds the right number of digits, but breaks exact ties upwards: it ends
    /// −101065508335255.125 in 13, Python in 12. Rounding the exact value to that many digits
    /// breaks ties to even. The result may read back differently just under a power of two,
    /// where floats are twice as close; there Rust's digits are kept.
    pub(super) fn shortest(x: f64) -> Self {
        let rust = Self::parse(&format!("{x:e}"));
        let even = format!("{x:.places$e}", places = rust.places());
        if even.parse() == Ok(x) { Self::parse(&even) } else { rust }
    }

    /// Returns the exact value of `x` rounded to `places` digits after the first, ties to
    /// even. `x` must be finite.
    pub(super) fn rounded(x: f64, places: usize) -> Self {
        Self::parse(&format!("{x:.places$e}"))
    }

    /// Returns the number of digits after the first.
    pub(super) fn places(&self) -> usize {
        self.digits.len() - 1
    }

    /// Reads Rust's `{:e}` form.
    fn parse(text: &str) -> Self {
        let (mantissa, exponent) = text.split_once('e').unwrap_or((text, "0"));
        let digits: String = mantissa.chars().filter(char::is_ascii_digit).collect();
        let significant = digits.trim_end_matches('0');
        Self {
            negative: mantissa.starts_with('-'),
            digits: if significant.is_empty() { "0" } else { significant }.to_owned(),
            exponent: exponent.parse().unwrap_or(0),
        }
    }

    /// Returns the parts before and after the point of `d.ddd`: the first with its sign, the
    /// second without trailing zeros and perhaps empty.
    pub(super) fn mantissa(&self) -> (String, &str) {
        let (units, fraction) = self.digits.split_at(1);
        (format!("{}{units}", self.sign()), fraction)
    }

    /// Returns the two parts written without an exponent.
    pub(super) fn positional(&self) -> (String, String) {
        let sign = self.sign();
        let Ok(exponent) = usize::try_from(self.exponent) else {
            let zeros = self.exponent.unsigned_abs() as usize - 1;
            return (format!("{sign}0"), "0".repeat(zeros) + &self.digits);
        };
        let whole = exponent + 1;
        match self.digits.split_at_checked(whole) {
            Some((whole, fraction)) => (format!("{sign}{whole}"), fraction.to_owned()),
            None => (format!("{sign}{:0<whole$}", self.digits), String::new()),
        }
    }

    /// Returns the exponent with its sign, in at least `places` digits: `e-07`.
    pub(super) fn exponent_text(&self, places: usize) -> String {
        let sign = if self.exponent < 0 { '-' } else { '+' };
        format!("e{sign}{:0places$}", self.exponent.unsigned_abs())
    }

    fn sign(&self) -> &'static str {
        if self.negative { "-" } else { "" }
    }
}

//! A float64 in decimal digits, rounded at a place: 0 is that of the units, −1 that of the
//! tenths.

/// The size of a number in decimal digits.
#[derive(Clone, Debug)]
pub(super) struct Decimal {
    /// The digits from the first place on; none of 0.
    digits: Vec<u8>,
    /// The place of the first digit; of 0, the last place.
    pub(super) first: i32,
    /// The place of the last digit.
    pub(super) last: i32,
}

impl Decimal {
    /// Writes a finite number with the fewest digits that tell it from its neighbours,
    /// rounded at a place.
    pub(super) fn of(value: f64, last: i32) -> Self {
        let zero = Self { digits: Vec::new(), first: last, last };
        let value = value.abs();
        if value == 0.0 {
            return zero;
        }
        let (digits, first) = read(&format!("{value:e}"));
        match usize::try_from(first - last) {
            Ok(decimals) if digits.len() > decimals + 1 => {
                let (digits, first) = read(&format!("{value:.decimals$e}"));
                Self { digits, first, last }
            }
            Ok(_) => Self { digits, first, last },
            Err(_) if value >= 0.5 * 10_f64.powi(last) => Self { digits: vec![1], ..zero },
            Err(_) => zero,
        }
    }

    pub(super) fn is_zero(&self) -> bool {
        self.digits.is_empty()
    }

    /// Returns the digit at a place, 0 beyond both ends.
    pub(super) fn digit(&self, place: i32) -> u8 {
        let index = usize::try_from(self.first - place).ok();
        index.and_then(|index| self.digits.get(index)).copied().unwrap_or(0)
    }
}

/// Returns the place of the last digit that float64 has at a finite number; of 0, that at 1.
pub(super) fn last_place(value: f64) -> i32 {
    let value = if value == 0.0 { 1.0 } else { value.abs() };
    let spacing = value.next_up() - value;
    let spacing = if spacing.is_finite() { spacing } else { value - value.next_down() };
    read(&format!("{spacing:e}")).1
}

/// Returns the places of the first and the last digit that tell a finite number from its
/// neighbours.
pub(super) fn shortest_places(value: f64) -> (i32, i32) {
    let (digits, first) = read(&format!("{:e}", value.abs()));
    (first, first + 1 - i32::try_from(digits.len()).unwrap_or(1))
}

/// Reads a number with an exponent: its digits, and the place of the first.
fn read(text: &str) -> (Vec<u8>, i32) {
    let (mantissa, exponent) = text.split_once('e').unwrap_or((text, "0"));
    let digits = mantissa.bytes().filter(u8::is_ascii_digit).map(|digit| digit - b'0');
    (digits.collect(), exponent.parse().unwrap_or(0))
}

//! One format for all the numbers of an array.

use super::{decimal::Decimal, repr::non_finite};

/// `np.get_printoptions()['precision']`: digits after the point.
const PRECISION: usize = 8;

/// The common layout of an array's numbers, which aligns their points.
#[derive(Clone, Copy, Debug)]
pub(super) struct FloatFormat {
    notation: Notation,
    /// Columns before the point.
    left: usize,
    /// Columns after the point, an exponent included.
    right: usize,
}

#[derive(Clone, Copy, Debug)]
enum Notation {
    Positional,
    Scientific { fraction: usize, exponent: usize },
}

impl FloatFormat {
    /// Returns the narrowest format that holds all `numbers`.
    pub(super) fn of(numbers: &[f64]) -> Self {
        let finite: Vec<f64> = numbers.iter().copied().filter(|x| x.is_finite()).collect();
        let mut format = match finite.as_slice() {
            [] => Self { notation: Notation::Positional, left: 0, right: 0 },
            some if wants_exponent(some) => Self::scientific(some),
            some => Self::positional(some),
        };
        let point = format.right + 1;
        for x in numbers.iter().filter(|x| !x.is_finite()) {
            format.left = format.left.max(non_finite(*x).len().saturating_sub(point));
        }
        format
    }

    fn positional(finite: &[f64]) -> Self {
        let mut format = Self { notation: Notation::Positional, left: 0, right: 0 };
        for &x in finite {
            let (whole, fraction) = rounded(x);
            format.left = format.left.max(whole.len());
            format.right = format.right.max(fraction.len());
        }
        format
    }

    fn scientific(finite: &[f64]) -> Self {
        let (mut left, mut fraction, mut exponent) = (0, 0, 0);
        for &x in finite {
            // A number has the digits that tell it apart, up to the precision.
            let places = Decimal::shortest(x).places().min(PRECISION);
            let decimal = Decimal::rounded(x, places);
            let (units, rest) = decimal.mantissa();
            left = left.max(units.len());
            fraction = fraction.max(rest.len());
            exponent = exponent.max(decimal.exponent_text(2).len() - 2);
        }
        Self {
            notation: Notation::Scientific { fraction, exponent },
            left,
            right: fraction + exponent + 2,
        }
    }

    /// Returns `x` in this format, padded to the common width.
    pub(super) fn number(&self, x: f64) -> String {
        let Self { notation, left, right } = *self;
        if !x.is_finite() {
            return format!("{:>width$}", non_finite(x), width = left + 1 + right);
        }
        match notation {
            Notation::Positional => {
                let (whole, fraction) = rounded(x);
                format!("{whole:>left$}.{fraction:<right$}")
            }
            Notation::Scientific { fraction: places, exponent } => {
                // All digits of the column are exact: beside a longer number, 5e-324 is
                // written 4.94065646e-324.
                let decimal = Decimal::rounded(x, places);
                let (units, rest) = decimal.mantissa();
                format!("{units:>left$}.{rest:0<places$}{}", decimal.exponent_text(exponent))
            }
        }
    }
}

/// Returns true by NumPy's rule for exponents: a number from 1e8 on, one below 1e-4, or
/// magnitudes more than a factor of a thousand apart. Zeros do not count.
fn wants_exponent(finite: &[f64]) -> bool {
    let magnitudes = || finite.iter().map(|x| x.abs()).filter(|x| *x != 0.0);
    let largest = magnitudes().fold(0.0, f64::max);
    let smallest = magnitudes().fold(f64::INFINITY, f64::min);
    largest >= 1e8 || smallest < 1e-4 || largest / smallest > 1000.0
}

/// Returns the parts before and after the point of `x` rounded to 8 places, ties of the exact
/// value to even, without trailing zeros.
fn rounded(x: f64) -> (String, String) {
    let text = format!("{x:.PRECISION$}");
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    (whole.to_owned(), fraction.trim_end_matches('0').to_owned())
}

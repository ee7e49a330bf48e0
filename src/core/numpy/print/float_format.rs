//! One format for all the numbers of an array.

use super::{decimal::Decimal, repr::non_finite};

/// `np.get_printoptions()['precision']`: digits after the point.
const PRECISION: usize = 8;

/// The layout that the numbers of one array share, so that their points stand
/// under each other.
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
    /// The narrowest format that holds every one of `numbers`.
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
            // A number takes the digits that tell it apart, up to the precision.
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

    /// `x` in this format, padded to the common width.
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
                // All digits of the column are true ones: 5e-324 beside a longer
                // number is written 4.94065646e-324.
                let decimal = Decimal::rounded(x, places);
                let (units, rest) = decimal.mantissa();
                format!("{units:>left$}.{rest:0<places$}{}", decimal.exponent_text(exponent))
            }
        }
    }
}

/// NumPy's rule: a number from 1e8 up, one below 1e-4, or magnitudes more than
/// a thousand apart. Zeros do not count.
fn wants_exponent(finite: &[f64]) -> bool {
    let magnitudes = || finite.iter().map(|x| x.abs()).filter(|x| *x != 0.0);
    let largest = magnitudes().fold(0.0, f64::max);
    let smallest = magnitudes().fold(f64::INFINITY, f64::min);
    largest >= 1e8 || smallest < 1e-4 || largest / smallest > 1000.0
}

/// The parts before and after the point of `x` rounded to 8 places, without
/// trailing zeros. Ties of the exact value go to even.
fn rounded(x: f64) -> (String, String) {
    let text = format!("{x:.PRECISION$}");
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    (whole.to_owned(), fraction.trim_end_matches('0').to_owned())
}

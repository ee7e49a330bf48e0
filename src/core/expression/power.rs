//! Powers of float64, rounded once.
//!
//! NumPy's `**` is the C library's `pow`, which is almost always the nearest float64. libm's
//! port differs in a tenth of all cases, and a product of more than two factors in a quarter,
//! which a central difference shows as it divides by 2δ. So whole powers are multiplied with
//! twice the digits.

/// The largest whole exponent that is multiplied out.
const MOST_FACTORS: f64 = 64.0;

/// Returns `base ** exponent`, with the special cases of C's `pow`.
pub(super) fn power(base: f64, exponent: f64) -> f64 {
    let rough = libm::pow(base, exponent);
    let whole = exponent.trunc() == exponent && exponent.abs() <= MOST_FACTORS;
    // Far from an overflow and from a loss of digits in the parts of a product.
    let safe = (1e-140..1e140).contains(&rough.abs());
    if !(whole && safe) {
        return rough;
    }
    let mut factors = exponent.abs();
    let (mut product, mut square) = (Double::from(1.0), Double::from(base));
    while factors >= 1.0 {
        let half = (factors / 2.0).trunc();
        if factors > 2.0 * half {
            product = product * square;
        }
        factors = half;
        if factors >= 1.0 {
            square = square * square;
        }
    }
    if exponent < 0.0 { product.reciprocal() } else { product.high + product.low }
}

/// A number of twice the digits: the unevaluated sum of two float64 (T. J. Dekker, *A
/// floating-point technique for extending the available precision*, 1971).
#[derive(Clone, Copy)]
struct Double {
    high: f64,
    low: f64,
}

impl From<f64> for Double {
    fn from(value: f64) -> Self {
        Self { high: value, low: 0.0 }
    }
}

impl std::ops::Mul for Double {
    type Output = Self;

    fn mul(self, other: Self) -> Self {
        let (product, error) = exact_product(self.high, other.high);
        let low = error + (self.high * other.low + self.low * other.high);
        let high = product + low;
        Self { high, low: low - (high - product) }
    }
}

impl Double {
    fn reciprocal(self) -> f64 {
        let rough = 1.0 / self.high;
        let (product, error) = exact_product(rough, self.high);
        rough + rough * (((1.0 - product) - error) - rough * self.low)
    }
}

/// Returns the rounded product and its rounding error.
fn exact_product(a: f64, b: f64) -> (f64, f64) {
    let product = a * b;
    let ((a_high, a_low), (b_high, b_low)) = (halves(a), halves(b));
    (product, ((a_high * b_high - product) + a_high * b_low + a_low * b_high) + a_low * b_low)
}

/// Splits a number into the sum of two with half the digits.
fn halves(a: f64) -> (f64, f64) {
    /// 2²⁷ + 1.
    const SPLIT: f64 = 134_217_729.0;
    let scaled = SPLIT * a;
    let high = scaled - (scaled - a);
    (high, a - high)
}

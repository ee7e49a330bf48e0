//! Numbers of twice float64's precision, for the tables of exp and ln: T. J. Dekker, *A
//! floating-point technique for extending the available precision*, Numerische Mathematik 18
//! (1971).

/// The sum of a float64 and a rest that is smaller than its last digit.
#[derive(Clone, Copy)]
pub(super) struct Double(pub(super) f64, pub(super) f64);

/// ln 2.
pub(super) const LN_2: Double = Double(std::f64::consts::LN_2, 2.319_046_813_846_299_6e-17);

/// Returns the exact product of two numbers: halves of 26 bits multiply without rounding.
fn product(a: f64, b: f64) -> Double {
    fn halves(a: f64) -> [f64; 2] {
        let c = 134_217_729.0 * a;
        let high = c - (c - a);
        [high, a - high]
    }
    let ([a1, a2], [b1, b2]) = (halves(a), halves(b));
    let p = a * b;
    Double(p, a1 * b1 - p + a1 * b2 + a2 * b1 + a2 * b2)
}

impl Double {
    /// Returns the exact sum of two numbers.
    fn sum(a: f64, b: f64) -> Self {
        let s = a + b;
        let b_kept = s - a;
        Self(s, (a - (s - b_kept)) + (b - b_kept))
    }

    fn plus(self, other: Self) -> Self {
        let Self(s, rest) = Self::sum(self.0, other.0);
        Self::sum(s, rest + self.1 + other.1)
    }

    pub(super) fn times(self, other: Self) -> Self {
        let Self(p, rest) = product(self.0, other.0);
        Self::sum(p, rest + self.0 * other.1 + self.1 * other.0)
    }

    /// Divides by a number.
    fn over(self, divisor: f64) -> Self {
        let quotient = self.0 / divisor;
        let Self(p, rest) = product(quotient, divisor);
        Self::sum(quotient, ((self.0 - p) - rest + self.1) / divisor)
    }

    /// Returns e to the power of this, which is at most 1, by its series.
    pub(super) fn exp(self) -> Self {
        let mut sum = Self(1.0, 0.0);
        let mut n = 28.0;
        while n > 0.0 {
            sum = sum.times(self).over(n).plus(Self(1.0, 0.0));
            n -= 1.0;
        }
        sum
    }
}

/// Returns ln of a number between ½ and 2 whose last bits are 0, so that adding 1 is exact, by
/// the series of 2 artanh((c − 1) / (c + 1)).
pub(super) fn ln(c: f64) -> Double {
    let t = Double(c - 1.0, 0.0).over(c + 1.0);
    let square = t.times(t);
    let mut sum = Double(0.0, 0.0);
    let mut n = 61.0;
    while n > 0.0 {
        sum = sum.times(square).plus(Double(1.0, 0.0).over(n));
        n -= 2.0;
    }
    sum.times(t).times(Double(2.0, 0.0))
}

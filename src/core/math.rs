//! exp and ln, scalar and in lanes: one implementation, so that a number is the same to the
//! last bit in every browser and natively on x86-64.
//!
//! The standard library's `f64::exp` is the platform's libm natively and a port of another one
//! in WebAssembly, with other last digits. Nothing here uses a fused multiply-add, which would
//! round once where NumPy rounds twice.

mod lanes;

use std::ops::{Add, Div, Mul, Neg, Sub};

use wide::bytemuck::cast;
use wide::{f64x2, f64x4};

/// One or several float64 numbers that go through the same operations in the same order. The
/// two probes of a central difference are two lanes.
pub trait Lanes:
    Copy
    + Add<Output = Self>
    + Sub<Output = Self>
    + Mul<Output = Self>
    + Div<Output = Self>
    + Neg<Output = Self>
{
    /// Returns the same number in every lane.
    fn splat(value: f64) -> Self;

    /// Returns e to the power of each lane.
    fn exp(self) -> Self;

    /// Returns the natural logarithm of each lane: −∞ for 0, NaN below.
    fn ln(self) -> Self;

    /// Returns true if in all lanes of both neither exp nor exp of the opposite overflows or
    /// is subnormal; false for NaN.
    fn within_exp_range(two: [Self; 2]) -> bool;

    /// Computes [`exp`](Self::exp) of two values for which
    /// [`within_exp_range`](Self::within_exp_range) is true; of others it has no meaning. Side
    /// by side, the processor computes one while the other waits.
    fn exp_within_range(two: [Self; 2]) -> [Self; 2];

    /// Computes [`ln`](Self::ln) of two values of normal positive numbers; of others it has no
    /// meaning.
    fn ln_of_normal(two: [Self; 2]) -> [Self; 2];
}

impl Lanes for f64 {
    #[inline]
    fn splat(value: f64) -> Self {
        value
    }

    #[inline]
    fn exp(self) -> Self {
        lanes::exp_of_any(self)
    }

    #[inline]
    fn ln(self) -> Self {
        lanes::ln_of_any(self)
    }

    #[inline]
    fn within_exp_range(two: [Self; 2]) -> bool {
        lanes::within_exp_range([two.into()])
    }

    #[inline]
    fn exp_within_range(two: [Self; 2]) -> [Self; 2] {
        lanes::exp_and_ln_of_2::exp(two.into()).into()
    }

    #[inline]
    fn ln_of_normal(two: [Self; 2]) -> [Self; 2] {
        lanes::exp_and_ln_of_2::ln(two.into()).into()
    }
}

macro_rules! impl_lanes {
    ($($lanes:ident: $functions:ident, $vectors:literal { $($two_at_once:item)* })*) => {$(
        impl Lanes for $lanes {
            $($two_at_once)*

            #[inline]
            fn splat(value: f64) -> Self {
                Self::splat(value)
            }

            #[inline(never)]
            fn exp(self) -> Self {
                if lanes::within_exp_range::<$vectors>(cast(self)) {
                    lanes::$functions::exp(self)
                } else {
                    self.to_array().map(lanes::exp_of_any).into()
                }
            }

            #[inline(never)]
            fn ln(self) -> Self {
                if lanes::are_normal::<$vectors>(cast(self)) {
                    lanes::$functions::ln(self)
                } else {
                    self.to_array().map(lanes::ln_of_any).into()
                }
            }

            #[inline]
            fn within_exp_range(two: [Self; 2]) -> bool {
                lanes::within_exp_range::<{ 2 * $vectors }>(cast(two))
            }
        }
    )*};
}

impl_lanes! {
    f64x2: exp_and_ln_of_2, 1 {
        #[inline]
        fn exp_within_range(two: [Self; 2]) -> [Self; 2] {
            cast(lanes::exp_and_ln_of_4::exp(cast(two)))
        }

        #[inline]
        fn ln_of_normal(two: [Self; 2]) -> [Self; 2] {
            cast(lanes::exp_and_ln_of_4::ln(cast(two)))
        }
    }
    f64x4: exp_and_ln_of_4, 2 {
        #[inline]
        fn exp_within_range([a, b]: [Self; 2]) -> [Self; 2] {
            [lanes::exp_and_ln_of_4::exp(a), lanes::exp_and_ln_of_4::exp(b)]
        }

        #[inline]
        fn ln_of_normal([a, b]: [Self; 2]) -> [Self; 2] {
            [lanes::exp_and_ln_of_4::ln(a), lanes::exp_and_ln_of_4::ln(b)]
        }
    }
}

/// Returns e to the power of `x`.
#[must_use]
pub fn exp(x: f64) -> f64 {
    Lanes::exp(x)
}

/// Returns the natural logarithm of `x`.
#[must_use]
pub fn ln(x: f64) -> f64 {
    Lanes::ln(x)
}

/// Returns a checksum over exp and ln at `arguments` arguments spread over the range that
/// training needs, to hold every machine to the same bits: FNV-1a over the bits of the
/// results.
#[must_use]
pub fn checksum(arguments: u32) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    let mut eat = |value: f64| {
        hash = (hash ^ value.to_bits()).wrapping_mul(0x0000_0100_0000_01b3);
    };
    // A Weyl sequence covers the range evenly.
    let step = 0.618_033_988_749_894_9;
    let mut position = 0.5;
    for _ in 0..arguments {
        position += step;
        if position >= 1.0 {
            position -= 1.0;
        }
        eat(exp(position * 160.0 - 80.0));
        eat(ln(position + 1e-7));
    }
    hash
}

//! exp and ln, scalar and in lanes: one implementation, so that a number is the
//! same to the last bit in every browser and natively on x86-64.
//!
//! The standard library's `f64::exp` is the platform's libm natively and a port
//! of another one in WebAssembly; the last digit differs. Nothing here uses a
//! fused multiply-add, which would round once where NumPy rounds twice.

mod lanes;

use std::ops::{Add, Div, Mul, Neg, Sub};

use wide::bytemuck::cast;
use wide::{f64x2, f64x4};

/// One or several float64 numbers that go through the same operations in the
/// same order. The two probes of a central difference are two lanes.
pub trait Lanes:
    Copy
    + Add<Output = Self>
    + Sub<Output = Self>
    + Mul<Output = Self>
    + Div<Output = Self>
    + Neg<Output = Self>
{
    /// The same number in every lane.
    fn splat(value: f64) -> Self;

    /// e to the power of each lane.
    fn exp(self) -> Self;

    /// The natural logarithm of each lane: −∞ for 0, NaN below.
    fn ln(self) -> Self;

    /// [`exp`](Self::exp) of two at once, side by side where that is faster.
    #[inline]
    fn exp_of_two(two: [Self; 2]) -> [Self; 2] {
        two.map(Self::exp)
    }

    /// [`ln`](Self::ln) of two at once.
    #[inline]
    fn ln_of_two(two: [Self; 2]) -> [Self; 2] {
        two.map(Self::ln)
    }
}

impl Lanes for f64 {
    #[inline]
    fn splat(value: f64) -> Self {
        value
    }

    #[inline]
    fn exp(self) -> Self {
        Lanes::exp(f64x2::splat(self)).to_array()[0]
    }

    #[inline]
    fn ln(self) -> Self {
        Lanes::ln(f64x2::splat(self)).to_array()[0]
    }
}

macro_rules! impl_lanes {
    ($($lanes:ident { $($two:item)* })*) => {$(
        impl Lanes for $lanes {
            $($two)*

            #[inline]
            fn splat(value: f64) -> Self {
                $lanes::splat(value)
            }

            #[inline]
            fn exp(self) -> Self {
                lanes::$lanes::exp(self)
            }

            #[inline]
            fn ln(self) -> Self {
                lanes::$lanes::ln(self)
            }
        }
    )*};
}

impl_lanes! {
    f64x2 {
        // The processor looks only so far ahead: where two stand side by side it
        // computes one while the other waits.
        #[inline]
        fn exp_of_two(two: [Self; 2]) -> [Self; 2] {
            cast(lanes::f64x4::exp(cast(two)))
        }

        #[inline]
        fn ln_of_two(two: [Self; 2]) -> [Self; 2] {
            cast(lanes::f64x4::ln(cast(two)))
        }
    }
    f64x4 {}
}

/// e to the power of `x`.
#[must_use]
pub fn exp(x: f64) -> f64 {
    Lanes::exp(x)
}

/// The natural logarithm of `x`.
#[must_use]
pub fn ln(x: f64) -> f64 {
    Lanes::ln(x)
}

/// A checksum over exp and ln at `arguments` arguments spread over all that
/// training meets, to hold every machine to the same bits: FNV-1a over the bits
/// of the results.
#[must_use]
pub fn checksum(arguments: u32) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    let mut eat = |value: f64| {
        hash = (hash ^ value.to_bits()).wrapping_mul(0x0000_0100_0000_01b3);
    };
    // A Weyl sequence: even cover, no state to port.
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

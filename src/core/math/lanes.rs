//! exp and ln of `wide` with what training never meets left out: the same
//! operations in the same order, so the same bits, in half the instructions.
//!
//! `wide` carries masks for overflow, subnormals, infinities and NaN through
//! every call. Here one comparison sends a vector that has any of them to `wide`.

/// What exp is made of. Below the bound in size nothing overflows or is subnormal.
/// The rounder, added and taken away again, rounds to the nearest whole number, ties
/// to even, and leaves that number in the low bits: 1.5 · 2⁵². ln 2 comes in two
/// parts, the first with few enough bits to be multiplied exactly. Then 1 / n! for
/// the powers of x, from the second on.
static EXP: [f64; 18] = [
    708.0,
    std::f64::consts::LOG2_E,
    6_755_399_441_055_744.0,
    0.693_145_751_953_125,
    1.428_606_820_309_417_3e-6,
    1.0,
    1.0 / 2.0,
    1.0 / 6.0,
    1.0 / 24.0,
    1.0 / 120.0,
    1.0 / 720.0,
    1.0 / 5040.0,
    1.0 / 40_320.0,
    1.0 / 362_880.0,
    1.0 / 3_628_800.0,
    1.0 / 39_916_800.0,
    1.0 / 479_001_600.0,
    1.0 / 6_227_020_800.0,
];

/// What ln is made of: least and greatest argument; 2⁵², and what it and the
/// exponent's bias add up to; the two parts of ln 2; 1 and a half.
static LN: [f64; 8] = [
    f64::MIN_POSITIVE,
    f64::MAX,
    4_503_599_627_370_496.0,
    4_503_599_627_370_496.0 + 1023.0,
    f64::from_bits(0x3fe6_2e42_fee0_0000),
    f64::from_bits(0x3dea_39ef_3579_3c76),
    1.0,
    0.5,
];

/// The quotient of polynomials that Cephes approximates ln(1 + x) by.
static NUMERATOR: [f64; 6] = [
    7.708_387_337_558_854,
    17.936_867_850_781_983,
    14.498_922_534_161_093,
    4.705_791_198_788_817,
    0.497_494_994_976_747,
    0.000_101_875_663_804_580_93,
];
/// The last coefficient, of x⁵, is 1.
static DENOMINATOR: [f64; 5] = [
    23.125_162_012_676_533,
    71.154_475_061_856_39,
    82.987_526_691_277_67,
    45.227_914_583_753_225,
    11.287_358_718_916_746,
];

/// The bits of √½ and one more: below them a number's exponent is rounded down.
const TURN: u64 = std::f64::consts::FRAC_1_SQRT_2.to_bits() + 1;
/// From the bits of a number to those of a power of 2 whose exponent is rounded
/// towards 1; the mantissa's bits; and from these to a number between √½ and √2.
static LN_BITS: [u64; 3] = [(1023 << 52) - TURN, (1 << 52) - 1, TURN];

/// Keeps the compiler from writing these numbers into the code: V8 puts a constant
/// vector together anew in every round of a loop, which takes longer than to load it.
#[inline]
fn loaded<T, const N: usize>(numbers: &'static [T; N]) -> &'static [T; N] {
    std::hint::black_box(numbers)
}

macro_rules! exp_and_ln {
    ($lanes:ident, $bits:ident) => {
        pub(super) mod $lanes {
            use wide::bytemuck::cast;
            use wide::{$bits, $lanes};

            use super::*;

            // Out of the way of the loops that never get here.
            #[cold]
            #[inline(never)]
            fn exp_of_any(x: $lanes) -> $lanes {
                x.exp()
            }

            #[cold]
            #[inline(never)]
            fn ln_of_any(x: $lanes) -> $lanes {
                x.ln()
            }

            /// e to the power of each lane.
            #[inline]
            pub(in super::super) fn exp(x: $lanes) -> $lanes {
                let c = $lanes::splat;
                let [bound, log2_e, rounder, ln_2, ln_2_rest, one, rest @ ..] = loaded(&EXP);
                if !x.abs().simd_lt(c(*bound)).all() {
                    return exp_of_any(x);
                }
                let shifted = x * c(*log2_e) + c(*rounder);
                let whole = shifted - c(*rounder);
                let x = x - whole * c(*ln_2);
                let x = x - whole * c(*ln_2_rest);
                let x2 = x * x;
                let x4 = x2 * x2;
                let x8 = x4 * x4;
                let [c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13] = rest.map(c);
                let low = x2 * (x * c3 + c2) + x;
                let middle = x2 * (x * c7 + c6) + (x * c5 + c4);
                let high = x2 * (x * c11 + c10) + (x * c9 + c8);
                let highest = x * c13 + c12;
                let sum = x8 * (x4 * highest + high) + (x4 * middle + low);
                // Times a power of 2: its exponent is added.
                let near_one: $bits = cast(sum + c(*one));
                cast(near_one + (cast::<_, $bits>(shifted) << 52))
            }

            /// The natural logarithm of each lane.
            #[inline]
            pub(in super::super) fn ln(x: $lanes) -> $lanes {
                let [least, most, two_52, bias, ln_2, ln_2_rest, one, half] =
                    loaded(&LN).map($lanes::splat);
                if !(x.simd_ge(least) & x.simd_le(most)).all() {
                    return ln_of_any(x);
                }
                let [up, mantissa, back] = loaded(&LN_BITS).map($bits::splat);
                let rounded = cast::<_, $bits>(x) + up;
                let exponent = cast::<_, $lanes>((rounded >> 52) | cast::<_, $bits>(two_52)) - bias;
                // Between √½ and √2, less 1.
                let x = cast::<_, $lanes>((rounded & mantissa) + back) - one;
                let x2 = x * x;
                let x4 = x2 * x2;
                let n = loaded(&NUMERATOR).map($lanes::splat);
                let numerator =
                    (n[3] * x + n[2]) * x2 + ((n[5] * x + n[4]) * x4 + (n[1] * x + n[0]));
                let d = loaded(&DENOMINATOR).map($lanes::splat);
                let denominator = x2 * (x * d[3] + d[2]) + (x4 * (d[4] + x) + (x * d[1] + d[0]));
                let rest = x2 * x * numerator / denominator;
                let rest = exponent * ln_2_rest + rest;
                let rest = rest + (x - x2 * half);
                exponent * ln_2 + rest
            }
        }
    };
}

exp_and_ln!(f64x2, u64x2);
exp_and_ln!(f64x4, u64x4);

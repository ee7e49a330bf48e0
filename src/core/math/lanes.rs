//! exp and ln of `wide` with what training never meets left out: the same
//! operations in the same order, so the same bits, in half the instructions.
//!
//! `wide` carries masks for overflow, subnormals, infinities and NaN through
//! every call. Here one comparison sends a vector that has any of them to `wide`.

/// exp does without the masks below this size: nothing overflows or is subnormal.
const EXP_BOUND: f64 = 708.0;

/// Added and taken away again, it rounds to the nearest whole number, ties to
/// even, and leaves that number in the low bits: 1.5 · 2⁵².
const ROUNDER: f64 = 6_755_399_441_055_744.0;

/// 1 / n! for the xⁿ of exp, from the third on.
static TERMS: [f64; 12] = [
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

/// ln 2 in two parts, the first with few enough bits to be multiplied exactly.
const LN_2_OF_EXP: [f64; 2] = [0.693_145_751_953_125, 1.428_606_820_309_417_3e-6];

/// The same for ln, which multiplies by the exponent alone.
const LN_2_OF_LN: [f64; 2] =
    [f64::from_bits(0x3fe6_2e42_fee0_0000), f64::from_bits(0x3dea_39ef_3579_3c76)];

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

/// The bits of 1.
const ONE: u64 = 1023 << 52;
/// The exponent's bits.
const EXPONENT: u64 = 0xfff << 52;
/// From the bits of a number to those of a power of 2 whose exponent rounds it
/// towards 1: just over √½ goes up.
const ROUND_UP: u64 = ONE - (std::f64::consts::FRAC_1_SQRT_2.to_bits() + 1);
/// Bits of a small whole number, put below these of 2⁵², are 2⁵² plus it.
const TWO_52: f64 = 4_503_599_627_370_496.0;

/// Keeps the compiler from writing these numbers into the code: V8 puts a constant
/// vector together anew in every round of a loop, which takes longer than to load it.
#[inline]
fn loaded<const N: usize>(numbers: &'static [f64; N]) -> &'static [f64; N] {
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
                if !x.abs().simd_lt($lanes::splat(EXP_BOUND)).all() {
                    return exp_of_any(x);
                }
                let c = $lanes::splat;
                let shifted = x * c(std::f64::consts::LOG2_E) + c(ROUNDER);
                let whole = shifted - c(ROUNDER);
                let x = x - whole * c(LN_2_OF_EXP[0]);
                let x = x - whole * c(LN_2_OF_EXP[1]);
                let power = (cast::<_, $bits>(shifted) << 52) + $bits::splat(ONE);
                let x2 = x * x;
                let x4 = x2 * x2;
                let x8 = x4 * x4;
                let [c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13] = loaded(&TERMS).map(c);
                let low = x2 * (x * c3 + c2) + x;
                let middle = x2 * (x * c7 + c6) + (x * c5 + c4);
                let high = x2 * (x * c11 + c10) + (x * c9 + c8);
                let highest = x * c13 + c12;
                let sum = x8 * (x4 * highest + high) + (x4 * middle + low);
                (sum + c(1.0)) * cast::<_, $lanes>(power)
            }

            /// The natural logarithm of each lane.
            #[inline]
            pub(in super::super) fn ln(x: $lanes) -> $lanes {
                let c = $lanes::splat;
                if !(x.simd_ge(c(f64::MIN_POSITIVE)) & x.simd_le(c(f64::MAX))).all() {
                    return ln_of_any(x);
                }
                let bits: $bits = cast(x);
                let rounded = bits + $bits::splat(ROUND_UP);
                let exponent = cast::<_, $lanes>((rounded >> 52) | cast::<_, $bits>(c(TWO_52)));
                let exponent = exponent - c(TWO_52 + 1023.0);
                // Between √½ and √2.
                let x: $lanes = cast(bits - (rounded & $bits::splat(EXPONENT)) + $bits::splat(ONE));
                let x = x - c(1.0);
                let x2 = x * x;
                let x4 = x2 * x2;
                let n = loaded(&NUMERATOR).map(c);
                let numerator =
                    (n[3] * x + n[2]) * x2 + ((n[5] * x + n[4]) * x4 + (n[1] * x + n[0]));
                let d = loaded(&DENOMINATOR).map(c);
                let denominator = x2 * (x * d[3] + d[2]) + (x4 * (d[4] + x) + (x * d[1] + d[0]));
                let rest = x2 * x * numerator / denominator;
                let rest = exponent * c(LN_2_OF_LN[1]) + rest;
                let rest = rest + (x - x2 * c(0.5));
                exponent * c(LN_2_OF_LN[0]) + rest
            }
        }
    };
}

exp_and_ln!(f64x2, u64x2);
exp_and_ln!(f64x4, u64x4);

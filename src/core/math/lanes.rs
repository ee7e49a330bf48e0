//! exp and ln of float64 by tables, in lanes.
//!
//! Both cut their argument down to a small rest, so that a short series is enough,
//! and look the large part up: P. T. P. Tang, *Table-driven implementation of the
//! exponential function in IEEE floating-point arithmetic*, ACM TOMS 15 (1989), and
//! *… of the logarithm function …*, ACM TOMS 16 (1990). The tables are made in
//! twice the precision by sums, products and quotients alone, so that every machine
//! has the same.
//!
//! Where the result would overflow, or an argument is subnormal, infinite, negative
//! or NaN, it is `wide`'s.

mod double;
mod tables;

use std::f64::consts::LN_2;
use std::sync::LazyLock;

use wide::{f64x2, u64x2, u64x4};

use tables::{EXP_BITS, EXP_ROWS, LEAST, LN_BITS, LN_ROWS, exp_table, ln_tables};

/// ln 2 in two parts: the first has few enough bits to be multiplied exactly.
const LN_2_HIGH: f64 = f64::from_bits(0x3fe6_2e42_fee0_0000);
const LN_2_LOW: f64 = f64::from_bits(0x3dea_39ef_3579_3c76);

/// How many rows exp's table has for a factor of 2.
const ROWS: f64 = EXP_ROWS as f64;
/// What is left of the argument is at most this.
const HALF_ROW: f64 = LN_2 / ROWS / 2.0;

/// Below this size neither e to the power of it nor of its opposite overflows or is
/// subnormal.
const CALM: f64 = 708.0;

/// What exp and ln are made of, loaded from memory as it stands in vectors: V8 puts a
/// constant vector together anew in every round of a loop, which takes longer.
/// Made at the first call, which takes a millisecond; shipped, they would make the
/// worker's program larger by a seventh.
struct Numbers {
    /// [`CALM`].
    calm: [f64; 2],
    /// How many rows a 1 is. The rounder, added and taken away again, rounds to the
    /// nearest whole number and leaves that number in the low bits: 1.5 · 2⁵². What a
    /// row is, in two parts. Then 1 / n! for the powers from the second to the fourth;
    /// the third stands in for the fifth too, whose place 0.87 of the square of the
    /// largest rest takes to within an eighth.
    exp: Twice<f64, 7>,
    exp_rows: [[f64; 2]; EXP_ROWS],
    /// 2⁵², and what it and the exponent's bias add up to; ln 2 in two parts; ±1 / n
    /// for the powers from the second on.
    ln: Twice<f64, 9>,
    /// From the bits of a number to those of a power of 2 whose exponent is rounded
    /// towards 1; the mantissa's bits; from these to a number around 1; those of them
    /// that choose the row; and from these to the row's middle.
    ln_masks: Twice<u64, 5>,
    ln_rows: [[f64; 2]; LN_ROWS],
    ln_rest: [f64; LN_ROWS],
}

/// Numbers as they stand in vectors.
type Twice<T, const N: usize> = [[T; 2]; N];

static NUMBERS: LazyLock<Numbers> = LazyLock::new(|| {
    let twice = |number: f64| [number; 2];
    let (ln_rows, ln_rest) = ln_tables();
    Numbers {
        calm: [CALM; 2],
        exp: [
            ROWS / LN_2,
            6_755_399_441_055_744.0,
            LN_2_HIGH / ROWS,
            LN_2_LOW / ROWS,
            1.0 / 2.0,
            1.0 / 6.0 + 0.87 * HALF_ROW * HALF_ROW / 120.0,
            1.0 / 24.0,
        ]
        .map(twice),
        exp_rows: exp_table(),
        ln: [
            4_503_599_627_370_496.0,
            4_503_599_627_370_496.0 + 1023.0,
            LN_2_HIGH,
            LN_2_LOW,
            -1.0 / 2.0,
            1.0 / 3.0,
            -1.0 / 4.0,
            1.0 / 5.0,
            -1.0 / 6.0,
        ]
        .map(twice),
        ln_masks: [
            (1023 << 52) - LEAST,
            (1 << 52) - 1,
            LEAST,
            (1 << 52) - (1 << (52 - LN_BITS)),
            LEAST + (1 << (51 - LN_BITS)),
        ]
        .map(|mask| [mask; 2]),
        ln_rows,
        ln_rest,
    }
});

/// Whether in all lanes neither the exp nor that of the opposite is a special case.
#[inline]
pub(super) fn within_exp_range<const N: usize>(vectors: [f64x2; N]) -> bool {
    let bound = f64x2::from(NUMBERS.calm);
    let calm = |x: f64x2| x.abs().simd_lt(bound);
    vectors[1..].iter().fold(calm(vectors[0]), |all, &x| all & calm(x)).to_bitmask() == 0b11
}

/// Whether all lanes are normal positive numbers.
#[inline]
pub(super) fn are_normal<const N: usize>(vectors: [f64x2; N]) -> bool {
    let [least, most] = [f64x2::splat(f64::MIN_POSITIVE), f64x2::splat(f64::MAX)];
    let normal = |x: f64x2| x.simd_ge(least) & x.simd_le(most);
    vectors[1..].iter().fold(normal(vectors[0]), |all, &x| all & normal(x)).to_bitmask() == 0b11
}

/// exp of any number: the same as in a vector in which all are calm.
pub(super) fn exp_of_any(x: f64) -> f64 {
    let x = f64x2::splat(x);
    (if within_exp_range([x]) { exp_and_ln_of_2::exp(x) } else { x.exp() }).to_array()[0]
}

/// ln of any number: the same as in a vector in which all are normal.
pub(super) fn ln_of_any(x: f64) -> f64 {
    let x = f64x2::splat(x);
    (if are_normal([x]) { exp_and_ln_of_2::ln(x) } else { x.ln() }).to_array()[0]
}

macro_rules! exp_and_ln {
    ($name:ident: $lanes:ident, $bits:ident, $vectors:literal) => {
        pub(super) mod $name {
            use std::array;

            use wide::bytemuck::cast;
            use wide::$lanes;

            use super::*;

            /// The two columns of a table at each lane's row.
            #[inline]
            fn rows<const N: usize>(table: &[[f64; 2]; N], row: $bits) -> [$lanes; 2] {
                let row = row & $bits::splat(N as u64 - 1);
                let rows = row.to_array().map(|row| cast::<_, u64x2>(table[row as usize]));
                // Loaded whole and then sorted: fewer loads.
                let pairs: [_; $vectors] = array::from_fn(|v| (rows[2 * v], rows[2 * v + 1]));
                [cast(pairs.map(|(a, b)| a.unpack_lo(b))), cast(pairs.map(|(a, b)| a.unpack_hi(b)))]
            }

            /// What a table has at each lane's row.
            #[inline]
            fn column<const N: usize>(table: &[f64; N], row: $bits) -> $lanes {
                let row = row & $bits::splat(N as u64 - 1);
                $lanes::from(row.to_array().map(|row| table[row as usize]))
            }

            /// e to the power of each lane, which must be calm.
            #[inline]
            pub(in super::super) fn exp(x: $lanes) -> $lanes {
                let numbers = &*NUMBERS;
                let constants = numbers.exp.map(|c| cast::<_, $lanes>([c; $vectors]));
                let [rows_of_1, rounder, row, row_rest, c2, c3, c4] = constants;
                let shifted = x * rows_of_1 + rounder;
                let whole = shifted - rounder;
                let bits: $bits = cast(shifted);
                let [power, missing] = rows(&numbers.exp_rows, bits);
                let x = x - whole * row - whole * row_rest;
                let x2 = x * x;
                let part = (x + missing) + x2 * ((x * c3 + c2) + x2 * c4);
                let power: $lanes = cast(cast::<_, $bits>(power) + (bits << (52 - EXP_BITS)));
                power * part + power
            }

            /// The natural logarithm of each lane, which must be normal and positive.
            #[inline]
            pub(in super::super) fn ln(x: $lanes) -> $lanes {
                let numbers = &*NUMBERS;
                let constants = numbers.ln.map(|c| cast::<_, $lanes>([c; $vectors]));
                let [two_52, bias, ln_2, ln_2_rest, c2, c3, c4, c5, c6] = constants;
                let masks = numbers.ln_masks.map(|c| cast::<_, $bits>([c; $vectors]));
                let [up, mantissa, back, row, middle] = masks;
                let rounded = cast::<_, $bits>(x) + up;
                let exponent = cast::<_, $lanes>((rounded >> 52) | cast::<_, $bits>(two_52)) - bias;
                let i = rounded >> (52 - LN_BITS);
                let ([inverse, ln_c], ln_c_rest) =
                    (rows(&numbers.ln_rows, i), column(&numbers.ln_rest, i));
                let c: $lanes = cast((rounded & row) + middle);
                let x: $lanes = cast((rounded & mantissa) + back);
                let x = (x - c) * inverse;
                let x2 = x * x;
                let rest = x2 * ((x * c3 + c2) + x2 * ((x * c5 + c4) + x2 * c6));
                (exponent * ln_2 + ln_c) + (x + (exponent * ln_2_rest + ln_c_rest + rest))
            }
        }
    };
}

exp_and_ln!(exp_and_ln_of_2: f64x2, u64x2, 1);
exp_and_ln!(exp_and_ln_of_4: f64x4, u64x4, 2);

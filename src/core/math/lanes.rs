//! exp and ln of float64 by tables, in lanes.
//!
//! Both look up the large part of their argument, so that a short series is enough for the
//! small rest: P. T. P. Tang, *Table-driven implementation of the
//! exponential function in IEEE floating-point arithmetic*, ACM TOMS 15 (1989), and
//! *… of the logarithm function …*, ACM TOMS 16 (1990). The tables are made in
//! twice the precision by sums, products and quotients alone, so that every machine
//! has the same.
//!
//! A result that overflows, and that of a subnormal, infinite, negative or NaN argument, is
//! `wide`'s.

mod double;
mod tables;

use std::f64::consts::LN_2;
use std::sync::LazyLock;

use wide::{f64x2, u64x2, u64x4};

use tables::{EXP_BITS, EXP_ROWS, LEAST, LN_BITS, LN_ROWS, exp_table, ln_tables};

/// ln 2 in two parts: the first has few enough bits to be multiplied exactly.
const LN_2_HIGH: f64 = f64::from_bits(0x3fe6_2e42_fee0_0000);
const LN_2_LOW: f64 = f64::from_bits(0x3dea_39ef_3579_3c76);

/// Number of rows of exp's table for a factor of 2.
const ROWS: f64 = EXP_ROWS as f64;
/// The largest rest of the argument.
const HALF_ROW: f64 = LN_2 / ROWS / 2.0;
/// The least float64 without a fraction, 2⁵²: the distance to the next one is 1.
const TWO_52: f64 = 4_503_599_627_370_496.0;
/// The bias of a float64's exponent.
const BIAS: u64 = 1023;

/// Size below which neither exp of a number nor exp of its opposite overflows or is
/// subnormal.
const EXP_RANGE: f64 = 708.0;

/// A constant in each half of a vector.
type Twice<T> = [T; 2];

/// Returns a constant in each half of a vector.
fn twice<T: Copy>(constant: T) -> Twice<T> {
    [constant; 2]
}

/// The constants and tables of exp and ln, loaded from memory as vectors: V8 puts a
/// constant vector together anew in every round of a loop, which takes longer. They are
/// made at the first call, in about a millisecond; shipped, they would enlarge the worker's
/// program by a seventh.
struct Constants {
    /// [`EXP_RANGE`].
    exp_range: Twice<f64>,
    exp: ExpConstants,
    exp_rows: [[f64; 2]; EXP_ROWS],
    ln: LnConstants,
    ln_rows: [[f64; 2]; LN_ROWS],
    ln_rest: [f64; LN_ROWS],
}

/// The constants of exp.
struct ExpConstants {
    /// Number of rows in an argument of 1.
    rows_per_unit: Twice<f64>,
    /// 1.5 · 2⁵²: added and subtracted again, it rounds to the nearest whole number, which
    /// the sum has in its low bits.
    rounder: Twice<f64>,
    /// High part of a row's width.
    row_high: Twice<f64>,
    /// Low part of a row's width.
    row_low: Twice<f64>,
    /// Coefficient of the rest's square, 1/2!.
    c2: Twice<f64>,
    /// Coefficient of the rest's cube: 1/3!, and 1/5! times 0.87 of the square of the largest
    /// rest, which stands in for the fifth power to within an eighth.
    c3: Twice<f64>,
    /// Coefficient of the rest's fourth power, 1/4!.
    c4: Twice<f64>,
}

/// The constants of ln.
struct LnConstants {
    /// 2⁵², whose low bits turn an exponent into a float.
    two_52: Twice<f64>,
    /// 2⁵² and the bias of an exponent.
    bias: Twice<f64>,
    /// High part of ln 2.
    ln_2_high: Twice<f64>,
    /// Low part of ln 2.
    ln_2_low: Twice<f64>,
    /// Coefficients ±1/n of the rest's powers from the second to the sixth.
    powers: [Twice<f64>; 5],
    /// Added to the bits of a number, rounds its exponent towards that of 1.
    round_exponent: Twice<u64>,
    /// Mask of the mantissa's bits.
    mantissa: Twice<u64>,
    /// Added to a mantissa's bits, gives the number around 1.
    around_one: Twice<u64>,
    /// Mask of the mantissa's bits that choose a row.
    row: Twice<u64>,
    /// Added to a row's bits, gives the number in the row's middle.
    middle: Twice<u64>,
}

static CONSTANTS: LazyLock<Constants> = LazyLock::new(|| {
    let (ln_rows, ln_rest) = ln_tables();
    Constants {
        exp_range: twice(EXP_RANGE),
        exp: ExpConstants {
            rows_per_unit: twice(ROWS / LN_2),
            rounder: twice(1.5 * TWO_52),
            row_high: twice(LN_2_HIGH / ROWS),
            row_low: twice(LN_2_LOW / ROWS),
            c2: twice(1.0 / 2.0),
            c3: twice(1.0 / 6.0 + 0.87 * HALF_ROW * HALF_ROW / 120.0),
            c4: twice(1.0 / 24.0),
        },
        exp_rows: exp_table(),
        ln: LnConstants {
            two_52: twice(TWO_52),
            bias: twice(TWO_52 + BIAS as f64),
            ln_2_high: twice(LN_2_HIGH),
            ln_2_low: twice(LN_2_LOW),
            powers: [-1.0 / 2.0, 1.0 / 3.0, -1.0 / 4.0, 1.0 / 5.0, -1.0 / 6.0].map(twice),
            round_exponent: twice((BIAS << 52) - LEAST),
            mantissa: twice((1 << 52) - 1),
            around_one: twice(LEAST),
            row: twice((1 << 52) - (1 << (52 - LN_BITS))),
            middle: twice(LEAST + (1 << (51 - LN_BITS))),
        },
        ln_rows,
        ln_rest,
    }
});

/// Returns true if all lanes are below [`EXP_RANGE`] in size.
#[inline]
pub(super) fn within_exp_range<const N: usize>(vectors: [f64x2; N]) -> bool {
    let bound = f64x2::from(CONSTANTS.exp_range);
    let is_within = |x: f64x2| x.abs().simd_lt(bound);
    let all = vectors[1..].iter().fold(is_within(vectors[0]), |all, &x| all & is_within(x));
    all.to_bitmask() == 0b11
}

/// Returns true if all lanes are normal positive numbers.
#[inline]
pub(super) fn are_normal<const N: usize>(vectors: [f64x2; N]) -> bool {
    let [least, most] = [f64x2::splat(f64::MIN_POSITIVE), f64x2::splat(f64::MAX)];
    let normal = |x: f64x2| x.simd_ge(least) & x.simd_le(most);
    vectors[1..].iter().fold(normal(vectors[0]), |all, &x| all & normal(x)).to_bitmask() == 0b11
}

/// Computes exp of any number, as in a vector within exp's range.
pub(super) fn exp_of_any(x: f64) -> f64 {
    let x = f64x2::splat(x);
    (if within_exp_range([x]) { exp_and_ln_of_2::exp(x) } else { x.exp() }).to_array()[0]
}

/// Computes ln of any number, as in a vector of normal numbers.
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

            /// Returns the two columns of a table at each lane's row.
            #[inline]
            fn rows<const N: usize>(table: &[[f64; 2]; N], row: $bits) -> [$lanes; 2] {
                let row = row & $bits::splat(N as u64 - 1);
                let rows = row.to_array().map(|row| cast::<_, u64x2>(table[row as usize]));
                // Whole rows are loaded and then sorted, which takes fewer loads.
                let pairs: [_; $vectors] = array::from_fn(|v| (rows[2 * v], rows[2 * v + 1]));
                [cast(pairs.map(|(a, b)| a.unpack_lo(b))), cast(pairs.map(|(a, b)| a.unpack_hi(b)))]
            }

            /// Returns the column of a table at each lane's row.
            #[inline]
            fn column<const N: usize>(table: &[f64; N], row: $bits) -> $lanes {
                let row = row & $bits::splat(N as u64 - 1);
                $lanes::from(row.to_array().map(|row| table[row as usize]))
            }

            /// Computes exp of each lane, which must be within exp's range.
            #[inline]
            pub(in super::super) fn exp(x: $lanes) -> $lanes {
                let constants = &*CONSTANTS;
                let ExpConstants { rows_per_unit, rounder, row_high, row_low, c2, c3, c4 } =
                    &constants.exp;
                let load = |constant: &Twice<f64>| cast::<_, $lanes>([*constant; $vectors]);
                let shifted = x * load(rows_per_unit) + load(rounder);
                let whole = shifted - load(rounder);
                let bits: $bits = cast(shifted);
                let [power, missing] = rows(&constants.exp_rows, bits);
                let x = x - whole * load(row_high) - whole * load(row_low);
                let x2 = x * x;
                let part = (x + missing) + x2 * ((x * load(c3) + load(c2)) + x2 * load(c4));
                let power: $lanes = cast(cast::<_, $bits>(power) + (bits << (52 - EXP_BITS)));
                power * part + power
            }

            /// Computes ln of each lane, which must be normal and positive.
            #[inline]
            pub(in super::super) fn ln(x: $lanes) -> $lanes {
                let constants = &*CONSTANTS;
                let numbers = &constants.ln;
                let load = |constant: &Twice<f64>| cast::<_, $lanes>([*constant; $vectors]);
                let mask = |constant: &Twice<u64>| cast::<_, $bits>([*constant; $vectors]);
                let [c2, c3, c4, c5, c6] = [0, 1, 2, 3, 4].map(|n| load(&numbers.powers[n]));
                let rounded = cast::<_, $bits>(x) + mask(&numbers.round_exponent);
                let two_52 = cast::<_, $bits>(load(&numbers.two_52));
                let exponent = cast::<_, $lanes>((rounded >> 52) | two_52) - load(&numbers.bias);
                let i = rounded >> (52 - LN_BITS);
                let ([inverse, ln_c], ln_c_rest) =
                    (rows(&constants.ln_rows, i), column(&constants.ln_rest, i));
                let c: $lanes = cast((rounded & mask(&numbers.row)) + mask(&numbers.middle));
                let x: $lanes =
                    cast((rounded & mask(&numbers.mantissa)) + mask(&numbers.around_one));
                let x = (x - c) * inverse;
                let x2 = x * x;
                let rest = x2 * ((x * c3 + c2) + x2 * ((x * c5 + c4) + x2 * c6));
                let (ln_2_high, ln_2_low) = (load(&numbers.ln_2_high), load(&numbers.ln_2_low));
                (exponent * ln_2_high + ln_c) + (x + (exponent * ln_2_low + ln_c_rest + rest))
            }
        }
    };
}

exp_and_ln!(exp_and_ln_of_2: f64x2, u64x2, 1);
exp_and_ln!(exp_and_ln_of_4: f64x4, u64x4, 2);

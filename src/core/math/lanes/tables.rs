//! The tables of exp and ln.

use super::double::{Double, LN_2, ln};

/// How many bits of its argument choose a row of exp's table.
pub(super) const EXP_BITS: u32 = 8;
/// How many bits of its argument choose a row of ln's.
pub(super) const LN_BITS: u32 = 8;

const EXP_ROWS: usize = 1 << EXP_BITS;
const LN_ROWS: usize = 1 << LN_BITS;

/// Of row i, 2^(i / rows): a float64 without as much of its exponent as i adds where
/// it is added to that by the last bit of i; and what is missing, as a part of it.
pub(super) static EXP_TABLE: [[f64; 2]; EXP_ROWS] = {
    let mut table = [[0.0; 2]; EXP_ROWS];
    let mut i = 0;
    while i < EXP_ROWS {
        let Double(power, rest) = LN_2.times(Double(i as f64 / EXP_ROWS as f64, 0.0)).exp();
        let bits = power.to_bits() - ((i as u64) << (52 - EXP_BITS));
        table[i] = [f64::from_bits(bits), rest / power];
        i += 1;
    }
    table
};

/// The bits of the first number of row 0 of ln's table: around √½, and such that 1 is
/// in the middle of a row, where its ln and those beside it lose nothing.
pub(super) const LEAST: u64 =
    1.0_f64.to_bits() - ((LN_ROWS as u64 * 75 / 128) << (52 - LN_BITS)) - (1 << (51 - LN_BITS));

/// Of row i, 1 / c for the number c in its middle, and ln c with few enough bits to be
/// added to a multiple of the first part of ln 2 exactly.
pub(super) static LN_TABLE: [[f64; 2]; LN_ROWS] = {
    let mut table = [[0.0; 2]; LN_ROWS];
    let mut i = 0;
    while i < LN_ROWS {
        table[i] = [1.0 / middle(i), first_part(ln(middle(i)))];
        i += 1;
    }
    table
};

/// Of row i, what that ln c lacks.
pub(super) static LN_REST: [f64; LN_ROWS] = {
    let mut table = [0.0; LN_ROWS];
    let mut i = 0;
    while i < LN_ROWS {
        let ln_c = ln(middle(i));
        table[i] = ln_c.0 - first_part(ln_c) + ln_c.1;
        i += 1;
    }
    table
};

const fn middle(i: usize) -> f64 {
    f64::from_bits(LEAST + ((2 * i as u64 + 1) << (51 - LN_BITS)))
}

/// Rounded to a multiple of 2⁻⁴².
const fn first_part(number: Double) -> f64 {
    const ROUNDER: f64 = 1.5 * (1_u64 << 10) as f64;
    number.0 + ROUNDER - ROUNDER
}

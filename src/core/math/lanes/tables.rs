//! The tables of exp and ln.

use super::double::{Double, LN_2, ln};

/// Number of bits of its argument that choose a row of exp's table.
pub(super) const EXP_BITS: u32 = 8;
/// Number of bits of its argument that choose a row of ln's tables.
pub(super) const LN_BITS: u32 = 8;

pub(super) const EXP_ROWS: usize = 1 << EXP_BITS;
pub(super) const LN_ROWS: usize = 1 << LN_BITS;

/// Makes exp's table: row i has 2^(i / rows), less the exponent that is added again with the
/// last bits of i, and its rounding error as a share of it.
#[inline(never)]
pub(super) fn exp_table() -> [[f64; 2]; EXP_ROWS] {
    let mut table = [[0.0; 2]; EXP_ROWS];
    for (i, row) in table.iter_mut().enumerate() {
        let Double(power, rest) = LN_2.times(Double(i as f64 / EXP_ROWS as f64, 0.0)).exp();
        let bits = power.to_bits() - ((i as u64) << (52 - EXP_BITS));
        *row = [f64::from_bits(bits), rest / power];
    }
    table
}

/// The bits of the first number of row 0 of ln's tables: around √½, so chosen that 1 is in the
/// middle of a row, near which ln loses nothing.
pub(super) const LEAST: u64 =
    1.0_f64.to_bits() - ((LN_ROWS as u64 * 75 / 128) << (52 - LN_BITS)) - (1 << (51 - LN_BITS));

/// Makes ln's tables: row i has 1 / c for the number c in its middle, and ln c with few enough
/// bits to be added to a multiple of ln 2's high part exactly; the second table has the rest
/// of ln c.
#[inline(never)]
pub(super) fn ln_tables() -> ([[f64; 2]; LN_ROWS], [f64; LN_ROWS]) {
    /// Added and subtracted again, rounds to a multiple of 2⁻⁴².
    const ROUNDER: f64 = 1.5 * (1_u64 << 10) as f64;
    let (mut rows, mut rests) = ([[0.0; 2]; LN_ROWS], [0.0; LN_ROWS]);
    for (i, (row, ln_c_rest)) in rows.iter_mut().zip(&mut rests).enumerate() {
        let c = f64::from_bits(LEAST + ((2 * i as u64 + 1) << (51 - LN_BITS)));
        let Double(ln_c, rest) = ln(c);
        let high = ln_c + ROUNDER - ROUNDER;
        *row = [1.0 / c, high];
        *ln_c_rest = ln_c - high + rest;
    }
    (rows, rests)
}

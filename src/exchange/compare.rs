//! Pasted rows beside the rows of a run here.

use super::paste::{PastedRow, Printed, prints_as};
use crate::session::message::Row;
use descent_core::layout::weights_and_bias;
use descent_core::numpy::print::repr;

/// What another machine's exp and ln make of an error.
const ERROR_NOISE: f64 = 1e-11;
/// What they make of W and b.
pub const PARAMETER_NOISE: f64 = 1e-10;

/// How a pasted number stands to the one here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Agreement {
    /// The number here is printed with the same characters.
    Printed,
    /// Apart by no more than another machine's exp, ln and pow explain, or a start
    /// whose last bits are not known.
    Noise,
    /// Different.
    Differs {
        /// As many leading digits are the same.
        digits: u8,
    },
}

/// Where a row stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Here and in the pasted text.
    Both,
    /// Only in the pasted text.
    Pasted,
    /// Only here.
    Here,
}

/// One row of both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// The notebook's label: −1 before training.
    pub step: i64,
    /// Where the row stands. On one side only there is nothing to compare.
    pub side: Side,
    /// The error, where it was pasted.
    pub error: Option<Agreement>,
    /// The weights, where they were pasted: all of them.
    pub w: Option<Agreement>,
    /// The bias, where it was pasted.
    pub b: Option<Agreement>,
    /// Whether it is the first row in which a number differs.
    pub first_difference: bool,
}

impl Comparison {
    /// Whether a number of the row differs.
    #[must_use]
    pub fn differs(&self) -> bool {
        let mut all = [self.error, self.w, self.b].into_iter().flatten();
        all.any(|agreement| matches!(agreement, Agreement::Differs { .. }))
    }
}

/// Compares row by row. Both sides' steps ascend; every step of either is in the
/// result, in order.
#[must_use]
pub fn compare(pasted: &[PastedRow], here: &[Row]) -> Vec<Comparison> {
    let (mut pasted, mut here) = (pasted.iter().peekable(), here.iter().peekable());
    let mut all = Vec::new();
    let mut differed = false;
    while let Some(step) = next_step(pasted.peek(), here.peek()) {
        let theirs = pasted.next_if(|row| row.step == step);
        let ours = here.next_if(|row| row.step == step);
        let mut row = match (theirs, ours) {
            (Some(theirs), Some(ours)) => both(theirs, ours),
            (theirs, _) => {
                let side = if theirs.is_some() { Side::Pasted } else { Side::Here };
                Comparison { step, side, error: None, w: None, b: None, first_difference: false }
            }
        };
        row.first_difference = !differed && row.differs();
        differed |= row.first_difference;
        all.push(row);
    }
    all
}

fn next_step(pasted: Option<&&PastedRow>, here: Option<&&Row>) -> Option<i64> {
    let steps = [pasted.map(|row| row.step), here.map(|row| row.step)];
    steps.into_iter().flatten().min()
}

/// By how much an error may be another where nothing differs: a part of it. Of one
/// below 1 it is a part of its root: the regression's is a square, and moves with
/// the root when W and b move.
pub(super) fn error_noise(error: f64) -> f64 {
    ERROR_NOISE * error.abs().max(error.abs().sqrt())
}

fn both(pasted: &PastedRow, here: &Row) -> Comparison {
    let parameters = |values: &[f64], printed: &[Printed]| {
        let same = prints_as(values, printed);
        agreement(same, values, printed, |printed| half_a_unit(printed) + PARAMETER_NOISE)
    };
    let error = pasted.error.as_ref().map(|printed| {
        let same = repr(here.error_val) == printed.text;
        let noise = |printed: &Printed| error_noise(printed.value);
        agreement(same, &[here.error_val], std::slice::from_ref(printed), noise)
    });
    let (w, b) = weights_and_bias(&here.parameters);
    Comparison {
        step: here.step,
        side: Side::Both,
        error,
        w: pasted.w.as_ref().map(|pasted| parameters(w, pasted)),
        b: pasted.b.as_ref().map(|pasted| parameters(&[b], std::slice::from_ref(pasted))),
        first_difference: false,
    }
}

fn agreement(
    same: bool,
    here: &[f64],
    pasted: &[Printed],
    noise: impl Fn(&Printed) -> f64,
) -> Agreement {
    if same {
        return Agreement::Printed;
    }
    let pairs = || here.iter().zip(pasted);
    if here.len() == pasted.len()
        && pairs().all(|(here, pasted)| (here - pasted.value).abs() <= noise(pasted))
    {
        return Agreement::Noise;
    }
    let digits = pairs().map(|(here, pasted)| same_digits(*here, pasted.value)).min();
    Agreement::Differs { digits: digits.unwrap_or(0) }
}

/// Half a unit in the last place that an array shows: the eighth after the
/// point, of the mantissa where there is an exponent.
fn half_a_unit(printed: &Printed) -> f64 {
    const PLACES: i32 = 8;
    let (mantissa, exponent) = printed.text.split_once(['e', 'E']).unwrap_or((&printed.text, "0"));
    let places = mantissa.split_once('.').map_or(0, |(_, places)| places.len());
    let places = i32::try_from(places).unwrap_or(PLACES).max(PLACES);
    let exponent: i32 = exponent.parse().unwrap_or(0);
    0.5 * 10_f64.powi(exponent.saturating_sub(places))
}

/// How many leading digits two numbers share, 0 to 17.
fn same_digits(a: f64, b: f64) -> u8 {
    let apart = ((a - b) / a.abs().max(b.abs())).abs();
    // NaN where a side is not finite or both are 0.
    if apart.is_nan() || apart >= 1.0 { 0 } else { (-apart.log10()).floor().clamp(0.0, 17.0) as u8 }
}

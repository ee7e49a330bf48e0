//! Comparison of pasted rows with the rows of a run here.

use super::paste::{PastedRow, Printed, prints_as};
use crate::session::message::Row;
use descent_core::layout::weights_and_bias;
use descent_core::numpy::print::repr;

/// The relative difference of an error that another machine's exp and ln explain.
const ERROR_NOISE: f64 = 1e-11;
/// The difference of W and b that they explain.
pub const PARAMETER_NOISE: f64 = 1e-10;

/// The agreement of a pasted number with the one here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Agreement {
    /// The same characters.
    Printed,
    /// A difference that another machine's exp, ln and pow explain, or a start whose last
    /// bits are unknown.
    Noise,
    /// Different numbers.
    Differs {
        /// The number of equal leading digits.
        digits: u8,
    },
}

/// The side that a row is on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Here and in the pasted text.
    Both,
    /// Only in the pasted text.
    Pasted,
    /// Only here.
    Here,
}

/// A row of the comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// The notebook's label: −1 before training.
    pub step: i64,
    /// The side; a row on one side only has nothing to compare.
    pub side: Side,
    /// The error, if it was pasted.
    pub error: Option<Agreement>,
    /// The weights, if all of them were pasted.
    pub w: Option<Agreement>,
    /// The bias, if it was pasted.
    pub b: Option<Agreement>,
    /// True for the first row in which a number differs.
    pub first_difference: bool,
}

impl Comparison {
    /// Returns true if a number of the row differs.
    #[must_use]
    pub fn differs(&self) -> bool {
        let mut all = [self.error, self.w, self.b].into_iter().flatten();
        all.any(|agreement| matches!(agreement, Agreement::Differs { .. }))
    }
}

/// Compares row by row. The steps of both sides ascend; the result has the steps of
/// either, in order.
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

/// Returns the difference below which two errors agree: a share of the error, or below 1
/// of its square root, as the regression's error is a square and changes with its root
/// when W and b change.
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

/// Returns half a unit in the last place that a printed array shows: the eighth decimal,
/// of the mantissa if there is an exponent.
fn half_a_unit(printed: &Printed) -> f64 {
    const PLACES: i32 = 8;
    let (mantissa, exponent) = printed.text.split_once(['e', 'E']).unwrap_or((&printed.text, "0"));
    let places = mantissa.split_once('.').map_or(0, |(_, places)| places.len());
    let places = i32::try_from(places).unwrap_or(PLACES).max(PLACES);
    let exponent: i32 = exponent.parse().unwrap_or(0);
    0.5 * 10_f64.powi(exponent.saturating_sub(places))
}

/// Returns the number of leading digits that two numbers share, 0 to 17.
fn same_digits(a: f64, b: f64) -> u8 {
    let apart = ((a - b) / a.abs().max(b.abs())).abs();
    // NaN if a side is not finite or both are 0.
    if apart.is_nan() || apart >= 1.0 { 0 } else { (-apart.log10()).floor().clamp(0.0, 17.0) as u8 }
}

//! Readers and writers of the values of an address.

use crate::experiment::number::{NumberError, float};
use crate::experiment::reason::Reason;
use descent_core::dataset::MOST_POINTS;
use descent_core::gate::TruthTable;
use descent_core::numpy::print::repr;

/// Returns the value of this name.
pub(super) fn named<T: Copy>(
    all: &[T],
    name: fn(T) -> &'static str,
    value: &str,
) -> Result<T, Reason> {
    all.iter().copied().find(|&one| name(one) == value).ok_or(Reason::Unknown)
}

/// Reads points written as `x:t` with commas between them.
pub(super) fn pairs(value: &str) -> Result<Vec<(f64, f64)>, Reason> {
    // One more than allowed, so that too many is told apart from wrong.
    value
        .split(',')
        .take(MOST_POINTS + 1)
        .map(|pair| {
            let (x, t) = pair.split_once(':').ok_or(Reason::Pairs)?;
            Ok((float(x)?, float(t)?))
        })
        .collect()
}

/// Reads exactly `count` numbers with commas between them.
pub(super) fn numbers(value: &str, count: usize) -> Result<Vec<f64>, Reason> {
    let numbers: Vec<f64> = value.split(',').map(float).collect::<Result<_, _>>()?;
    match float(value) {
        _ if numbers.len() == count => Ok(numbers),
        Err(NumberError::DecimalComma) if count == 1 => Err(NumberError::DecimalComma.into()),
        _ => Err(Reason::Count(count)),
    }
}

/// Reads up to `most` numbers with commas between them; an empty text has none.
pub(super) fn up_to(value: &str, most: usize) -> Result<Vec<f64>, Reason> {
    if value.is_empty() {
        return Ok(Vec::new());
    }
    let numbers: Vec<f64> = value.split(',').map(float).collect::<Result<_, _>>()?;
    if numbers.len() <= most { Ok(numbers) } else { Err(Reason::TooMany(most)) }
}

/// Writes numbers as [`numbers`] reads them.
pub(super) fn list(numbers: &[f64]) -> String {
    numbers.iter().map(|&value| number(value)).collect::<Vec<_>>().join(",")
}

/// Reads three gates with commas between them.
pub(super) fn gates(value: &str) -> Result<[TruthTable; 3], Reason> {
    let gates = value.split(',').take(4).map(|gate| gate.parse().map_err(|_| Reason::Unknown));
    gates.collect::<Result<Vec<_>, _>>()?.try_into().map_err(|_| Reason::Count(3))
}

/// Writes the shortest form that reads back to the same bits, without the plus sign,
/// which a query string reads as a space.
pub(super) fn number(value: f64) -> String {
    let text = repr(value).replace("e+", "e");
    text.strip_suffix(".0").map(str::to_owned).unwrap_or(text)
}

//! How the values of an address are read and written.

use super::Experiment;
use super::address::{Address, Reason};
use super::number::{NumberError, float};
use descent_core::dataset::MOST_POINTS;
use descent_core::gate::TruthTable;
use descent_core::numpy::print::repr;

/// The value of this name.
pub(super) fn named<T: Copy>(
    all: &[T],
    name: fn(T) -> &'static str,
    value: &str,
) -> Result<T, Reason> {
    all.iter().copied().find(|&one| name(one) == value).ok_or(Reason::Unknown)
}

/// The name of a value, unless it is the default.
pub(super) fn unless_default<T: Copy + Default + PartialEq>(
    value: T,
    name: fn(T) -> &'static str,
) -> Option<String> {
    (value != T::default()).then(|| name(value).to_owned())
}

/// A quantity of the experiment where it is not the notebook's.
pub(super) fn changed<T: PartialEq>(
    address: &Address,
    quantity: fn(&Experiment) -> T,
) -> Option<T> {
    let value = quantity(&address.experiment);
    let default = quantity(&Experiment::notebook(address.experiment.lesson()));
    (value != default).then_some(value)
}

/// Points as `x:t` with commas between them.
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

/// Exactly `count` numbers with commas between them.
pub(super) fn numbers(value: &str, count: usize) -> Result<Vec<f64>, Reason> {
    let numbers: Vec<f64> = value.split(',').map(float).collect::<Result<_, _>>()?;
    match float(value) {
        _ if numbers.len() == count => Ok(numbers),
        Err(NumberError::DecimalComma) if count == 1 => Err(NumberError::DecimalComma.into()),
        _ => Err(Reason::Count),
    }
}

/// Up to `most` numbers with commas between them; of nothing none.
pub(super) fn up_to(value: &str, most: usize) -> Result<Vec<f64>, Reason> {
    if value.is_empty() {
        return Ok(Vec::new());
    }
    let numbers: Vec<f64> = value.split(',').map(float).collect::<Result<_, _>>()?;
    if numbers.len() <= most { Ok(numbers) } else { Err(Reason::Count) }
}

/// Numbers as [`numbers`] reads them.
pub(super) fn list(numbers: &[f64]) -> String {
    numbers.iter().map(|&value| number(value)).collect::<Vec<_>>().join(",")
}

/// Three gates with commas between them.
pub(super) fn gates(value: &str) -> Result<[TruthTable; 3], Reason> {
    let gates = value.split(',').take(4).map(|gate| gate.parse().map_err(|_| Reason::Unknown));
    gates.collect::<Result<Vec<_>, _>>()?.try_into().map_err(|_| Reason::Count)
}

/// The shortest form that reads back to the same bits, without the plus sign,
/// which a query string reads as a space.
pub(super) fn number(value: f64) -> String {
    let text = repr(value).replace("e+", "e");
    text.strip_suffix(".0").map(str::to_owned).unwrap_or(text)
}

//! NumPy's results, read from the files beside this one.
#![allow(dead_code, reason = "each test program reads its own part")]
#![allow(clippy::unwrap_used, reason = "a golden that cannot be read fails the test")]

use std::path::Path;

use serde_json::Value;

/// The text of a golden.
pub(crate) fn text(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(name);
    std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

/// A golden in JSON.
pub(crate) fn json(name: &str) -> Value {
    serde_json::from_str(&text(name)).unwrap()
}

/// A float64; JSON has no infinity, which stands as text.
pub(crate) fn number(value: &Value) -> f64 {
    value.as_f64().unwrap_or_else(|| value.as_str().unwrap().parse().unwrap())
}

/// A list of float64, nested lists one after the other.
pub(crate) fn numbers(value: &Value) -> Vec<f64> {
    match value {
        Value::Array(values) => values.iter().flat_map(numbers).collect(),
        value => vec![number(value)],
    }
}

/// A whole number.
pub(crate) fn count(value: &Value) -> u64 {
    value.as_u64().unwrap()
}

/// Asserts the same bits.
#[track_caller]
pub(crate) fn assert_same_bits(what: &str, ours: f64, numpy: f64) {
    assert_eq!(ours.to_bits(), numpy.to_bits(), "{what}: {ours:?} is not NumPy's {numpy:?}");
}

/// Asserts a distance of at most `bound`.
#[track_caller]
pub(crate) fn assert_near(what: &str, ours: f64, numpy: f64, bound: f64) {
    assert!((ours - numpy).abs() <= bound, "{what}: {ours:?} is not near NumPy's {numpy:?}");
}

/// Asserts a relative distance of at most `bound`.
#[track_caller]
pub(crate) fn assert_relative(what: &str, ours: f64, numpy: f64, bound: f64) {
    assert_near(what, ours, numpy, bound * numpy.abs());
}

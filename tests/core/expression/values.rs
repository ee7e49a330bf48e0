//! Values and differences are NumPy's.

use descent_core::derivative::{DELTA, numerical_derivative};
use proptest::prelude::*;
use serde_json::Value;

use super::read;
use crate::golden::{json, number};

#[track_caller]
fn assert_value(source: &str, x: f64, numpy: f64, relative: f64) {
    let ours = read(source).value(x);
    let same = ours.to_bits() == numpy.to_bits() || (ours.is_nan() && numpy.is_nan());
    let near = (ours - numpy).abs() <= relative * numpy.abs().max(f64::MIN_POSITIVE);
    assert!(same || near, "{source} at {x}: {ours:?} is not NumPy's {numpy:?}");
}

#[test]
fn precedence_and_special_cases_are_pythons() {
    let golden = json("expression.json");
    let cases = golden["chosen"].as_array().unwrap();
    assert!(cases.len() > 80);
    for case in cases {
        for point in case["values"].as_array().unwrap() {
            let source = case["source"].as_str().unwrap();
            assert_value(source, number(&point[0]), number(&point[1]), 1e-14);
        }
    }
}

#[test]
fn random_expressions_are_pythons() {
    let golden = json("expression.json");
    let cases = golden["drawn"].as_array().unwrap();
    assert_eq!(cases.len(), 400);
    for case in cases {
        assert_value(case[0].as_str().unwrap(), number(&case[1]), number(&case[2]), 1e-9);
    }
}

/// With powers alone, to the last bit; exp and the like may differ by a unit in the last place
/// of f, which the division by 2δ magnifies.
#[test]
fn differences_are_numpys() {
    let golden = json("expression.json");
    for case in golden["differences"].as_array().unwrap() {
        let source = case["source"].as_str().unwrap();
        let (f, x) = (read(source), number(&case["x"]));
        let plain = !["exp", "log", "sin", "tanh"].iter().any(|name| source.contains(name));
        let deltas = case["deltas"].as_array().unwrap().iter();
        for (delta, numpy) in deltas.zip(case["numerical"].as_array().unwrap()) {
            if *numpy == Value::Null {
                continue;
            }
            let (delta, numpy) = (number(delta), number(numpy));
            let ours = numerical_derivative(|x| f.value(x), x, delta);
            let reach = (0..=1).map(|k| f.value(x + delta * f64::from(k)).abs());
            let unit = f64::EPSILON * reach.fold(0.0, f64::max) / delta;
            let bound = if plain { 0.0 } else { 2.0 * unit };
            assert!((ours - numpy).abs() <= bound, "{source}, {delta}: {ours:?}, {numpy:?}");
        }
    }
}

#[test]
fn the_notebooks_functions_give_the_notebooks_numbers() {
    let difference = |source: &str, x| {
        let f = read(source);
        numerical_derivative(|x| f.value(x), x, DELTA)
    };
    assert_eq!(difference("x**2", 3.0), 6.000000000012662);
    assert_eq!(difference("3 * x * np.exp(x)", 2.0), 66.50150507518049);
    assert_eq!(read("3*np.exp(2) + 3*2*np.exp(2)").value(0.0), 66.50150489037586);
    assert_eq!(read("3*x*exp(x)").derivative(2.0), 66.50150489037586);
}

#[test]
fn other_signs_are_the_same_operators() {
    for (typed, plain) in [
        ("−x", "-x"),
        ("2–x", "2-x"),
        ("2－x", "2-x"),
        ("2×x", "2*x"),
        ("2·x", "2*x"),
        ("2⋅x", "2*x"),
        ("x÷2", "x/2"),
        ("π", "pi"),
        ("np.e^np.tanh(x)", "e**tanh(x)"),
        ("\t2\u{a0}*\nx ", "2*x"),
    ] {
        assert_eq!(read(typed), read(plain), "{typed}");
    }
}

proptest! {
    /// Whole numbers of 128 bits are the oracle.
    #[test]
    fn whole_powers_are_rounded_once(base in 2..1_u32 << 31, exponent in 2..13_u32) {
        let base = base % (1 << (124 / exponent).min(31));
        let exact = u128::from(base).pow(exponent) as f64;
        let f = read(&format!("x**{exponent}"));
        prop_assert_eq!(f.value(f64::from(base)).to_bits(), exact.to_bits());
        // A power of two more or less changes no digit.
        let scaled = f.value(f64::from(base) / 1024.0) * 1024.0_f64.powi(exponent as i32);
        prop_assert_eq!(scaled.to_bits(), exact.to_bits());
        let mirrored = f.value(-f64::from(base)) * (-1.0_f64).powi(exponent as i32);
        prop_assert_eq!(mirrored.to_bits(), exact.to_bits());
    }

    /// The C library's result may be the neighbour.
    #[test]
    fn powers_are_those_of_c(base in 0.01..100.0_f64, exponent in -80.0..80.0_f64, whole: bool) {
        let exponent = if whole { exponent.trunc() } else { exponent };
        let (ours, c) = (read("x**(y)".replace('y', &exponent.to_string()).as_str()).value(base), base.powf(exponent));
        prop_assert!(ours.to_bits().abs_diff(c.to_bits()) <= 1, "{base:?}**{exponent:?}");
    }
}

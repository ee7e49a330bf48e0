//! The exact derivatives.

use descent_core::derivative::numerical_derivative;
use descent_core::expression::MOST_CHARACTERS;
use proptest::prelude::*;

use super::read;

#[track_caller]
fn assert_derivative(source: &str, x: f64, expected: f64) {
    let ours = read(source).derivative(x);
    let near = (ours - expected).abs() <= 4.0 * f64::EPSILON * expected.abs();
    assert!(
        near || ours == expected || (ours.is_nan() && expected.is_nan()),
        "({source})′ at {x}: {ours:?} is not {expected:?}"
    );
}

#[test]
fn rules_are_those_of_calculus() {
    assert_derivative("7", 2.0, 0.0);
    assert_derivative("x", 2.0, 1.0);
    assert_derivative("x**2", -3.0, -6.0);
    assert_derivative("x**3-2*x", 2.0, 10.0);
    assert_derivative("1/x", 4.0, -1.0 / 16.0);
    assert_derivative("(x+1)/(x-1)", 3.0, -0.5);
    assert_derivative("sqrt(x)", 4.0, 0.25);
    assert_derivative("x**0.5", 4.0, 0.25);
    assert_derivative("log(x)", 4.0, 0.25);
    assert_derivative("exp(2*x)", 0.5, 2.0 * descent_core::math::exp(1.0));
    assert_derivative("2**x", 3.0, 8.0 * descent_core::math::ln(2.0));
    assert_derivative("x**x", 2.0, 4.0 * (descent_core::math::ln(2.0) + 1.0));
    assert_derivative("sin(x)", 0.0, 1.0);
    assert_derivative("cos(x)", 0.0, 0.0);
    assert_derivative("tan(x)", 0.0, 1.0);
    assert_derivative("tanh(x)", 0.0, 1.0);
    assert_derivative("abs(x)", -2.0, -1.0);
    assert_derivative("abs(x)", 2.0, 1.0);
    assert_derivative("abs(x)**2", -3.0, -6.0);
}

#[test]
fn tanh_keeps_its_digits_where_it_is_flat() {
    // 1/cosh²(20), of which 1 − tanh²(20) keeps no digit.
    let expected = 4.0 * (-40.0_f64).exp();
    assert!((read("tanh(x)").derivative(20.0) / expected - 1.0).abs() < 1e-14);
    assert_derivative("tanh(x)", 800.0, 0.0);
}

#[test]
fn where_there_is_no_tangent_there_is_no_number() {
    assert_derivative("abs(x)", 0.0, f64::NAN);
    assert_derivative("abs(x**3)", 0.0, f64::NAN);
    assert_derivative("log(x)", -1.0, f64::NAN);
    assert_derivative("log(x)", 0.0, f64::NAN);
    assert_derivative("1/x", 0.0, f64::NAN);
    assert_derivative("sqrt(x)", -1.0, f64::NAN);
    assert_derivative("x**0.5", -1.0, f64::NAN);
    assert_derivative("(0-2)**x", 2.0, f64::NAN);
    assert_derivative("exp(x)", 1000.0, f64::NAN);
    assert_derivative("sqrt(x)", 0.0, f64::INFINITY);
    assert_derivative("x**(1/3)", 0.0, f64::INFINITY);
}

#[test]
fn what_does_not_depend_on_x_needs_no_rule() {
    assert_derivative("sqrt(0)+x", 1.0, 1.0);
    assert_derivative("abs(0)*x", 1.0, 0.0);
    assert_derivative("(0-8)**2*x", 1.0, 64.0);
    assert_derivative("(-8)**3+x", 1.0, 1.0);
    assert_derivative("x**0", 0.0, 0.0);
    assert_derivative("0**x", 2.0, 0.0);
    assert_derivative("x**1", 0.0, 1.0);
    assert_derivative("x**2", 0.0, 0.0);
}

#[test]
fn third_derivatives_are_those_of_calculus() {
    for (source, x, expected) in [
        ("x**2", 3.0, 0.0),
        ("(3-(2*x+1))**2", 0.5, 0.0),
        ("5", 1.0, 0.0),
        ("x**3", 2.0, 6.0),
        ("x**5", 2.0, 240.0),
        ("exp(2*x)", 0.0, 8.0),
        ("sin(x)", 0.0, -1.0),
        ("1/x", 2.0, -6.0 / 16.0),
        ("log(x)", 2.0, 0.25),
        ("abs(x)", 1.0, 0.0),
        ("tanh(x)", 0.0, -2.0),
    ] {
        let ours = read(source).third_derivative(x);
        assert!((ours - expected).abs() <= 1e-14 * (1.0 + expected.abs()), "{source}: {ours}");
    }
    // 3(x + 3)eˣ.
    let ours = read("3*x*exp(x)").third_derivative(2.0);
    assert!((ours / (15.0 * 2.0_f64.exp()) - 1.0).abs() < 1e-14);
    assert!(read("log(x)").third_derivative(-1.0).is_nan());
}

/// Returns text that is an expression.
fn source() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        3 => Just("x".to_owned()),
        1 => prop::sample::select(vec!["2", "0.5", "3", "pi", "e"]).prop_map(str::to_owned),
    ];
    leaf.prop_recursive(4, 12, 2, |inner| {
        let functions = vec!["exp", "log", "sqrt", "sin", "cos", "tan", "tanh", "abs"];
        let operators = vec!["+", "-", "*", "/", "**"];
        prop_oneof![
            (prop::sample::select(functions), inner.clone()).prop_map(|(f, u)| format!("{f}({u})")),
            (inner.clone(), prop::sample::select(operators), inner.clone())
                .prop_map(|(u, o, v)| format!("({u}){o}({v})")),
            inner.prop_map(|u| format!("-({u})")),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(20_000))]

    /// The central difference converges to the exact derivative, if it converges.
    #[test]
    fn duals_are_what_the_difference_approaches(source in source(), x in -3.0..3.0_f64) {
        prop_assume!(source.len() <= MOST_CHARACTERS);
        let f = read(&source);
        let around = [1e-4, 5e-5, 2.5e-5].map(|d| numerical_derivative(|x| f.value(x), x, d));
        let unit = 1.0 + around[0].abs() + f.value(x).abs();
        let settled = (around[0] - around[1]).abs() < 1e-7 * unit
            && (around[1] - around[2]).abs() < 1e-7 * unit
            && f.value(x).abs() < 1e4;
        let exact = f.derivative(x);
        // An isolated value, such as (−2)ˣ at 2, looks flat.
        if settled && exact.is_finite() {
            prop_assert!((exact - around[2]).abs() < 1e-6 * unit, "{source}: {exact} {around:?}");
        }
    }

    #[test]
    fn what_it_prints_reads_back(source in source()) {
        prop_assume!(source.len() <= MOST_CHARACTERS);
        let f = read(&source);
        let printed = f.to_string();
        prop_assert_eq!(&read(&printed), &f);
        prop_assert_eq!(read(&printed).to_string(), printed);
    }
}

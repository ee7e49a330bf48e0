//! The error of the central difference against δ.

use descent_core::derivative::Preset;
use descent_core::derivative::accuracy::{DeltaSweep, Difference, ErrorSource, Known, decades};
use descent_core::expression::Expression;
use proptest::prelude::*;

fn sweep(source: &str, x: f64, deltas: &[f64]) -> DeltaSweep {
    let f: Expression = source.parse().unwrap();
    DeltaSweep::new(|x| f.value(x), Known::of(&f, x), deltas)
}

fn preset(preset: Preset, deltas: &[f64]) -> DeltaSweep {
    sweep(preset.source(), preset.point(), deltas)
}

#[test]
fn the_axis_runs_from_1e_minus_16_to_1_through_exact_powers_of_ten() {
    let powers = decades(1);
    assert_eq!(powers.len(), 17);
    assert_eq!((powers[0], powers[12], powers[16]), (1e-16, 1e-4, 1.0));
    let fine = decades(20);
    assert_eq!(fine.len(), 321);
    assert!(fine.is_sorted_by(|a, b| a < b));
    assert!(powers.iter().all(|power| fine.contains(power)));
    assert_eq!(decades(0), [1.0]);
}

#[test]
fn every_preset_is_a_function_that_prints_as_it_is_typed() {
    for preset in Preset::ALL {
        let f: Expression = preset.source().parse().unwrap();
        assert_eq!(f.to_string(), preset.source());
        assert_eq!(Preset::of(&f), Some(preset));
        assert!(f.derivative(preset.point()).is_finite());
    }
    assert_eq!(Preset::of(&"x^2".parse().unwrap()), Some(Preset::Square));
    assert_eq!(Preset::of(&"x**3".parse().unwrap()), None);
}

/// σ at 0.7, its error as a share of σ′: too large a δ and too small a one are both bad, the
/// best is in between.
#[test]
fn the_sigmoid_has_a_best_delta_between() {
    let error = |delta| {
        let sweep = preset(Preset::Sigmoid, &[delta]);
        sweep.differences[0].error.unwrap() / sweep.known.derivative
    };
    assert!((5.4e-4..5.6e-4).contains(&error(1e-1)));
    assert!((5.4e-10..5.6e-10).contains(&error(1e-4)));
    assert!(error(1e-5) < 2e-11);
    assert!((1e-6..1e-3).contains(&error(1e-12)));
    assert!((1e-3..1.0).contains(&error(1e-14)));

    let sweep = preset(Preset::Sigmoid, &decades(10));
    let (best, balance) = (sweep.best().unwrap().delta, sweep.known.balance().unwrap());
    assert!((1e-6..1e-4).contains(&best), "{best}");
    assert!((1e-6..1e-4).contains(&balance), "{balance}");
}

#[test]
fn truncation_falls_as_delta_squared_and_is_the_error_while_it_rules() {
    for preset in [Preset::ThreeXExpX, Preset::Sigmoid] {
        let sweep = self::preset(preset, &[1e-2, 1e-3, 1e-4]);
        for difference in &sweep.differences {
            let (error, truncation) = (difference.error.unwrap(), difference.truncation.unwrap());
            assert!((error / truncation - 1.0).abs() < 1e-2, "{preset:?}: {difference:?}");
        }
        let [a, b, _] = &sweep.differences[..] else { panic!() };
        let fall = a.truncation.unwrap() / b.truncation.unwrap();
        assert!((fall - 100.0).abs() < 1e-9, "{fall}");
    }
}

#[test]
fn a_squared_error_has_no_truncation_at_all() {
    for quadratic in [Preset::Square, Preset::SquaredError] {
        let sweep = preset(quadratic, &decades(5));
        assert!(sweep.differences.iter().all(|difference| difference.truncation == Some(0.0)));
        assert_eq!(sweep.known.balance(), None);
        assert!(sweep.differences.last().unwrap().error.unwrap() < 1e-14);
    }
}

#[test]
fn a_delta_below_the_last_digit_finds_nothing() {
    // 3 + 1e-16 is 3: both probes are equal and the difference is 0.
    let lost = preset(Preset::Square, &[1e-16]).differences[0];
    assert_eq!((lost.numerical, lost.error), (Some(0.0), Some(6.0)));
}

#[test]
fn what_is_not_finite_is_none() {
    let sweep = sweep("1/x", 0.0, &[1e-4, 0.0]);
    assert!(sweep.differences.iter().all(|d| d.error.is_none() && d.rounding.is_none()));
    assert_eq!(sweep.differences[1].numerical, None);
    assert_eq!((sweep.best(), sweep.known.balance()), (None, None));
    assert_eq!(DeltaSweep { differences: vec![], ..sweep }.best(), None);
}

#[test]
fn the_larger_estimate_is_the_source_of_the_error() {
    let source = |preset, delta| self::preset(preset, &[delta]).differences[0].source();
    let sigmoid = |delta| source(Preset::Sigmoid, delta);
    assert_eq!(sigmoid(1e-1), Some(ErrorSource::Truncation));
    assert_eq!(sigmoid(1e-12), Some(ErrorSource::Rounding));
    let balance = preset(Preset::Sigmoid, &[]).known.balance().unwrap();
    assert_eq!(sigmoid(balance), Some(ErrorSource::Both));
    assert_eq!(source(Preset::Square, 1e-4), Some(ErrorSource::Rounding));
    assert_eq!(source(Preset::SquaredError, 1.0), None, "without an error there is no source");
    assert_eq!(sweep("1/x", 0.0, &[1e-4]).differences[0].source(), None);
}

#[test]
fn a_closure_with_a_known_derivative_is_studied_alike() {
    let known = Known { x: 3.0, value: 9.0, derivative: 6.0, third: 0.0 };
    let difference = Difference::of(|x| x * x, &known, 1e-4);
    assert_eq!(difference.numerical, Some(6.000000000012662));
    assert_eq!(difference, preset(Preset::Square, &[1e-4]).differences[0]);
}

proptest! {
    /// No error exceeds truncation and rounding, with room for the rounding within f and the
    /// later terms of the series.
    #[test]
    fn truncation_and_rounding_explain_the_error(
        which in 0..4_usize,
        x in 0.1..3.0_f64,
        exponent in -12.0..-2.0_f64,
    ) {
        let f: Expression = Preset::ALL[which].source().parse().unwrap();
        let known = Known::of(&f, x);
        let delta = 10.0_f64.powf(exponent);
        let difference = Difference::of(|x| f.value(x), &known, delta);
        // The squared error cancels its terms, each of about 9.
        let within = if which == 3 { 1e-15 * 50.0 / delta } else { 0.0 };
        let explained = 1.01 * difference.truncation.unwrap() + 8.0 * difference.rounding.unwrap();
        prop_assert!(difference.error.unwrap() <= explained + within, "{:?}", difference);
    }

    #[test]
    fn any_numbers_are_survived(value: f64, derivative: f64, third: f64, x: f64, delta: f64) {
        let known = Known { x, value, derivative, third };
        let sweep = DeltaSweep::new(|x| x * value, known, &[delta, 1.0]);
        for d in &sweep.differences {
            let all = [d.numerical, d.error, d.truncation, d.rounding];
            prop_assert!(all.into_iter().flatten().all(f64::is_finite));
        }
        let _ = (sweep.best(), known.balance());
    }
}

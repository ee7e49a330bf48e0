//! The bug lab, held to NumPy's results of the same lines (golden/mistakes/*.json).

use crate::golden::{assert_near, assert_same_bits, json, numbers};
use descent::lesson::derivative::mistakes::{
    Mistake, Output, assigned, broadcast_loss, derivative_with_early_return,
    derivative_without_bracket, derivative_without_restore, flipped_sigmoid, integer_func2,
    integer_gradient,
};
use descent_core::derivative::{DELTA, numerical_gradient};
use descent_core::loss::{cross_entropy, sigmoid};
use ndarray::{Array1, array};
use proptest::prelude::*;
use serde_json::Value;

fn golden_name(mistake: Mistake) -> &'static str {
    match mistake {
        Mistake::MissingFx2 => "mistakes/missing_fx2.json",
        Mistake::IntegerArray => "mistakes/integer_array.json",
        Mistake::ForgottenRestore => "mistakes/forgotten_restore.json",
        Mistake::EarlyReturn => "mistakes/early_return.json",
        Mistake::MissingBracket => "mistakes/missing_bracket.json",
        Mistake::FlippedSigmoid => "mistakes/flipped_sigmoid.json",
        Mistake::MissingReshape => "mistakes/missing_reshape.json",
    }
}

fn texts(lines: &Value) -> Vec<&str> {
    lines.as_array().unwrap().iter().map(|line| line.as_str().unwrap()).collect()
}

fn both(mistake: Mistake) -> [(bool, Value); 2] {
    let mut golden = json(golden_name(mistake));
    [(false, golden["wrong"].take()), (true, golden["right"].take())]
}

/// Runs a program to its end, in parts that do not divide it.
fn run(mistake: Mistake, mended: bool) -> Output {
    let mut execution = mistake.begin(mended);
    loop {
        match execution.output() {
            Some(output) => return output,
            None => execution.advance(777),
        }
    }
}

#[test]
fn the_code_is_what_numpy_ran() {
    for mistake in Mistake::ALL {
        for (mended, numpy) in both(mistake) {
            let cells: Vec<_> = numpy["code"].as_array().unwrap().iter().map(texts).collect();
            assert_eq!(mistake.code(mended), cells, "{mistake:?}, mended: {mended}");
        }
    }
}

#[test]
fn the_print_is_numpys() {
    for mistake in Mistake::ALL {
        for (mended, numpy) in both(mistake) {
            let output = run(mistake, mended);
            let cells = numpy["cells"].as_array().unwrap();
            assert_eq!(output.cells.len(), cells.len(), "{mistake:?}");
            for (ours, numpy) in output.cells.iter().zip(cells) {
                assert_eq!(ours.printed, texts(&numpy["printed"]), "{mistake:?}, {mended}");
                let error = ours.error.map(|error| error.to_string());
                assert_eq!(error.as_deref(), numpy["error"].as_str(), "{mistake:?}, {mended}");
            }
        }
    }
}

/// To the last bit without exp, else as close as another library's exp.
#[test]
fn the_variables_are_numpys() {
    for mistake in Mistake::ALL {
        let rounded = matches!(mistake, Mistake::FlippedSigmoid | Mistake::MissingReshape);
        for (mended, numpy) in both(mistake) {
            let output = run(mistake, mended);
            let variables = numpy["variables"].as_object().unwrap();
            assert_eq!(output.variables.len(), variables.len());
            for (name, numpy) in variables {
                let what = format!("{name} of {mistake:?}, mended: {mended}");
                let ours = output.variable(name).unwrap();
                let shape: Vec<usize> = serde_json::from_value(numpy["shape"].clone()).unwrap();
                assert_eq!(ours.shape, shape, "{what}");
                let values = numbers(&numpy["values"]);
                assert_eq!(ours.values.len(), values.len(), "{what}");
                for (ours, numpy) in ours.values.iter().zip(values) {
                    if rounded {
                        assert_near(&what, *ours, numpy, 1e-10);
                    } else {
                        assert_same_bits(&what, *ours, numpy);
                    }
                }
            }
        }
    }
}

/// The place that a reader must find is the first difference of the two programs.
#[test]
fn the_place_is_where_the_programs_differ() {
    for mistake in Mistake::ALL {
        let (wrong, right) = (mistake.code(false), mistake.code(true));
        let (place, mend) = (mistake.place(), mistake.mend());
        assert_eq!(place.cell, mend.cell);
        let differing: Vec<_> = (0..right.len()).filter(|&i| wrong[i] != right[i]).collect();
        assert_eq!(differing, [place.cell], "{mistake:?}");
        let (wrong, right) = (&wrong[place.cell], &right[place.cell]);
        assert!(!place.lines.is_empty() && place.lines.end <= wrong.len(), "{mistake:?}");
        let mended = &right[mend.lines.clone()];
        assert!(!mended.is_empty(), "{mistake:?}");
        if wrong.len() == right.len() {
            assert_eq!(place.lines, mend.lines, "{mistake:?}");
            assert!(wrong[place.lines.clone()].iter().all(|line| !mended.contains(line)));
        } else {
            // A line is missing: its place is between two others.
            let [before, after] = &wrong[place.lines.clone()] else { panic!("{mistake:?}") };
            assert_eq!(&right[mend.lines.start - 1], before);
            assert_eq!(&right[mend.lines.end], after);
        }
    }
}

fn values<'a>(output: &'a Output, name: &str) -> &'a [f64] {
    &output.variable(name).unwrap().values
}

#[test]
fn symptoms_are_those_that_the_lab_is_about() {
    let wrong = |mistake: Mistake| run(mistake, false);
    let output = wrong(Mistake::MissingFx2);
    assert_eq!(output.cells[1].error.unwrap().to_string(), "name 'fx2' is not defined");
    assert_eq!(values(&output, "x"), [2.9999]);
    assert_eq!(values(&wrong(Mistake::IntegerArray), "grad"), [40000.0, 50000.0]);
    assert_eq!(values(&wrong(Mistake::ForgottenRestore), "x"), [0.9998, 1.9998]);
    assert_eq!(values(&wrong(Mistake::EarlyReturn), "grad2"), [7.999999999990237, 0.0]);
    assert!(values(&wrong(Mistake::MissingBracket), "grad")[0] < 1e-7);

    // Every logical value is right, and every sign is wrong.
    let flipped = wrong(Mistake::FlippedSigmoid);
    assert_eq!(flipped.cells[3].printed[1], "y > 0.5: [0 0 0 1]");
    assert!(values(&flipped, "W").iter().all(|w| *w < 0.0) && values(&flipped, "b")[0] > 0.0);
    // Every output is the targets' mean, by the bias alone.
    let broadcast = wrong(Mistake::MissingReshape);
    assert!(values(&broadcast, "y").iter().all(|y| (y - 0.25).abs() < 1e-6));
    assert!((values(&broadcast, "b")[0] - (1.0_f64 / 3.0).ln()).abs() < 1e-6);
    assert_eq!(broadcast.cells[3].printed[2], "shape of t - y: (4, 4)");
}

#[test]
fn assigning_into_whole_numbers_cuts_towards_zero() {
    let numbers = [1.9999, -1.9999, 0.9999, -0.5, 7.0, 1e300, f64::NEG_INFINITY, f64::NAN];
    let cut = [1, -1, 0, 0, 7, i64::MIN, i64::MIN, i64::MIN];
    assert_eq!(numbers.map(assigned), cut);
}

#[test]
fn each_whole_number_is_probed_at_itself_and_below() {
    let mut x = array![1, 2];
    let mut probes = Vec::new();
    let grad = integer_gradient(integer_func2, &mut x, DELTA, |probe| probes.push(probe));
    assert_eq!((grad, x), (array![40000, 50000], array![1, 2]));
    let seen: Vec<_> = probes.iter().map(|p| (p.plus, p.minus, p.forward, p.backward)).collect();
    assert_eq!(seen, [(1, 0, 16, 8), (2, 1, 16, 6)]);
    let partials: Vec<_> =
        probes.iter().map(|p| (p.index.as_slice(), p.value, p.partial)).collect();
    assert_eq!(partials, [(&[0][..], 1, 40000), (&[1], 2, 50000)]);
}

proptest! {
    /// The flipped σ at −z is σ at z, to the last bit: its runs are the right
    /// runs from the opposite start, mirrored.
    #[test]
    fn the_flipped_sigmoid_is_the_sigmoid_mirrored(z in any::<f64>()) {
        let (flipped, right) = (flipped_sigmoid(-z), sigmoid(z));
        prop_assert!(flipped.to_bits() == right.to_bits() || flipped.is_nan() && right.is_nan());
    }

    #[test]
    fn every_output_is_paired_with_every_target(
        y in prop::collection::vec(0.01..0.99_f64, 1..6),
        targets in prop::collection::vec(any::<bool>(), 1..6),
    ) {
        let t: Vec<f64> = targets.iter().map(|t| f64::from(u8::from(*t))).collect();
        let rows: f64 = y
            .iter()
            .map(|&y| cross_entropy(t.len(), |_| y, |j| targets[j]))
            .sum();
        prop_assert!((broadcast_loss(&y, &t) - rows).abs() < 1e-12 * (1.0 + rows));
    }

    #[test]
    fn wrong_derivatives_are_wrong_in_their_own_way(
        numbers in prop::collection::vec(-5.0..5.0_f64, 1..6),
        delta in 1e-6..1e-2_f64,
    ) {
        let f = |x: &Array1<f64>| x.iter().map(|x| x * x * x).sum::<f64>();
        let x = Array1::from(numbers);
        let right = numerical_gradient(f, &mut x.clone(), delta, |_| {});

        let mut kept = x.clone();
        let early = derivative_with_early_return(f, &mut kept, delta);
        prop_assert_eq!(&kept, &x);
        prop_assert_eq!(early[0].to_bits(), right[0].to_bits());
        prop_assert!(early.iter().skip(1).all(|slope| *slope == 0.0));

        let small = derivative_without_bracket(f, &mut kept, delta);
        prop_assert_eq!(&kept, &x);
        for (small, right) in small.iter().zip(&right) {
            let expected = right * delta * delta;
            prop_assert!((small - expected).abs() <= 1e-15 * expected.abs());
        }

        let mut damaged = x.clone();
        let unrestored = derivative_without_restore(f, &mut damaged, delta);
        prop_assert_eq!(damaged, x.mapv(|x| x - delta));
        prop_assert_eq!(unrestored[0].to_bits(), right[0].to_bits());
    }
}

#[test]
fn nothing_is_asked_of_an_array_without_elements() {
    let f = |_: &Array1<f64>| panic!("called");
    let mut empty = Array1::zeros(0);
    assert_eq!(derivative_with_early_return(f, &mut empty, DELTA).len(), 0);
    assert_eq!(derivative_without_bracket(f, &mut empty, DELTA).len(), 0);
    assert_eq!(derivative_without_restore(f, &mut empty, DELTA).len(), 0);
    assert_eq!(broadcast_loss(&[], &[]), 0.0);
    assert_eq!(broadcast_loss(&[0.5], &[]), 0.0);
}

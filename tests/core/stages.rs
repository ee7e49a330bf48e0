//! Cell 15 line by line, held to Python's own tracing (golden/stages.json), and the notebook's
//! listings.

use crate::golden::{count, json, number, numbers, text};
use descent::lesson::Lesson;
use descent::lesson::code::training_loop;
use descent::lesson::derivative::code::TALKING_DERIVATIVE;
use descent::lesson::derivative::player::Player;
use descent::lesson::derivative::trace::debug_trace;
use descent::lesson::listing::{Line, Listing, NUMERICAL_DERIVATIVE};
use descent_core::derivative::{DELTA, func1, func2, func3};
use ndarray::{Array, Array1, ArrayD, Dimension, array};
use proptest::prelude::*;
use serde_json::Value;

fn lines(listing: Listing) -> Vec<&'static str> {
    listing.iter().map(|(text, _)| *text).collect()
}

fn assert_stages_are_golden<D: Dimension>(part: &str, player: &Player<D>) {
    let golden = json("stages.json");
    // Lines that only open, count or step show nothing.
    let listed = |step: &&Value| {
        let line = TALKING_DERIVATIVE[count(&step["line"]) as usize].1;
        use Line::*;
        !matches!(line, None | Some(Delta | Zeros | Iterator | While | Index | Next))
    };
    let expected: Vec<&Value> = golden[part].as_array().unwrap().iter().filter(listed).collect();
    assert_eq!(player.len(), expected.len(), "{part}");
    for (step, numpy) in player.steps().zip(expected) {
        let line = TALKING_DERIVATIVE[count(&numpy["line"]) as usize].1;
        assert_eq!(Some(step.line), line, "{part}");
        let flat = |array: &Array<f64, D>| array.iter().copied().collect::<Vec<_>>();
        assert_eq!(flat(&step.x), numbers(&numpy["x"]), "{part}: x at {line:?}");
        assert_eq!(flat(&step.gradient), numbers(&numpy["grad"]), "{part}: grad at {line:?}");
        let printed: usize = step.printed.iter().map(|line| line.text.len() + 1).sum();
        assert_eq!(printed as u64, count(&numpy["printed"]), "{part}: printed at {line:?}");
        // Python's variables outlive their round; a step shows those of its own.
        for (name, ours) in [("tmp_val", step.tmp_val), ("fx1", step.fx1), ("fx2", step.fx2)] {
            if let Some(ours) = ours {
                assert_eq!(ours, number(&numpy[name]), "{part}: {name} at {line:?}");
            }
        }
    }
}

#[test]
fn every_stage_is_as_python_saw_it() {
    let (one, two) = (array![3.0], array![1.0, 2.0]);
    assert_stages_are_golden("func1", &Player::new(func1, one, DELTA));
    assert_stages_are_golden("func2", &Player::new(func2, two, DELTA));
    let four = array![[1.0, 2.0], [3.0, 4.0]];
    assert_stages_are_golden("func3", &Player::new(func3, four, DELTA));
}

#[test]
fn what_a_round_does_not_know_yet_is_not_told() {
    let player = Player::new(func2, array![1.0, 2.0], DELTA);
    let second = player.round(1);
    let known = |offset: usize| {
        let step = player.step(second + offset).unwrap();
        (step.line, step.tmp_val, step.fx1.is_some(), step.fx2.is_some())
    };
    assert_eq!(known(0), (Line::PrintElement, None, false, false));
    assert_eq!(known(1), (Line::Read, Some(2.0), false, false));
    assert_eq!(known(2), (Line::SetPlus, Some(2.0), false, false));
    assert_eq!(known(3), (Line::CallPlus, Some(2.0), true, false));
    assert_eq!(known(5), (Line::CallMinus, Some(2.0), true, true));
}

#[test]
fn the_array_is_still_at_minus_when_the_gradient_is_printed_and_whole_at_the_end() {
    let player = Player::new(func2, array![1.0, 2.0], DELTA);
    let printing = player.steps().find(|step| step.line == Line::PrintGradient).unwrap();
    assert_eq!(printing.x, array![0.9999, 2.0]);
    let restored = player.steps().find(|step| step.line == Line::Restore).unwrap();
    assert_eq!(restored.x, array![1.0, 2.0]);
    let last = player.step(player.len() - 1).unwrap();
    assert_eq!((last.line, last.x), (Line::Return, array![1.0, 2.0]));
    assert_eq!(last.gradient, array![7.999999999990237, 15.000000010019221]);
    assert_eq!(last.printed, player.trace().lines);
    assert_eq!(player.step(player.len()), None);
}

#[test]
fn the_print_is_the_notebooks() {
    let player = Player::new(func3, array![[1.0, 2.0], [3.0, 4.0]], DELTA);
    let trace = player.trace();
    let output = format!("{}\n{}\n", trace.stdout(), trace.result());
    assert_eq!(output, text("debug_trace_func3.txt"));
}

#[test]
fn an_array_without_elements_has_no_round() {
    let player = Player::new(|_| panic!("called"), Array1::zeros(0), DELTA);
    let lines: Vec<Line> = player.steps().map(|step| step.line).collect();
    assert_eq!(lines, [Line::PrintVariable, Line::PrintZeros, Line::PrintOpening, Line::Return]);
    assert_eq!(player.round(0), 3);
}

#[test]
fn the_listings_are_the_notebooks() {
    let golden = json("stages.json");
    let code: Vec<&str> =
        golden["code"].as_array().unwrap().iter().map(|line| line.as_str().unwrap()).collect();
    assert_eq!(lines(TALKING_DERIVATIVE), code);
    assert!(text("notebook.py").contains(&lines(NUMERICAL_DERIVATIVE).join("\n")));
}

#[test]
fn each_line_is_named_once_and_names_what_it_does() {
    for listing in [
        TALKING_DERIVATIVE,
        NUMERICAL_DERIVATIVE,
        training_loop(Lesson::Regression),
        training_loop(Lesson::Classification),
        training_loop(Lesson::Gates),
    ] {
        for (place, (text, line)) in listing.iter().enumerate() {
            let Some(line) = line else { continue };
            assert_eq!(text.trim_start().starts_with("print("), line.prints(), "{text}");
            let again = listing[place + 1..].iter().any(|(_, other)| other == &Some(*line));
            assert!(!again, "{line:?} twice");
        }
    }
}

proptest! {
    #[test]
    fn a_player_only_remembers_what_the_derivative_did(
        numbers in prop::collection::vec(any::<f64>(), 0..8),
        columns in 1..4_usize,
        delta: f64,
    ) {
        let rows = numbers.len() / columns;
        let flat = numbers[..rows * columns].to_vec();
        let x = ArrayD::from_shape_vec(vec![rows, columns], flat).unwrap();
        let f = |x: &ArrayD<f64>| x.iter().map(|x| x.abs().sqrt()).sum();
        let player = Player::new(f, x.clone(), delta);
        let trace = debug_trace(f, &mut x.clone(), delta);
        prop_assert_eq!(&player.trace().lines, &trace.lines);
        let bits = |x: &ArrayD<f64>| x.iter().map(|x| x.to_bits()).collect::<Vec<_>>();
        let mut moved = 0;
        for step in player.steps() {
            let others = x.iter().zip(&step.x).filter(|(a, b)| a.to_bits() != b.to_bits()).count();
            prop_assert!(others <= 1);
            moved += others;
            if matches!(step.line, Line::Read | Line::Restore | Line::Return) {
                prop_assert_eq!(bits(&step.x), bits(&x));
            }
        }
        prop_assert!(moved <= 8 * x.len());
        let last = player.steps().last().unwrap();
        prop_assert_eq!(bits(&last.gradient), bits(&trace.gradient));
    }
}

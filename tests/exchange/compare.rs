//! Pasted rows beside those of a run in the lab.

use descent::exchange::compare::{Agreement, Comparison, Side, compare};
use descent::exchange::paste::read;
use descent::lesson::printout::printout;
use descent::session::message::Row;

use super::run::{experiment, rows};
use crate::golden::{json, text};

/// Compares the run of an address with a text.
fn beside(query: &str, text: &str) -> Vec<Comparison> {
    let experiment = experiment(query);
    let pasted = read(text, experiment.problem.layout().weights()).expect(query);
    compare(&pasted.rows, &rows(&experiment, pasted.interval()))
}

fn first_difference(comparisons: &[Comparison]) -> Option<i64> {
    let first = comparisons.iter().filter(|row| row.first_difference);
    let first: Vec<_> = first.map(|row| row.step).collect();
    assert!(first.len() <= 1, "there is one first");
    assert_eq!(first.is_empty(), !comparisons.iter().any(Comparison::differs));
    first.first().copied()
}

#[test]
fn the_notebooks_regression_is_the_run_here_to_the_last_character() {
    let output = text("notebook_output/cell26.txt");
    let all = beside("lesson=regression", &output);
    assert_eq!(all.len(), 22);
    assert_eq!(first_difference(&all), None);
    let (both, here): (Vec<_>, Vec<_>) = all.iter().partition(|row| row.side == Side::Both);
    assert!(both.iter().all(|row| {
        [row.error, row.w, row.b].iter().all(|agreement| *agreement == Some(Agreement::Printed))
    }));
    // The notebook's file cuts the output within the row of step 4000.
    let missing: Vec<_> = here.iter().map(|row| (row.step, row.side)).collect();
    assert_eq!(missing[0], (4000, Side::Here));
    assert_eq!(missing.len(), 11);
}

#[test]
fn what_another_exp_makes_of_an_error_is_noise() {
    for (query, cell, cut) in [
        ("lesson=gates", 105, None),
        ("lesson=gates&gate=nand", 109, None),
        // The last number is cut.
        ("lesson=gates&gate=xor", 111, Some(8000)),
        ("lesson=classification&start=cell40", 40, None),
    ] {
        let all = beside(query, &text(&format!("notebook_output/cell{cell}.txt")));
        assert_eq!(first_difference(&all), cut, "{query}");
        let noise = all.iter().filter(|row| row.error == Some(Agreement::Noise)).count();
        assert!(noise > 0, "{query} has no other exp");
    }
}

#[test]
fn another_run_differs_from_the_row_where_it_does() {
    let output = text("notebook_output/cell26.txt");
    assert_eq!(first_difference(&beside("lesson=regression&lr=0.011", &output)), Some(0));
    assert_eq!(first_difference(&beside("lesson=regression&seed=42", &output)), Some(-1));
    // From the printed start the errors agree to some eight digits.
    let printed = beside("lesson=regression&w=0.59207904&b=0.41156886", &output);
    assert_eq!(first_difference(&printed), Some(-1));
    assert!(matches!(printed[0].error, Some(Agreement::Differs { digits: 7..=9 })));
    assert!(printed.iter().all(|row| matches!(row.w, None | Some(Agreement::Printed))));

    let mut changed = output.replace("[[1.00210048]]", "[[1.00210049]]");
    let all = beside("lesson=regression", &changed);
    assert_eq!(first_difference(&all), Some(1200));
    let row = all.iter().find(|row| row.step == 1200).expect("a row");
    assert_eq!(row.w, Some(Agreement::Differs { digits: 7 }));
    assert_eq!(row.error, Some(Agreement::Printed));
    changed = output.replace("8.193297311808918e-06", "8.193297311808919e-06");
    let all = beside("lesson=regression", &changed);
    assert_eq!(first_difference(&all), None);
    assert_eq!(all[4].error, Some(Agreement::Noise), "the last digit is pow's");
}

#[test]
fn rows_of_one_side_only_stand_in_their_order() {
    let row = |step| Row { step, parameters: vec![1.0, 2.0], loss: 3.0, error_val: 3.0 };
    let pasted = read("step = 0 error value = 3.0\nstep = 5 error value = 4.0", 1).unwrap();
    let all = compare(&pasted.rows, &[row(-1), row(0), row(2), row(9)]);
    let sides: Vec<_> = all.iter().map(|row| (row.step, row.side)).collect();
    let expected =
        [(-1, Side::Here), (0, Side::Both), (2, Side::Here), (5, Side::Pasted), (9, Side::Here)];
    assert_eq!(sides, expected);
    assert_eq!(first_difference(&all), None, "a missing row is no difference");
    assert_eq!(all[1].error, Some(Agreement::Printed));
    assert_eq!((all[1].w, all[1].b), (None, None), "what was not pasted is not compared");
    assert_eq!(compare(&[], &[]), []);
}

#[test]
fn the_print_of_any_run_is_the_run() {
    for (name, query) in [
        ("regression_frozen", "lesson=regression&seed=42&lr=0.2&steps=60"),
        ("regression_overflow", "lesson=regression&gradient=exact&order=textbook&lr=1&steps=300"),
        ("gate_xor", "lesson=gates&gate=xor&seed=4294967295&steps=4000"),
        ("classification", "lesson=classification&start=cell40"),
    ] {
        let stdout = json(&format!("python/{name}.json"))["stdout"].as_str().unwrap().to_owned();
        let all = beside(query, &stdout);
        assert_eq!(first_difference(&all), None, "{name}");
        assert!(all.iter().all(|row| row.side == Side::Both), "{name}");
        let experiment = experiment(query);
        let lines = printout(experiment.lesson, &rows(&experiment, None));
        let all = beside(query, &lines);
        let printed = |row: &Comparison| row.error == Some(Agreement::Printed);
        assert!(all.iter().all(printed), "{name}");
    }
}

//! The printed lines, compared with the notebook's own output.

use descent::lesson::Lesson;
use descent::lesson::printout::printout;
use descent::session::message::Row;
use serde_json::Value;

use super::run::{experiment, rows};
use crate::golden::{json, text};

/// Returns the printout of a run and the output of a cell, which the notebook's file cuts
/// after 1000 characters.
fn printed(query: &str, cell: u32) -> (String, String) {
    let experiment = experiment(query);
    let ours = printout(experiment.lesson, &rows(&experiment, None));
    (ours, text(&format!("notebook_output/cell{cell}.txt")))
}

#[test]
fn the_regressions_lines_are_cell_26s_to_the_character() {
    let (ours, notebook) = printed("lesson=regression", 26);
    assert!(ours.starts_with(&notebook), "{ours}");
    assert_eq!(ours.lines().count(), 2 + 21);
    assert!(ours.ends_with("]\n"), "every line has its end");
}

/// Asserts equal texts except for the errors' digits, which a different exp and ln change
/// by at most 1e-12 of their value. `marks` precede an error.
fn assert_equal_but_errors(ours: &str, notebook: &str, marks: &[&str]) {
    // The last line is cut.
    let whole = notebook.lines().count() - 1;
    assert!(whole >= 12);
    for (ours, notebook) in ours.lines().zip(notebook.lines()).take(whole) {
        let apart = |line: &str| -> Option<(String, f64, String)> {
            let mark = marks.iter().find(|mark| line.contains(**mark))?;
            let (before, rest) = line.split_once(mark)?;
            let end = rest.find(' ').unwrap_or(rest.len());
            let (error, after) = rest.split_at(end);
            Some((format!("{before}{mark}"), error.parse().ok()?, after.to_owned()))
        };
        let (Some(ours), Some(theirs)) = (apart(ours), apart(notebook)) else {
            assert_eq!(ours, notebook);
            continue;
        };
        assert_eq!((&ours.0, &ours.2), (&theirs.0, &theirs.2), "{notebook}");
        assert!((ours.1 - theirs.1).abs() <= 1e-12 * theirs.1, "{} {}", ours.1, theirs.1);
    }
}

#[test]
fn the_classifications_lines_are_cell_40s() {
    let (ours, notebook) = printed("lesson=classification&start=cell40", 40);
    assert_equal_but_errors(&ours, &notebook, &["error value =  ", "error_val =  "]);
    assert_eq!(ours.lines().count(), 2 + 11);
}

#[test]
fn the_gates_lines_are_those_of_train() {
    for (gate, cell) in [("and", 105), ("or", 107), ("nand", 109), ("xor", 111)] {
        let (ours, notebook) = printed(&format!("lesson=gates&gate={gate}"), cell);
        assert_equal_but_errors(&ours, &notebook, &["error value =  "]);
        assert_eq!(ours.lines().count(), 1 + 26);
    }
}

#[test]
fn the_printed_numbers_make_the_printed_lines() {
    let golden = json("notebook_printed.json");
    let number = |row: &Value, key: &str| -> f64 {
        row[key].as_str().map_or(f64::NAN, |text| text.parse().unwrap())
    };
    let as_rows = |rows: &Value| -> Vec<Row> {
        let row = |row: &Value| Row {
            step: row["step"].as_i64().unwrap(),
            parameters: vec![number(row, "W"), number(row, "b")],
            loss: f64::NAN,
            error_val: row["error_val"].as_f64().unwrap(),
        };
        rows.as_array().unwrap().iter().map(row).collect()
    };
    for (rows, lesson, cell) in [
        (&golden["regression"]["rows"], Lesson::Regression, 26),
        (&golden["logistic"]["rows"], Lesson::Classification, 40),
        (&golden["gates"]["AND"]["rows"], Lesson::Gates, 105),
        (&golden["gates"]["OR"]["rows"], Lesson::Gates, 107),
        (&golden["gates"]["NAND"]["rows"], Lesson::Gates, 109),
        (&golden["gates"]["XOR"]["rows"], Lesson::Gates, 111),
    ] {
        let notebook = text(&format!("notebook_output/cell{cell}.txt"));
        let (whole, _) = notebook.rsplit_once('\n').unwrap();
        assert_eq!(printout(lesson, &as_rows(rows)), format!("{whole}\n"), "cell {cell}");
    }
}

#[test]
fn nothing_printed_is_no_line_and_what_is_not_finite_is_printed_as_numpy_does() {
    assert_eq!(printout(Lesson::Gates, &[]), "");
    let row = Row {
        step: 3,
        parameters: vec![f64::NEG_INFINITY, f64::NAN],
        loss: f64::NAN,
        error_val: f64::INFINITY,
    };
    let line = printout(Lesson::Regression, &[row]);
    assert_eq!(line, "step =  3 error value =  inf W =  [[-inf]] , b =  [nan]\n");
}

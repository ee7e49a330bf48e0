//! The cells that print besides the training, compared with the notebook's own output and with
//! what the exported programs print under NumPy.

use descent::experiment::address::{Address, Language};
use descent::lesson::code::{PrintingCell, printing_cells};
use descent::lesson::printout::printout;
use descent::lesson::python::source;
use serde_json::Value;

use super::python::{RUNS, exported, models, numpy_rows, program};
use super::run::end_of;
use crate::golden::json;

/// Returns the text of a run's golden without the rows that training prints.
fn without_rows(address: &Address, interval: u64, golden: &Value) -> String {
    let lesson = address.lesson().expect("a lesson");
    let mut text = golden["stdout"].as_str().unwrap().to_owned();
    for model in models(address, interval) {
        let rows = printout(lesson, &numpy_rows(golden, model.gate.as_deref()));
        assert!(text.contains(&rows), "{rows}");
        text = text.replacen(&rows, "", 1);
    }
    text
}

#[test]
fn the_other_cells_print_what_they_print_under_numpy() {
    for (name, query, interval, language) in RUNS {
        let address = exported(name, query);
        let experiment = address.experiment().expect("a run");
        let end = end_of(experiment, None).snapshot;
        let mut cells = printing_cells(experiment, &end.parameters, &address.predict, language);
        if address.predict.is_empty() {
            // The input that nobody asked for is not in the program.
            cells.retain(|cell| cell.prediction.is_none());
        }
        let printed: String = cells.iter().map(|cell| cell.output.as_str()).collect();
        assert_eq!(
            printed,
            without_rows(&address, interval, &json(&format!("python/{name}.json"))),
            "{name}"
        );
        let script = source(&program(&address, interval), language).script();
        for PrintingCell { source, .. } in cells {
            assert!(script.contains(&source), "{name}: {source}");
        }
    }
}

#[test]
fn the_notebooks_cells_print_what_it_printed() {
    let printed = |query: &str, cell: u16| {
        let address = Address::parse(query).0;
        let experiment = address.experiment().expect("a run");
        let end = end_of(experiment, None).snapshot;
        let cells = printing_cells(experiment, &end.parameters, &address.predict, Language::Korean);
        let found = cells.into_iter().find(|it| it.number == Some(cell) && !it.output.is_empty());
        found.unwrap_or_else(|| panic!("{query} has no cell {cell}")).output
    };
    let table = |answers: [u8; 4], end: &str| {
        let [a, b, c, d] = answers;
        format!(
            "[0 0]  =  {a}{end}\n\n[0 1]  =  {b}{end}\n\n[1 0]  =  {c}{end}\n\n[1 1]  =  {d}{end}\n\n"
        )
    };
    let start = |w, b| format!("W =  [[{w}]] W.shape =  (1, 1) b =  [{b}] b.shape =  (1,)\n");
    assert_eq!(printed("lesson=regression", 22), start("0.59207904", "0.41156886"));
    assert_eq!(printed("lesson=classification", 28), start("0.16092897", "0.29525095"));
    let again = "lesson=classification&start=cell40";
    assert_eq!(printed(again, 27), "x_data.shape =  (10, 1) t_data.shape =  (10, 1)\n");
    assert_eq!(printed(again, 44), "[[8.92540926e-24]] 0\n");
    assert_eq!(printed(again, 45), "[[1.]] 1\n");
    for (gate, cell, answers) in [
        ("AND", 106, [0, 0, 0, 1]),
        ("OR", 108, [0, 1, 1, 1]),
        ("NAND", 110, [1, 1, 1, 0]),
        ("XOR", 112, [0, 0, 0, 1]),
    ] {
        let expected = format!("{gate}_GATE \n\n{}", table(answers, " "));
        let query = format!("lesson=gates&gate={}", gate.to_lowercase());
        assert_eq!(printed(&query, cell), expected);
        if gate != "XOR" {
            assert_eq!(printed("lesson=xor", cell), expected, "a gate of the circuit");
        }
    }
    assert_eq!(printed("lesson=xor", 113), table([0, 1, 1, 0], ""));
}

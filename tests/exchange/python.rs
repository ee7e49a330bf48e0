//! The exported programs, held to what NumPy made of them: the texts beside
//! golden/python/run.py and the numbers it kept.

use std::path::PathBuf;

use descent::core::circuit::{Circuit, Signal};
use descent::core::gate::{INPUTS, TruthTable};
use descent::core::predict;
use descent::exchange::printout::{self, printout};
use descent::exchange::python::{Program, Wiring, notebook, script};
use descent::experiment::address::Language;
use descent::experiment::start::Start;
use descent::experiment::{Experiment, Problem};
use descent::session::message::Row;
use descent::text::Text;
use serde_json::Value;

use crate::golden::{json, text};
use crate::run::{experiment, rows};

/// An exported run: its name, its address, its interval, the language.
const RUNS: [(&str, &str, u64, Language); 13] = [
    ("regression", "lesson=regression", 400, Language::Korean),
    (
        "regression_textbook",
        "lesson=regression&seed=42&order=textbook&lr=0.05&steps=3000",
        250,
        Language::English,
    ),
    (
        "regression_exact",
        "lesson=regression&gradient=exact&lr=0.02&w=-2&b=1e-5&steps=1000\
         &data=0.5:1.25,-1:-0.3,2:3,-0:1e-7,4.75:1e3,3:2.5,7:9",
        25,
        Language::English,
    ),
    ("regression_200_points", "", 40, Language::Korean),
    ("regression_frozen", "lesson=regression&seed=42&lr=0.2&steps=60", 2, Language::English),
    (
        "regression_overflow",
        "lesson=regression&gradient=exact&order=textbook&lr=1&steps=300",
        6,
        Language::Korean,
    ),
    ("classification", "lesson=classification&start=cell40", 10_000, Language::Korean),
    (
        "classification_own_data",
        "lesson=classification&seed=7&delta=1e-3&lr=0.1&steps=5000&w=0.25\
         &data=0.5:0,1:0,1.5:1,2:0,2.5:1,3.25:1,-4:0,5:1,6:1,-2.125:0,0:0",
        500,
        Language::English,
    ),
    (
        "classification_exact",
        "lesson=classification&seed=3&order=textbook&gradient=exact&lr=0.5&steps=2000",
        50,
        Language::Korean,
    ),
    ("gate_and", "lesson=gates", 400, Language::English),
    ("gate_0100", "lesson=gates&gate=0100&seed=3&order=textbook&steps=2500", 250, Language::Korean),
    (
        "gate_nor_exact",
        "lesson=gates&gate=nor&gradient=exact&lr=0.5&w=1,-1&b=0.125&steps=2000",
        100,
        Language::English,
    ),
    ("gate_xor", "lesson=gates&gate=xor&seed=4294967295&steps=4000", 400, Language::English),
];

/// Runs whose notebook file is kept too.
const NOTEBOOKS: [&str; 4] =
    ["regression", "classification_exact", "gate_nor_exact", "circuit_xor"];

/// The experiment of a run; 200 points are too many to write down.
fn exported(name: &str, query: &str) -> Experiment {
    if name != "regression_200_points" {
        return experiment(query);
    }
    let point = |i: i32| format!("{}:{}", f64::from(i) / 8.0, f64::from(i * i % 37) - 1.5);
    let points: Vec<String> = (-100..100).map(point).collect();
    experiment(&format!("lesson=regression&lr=1e-3&steps=400&data={}", points.join(",")))
}

fn circuits() -> [(&'static str, Wiring, Language); 2] {
    let twice = Wiring {
        gates: [TruthTable::NOR, "0100".parse().unwrap(), TruthTable::NOR],
        signal: Signal::Soft,
        start: Start::seed(1),
        steps: 3000,
        ..Wiring::notebook()
    };
    [
        ("circuit_xor", Wiring::notebook(), Language::Korean),
        ("circuit_soft", twice, Language::English),
    ]
}

/// A stored text, written first where that is asked for.
fn stored(name: &str, generated: &str) -> String {
    let name = format!("python/{name}");
    if std::env::var_os("DESCENT_WRITE_PYTHON").is_some() {
        let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(&name);
        std::fs::write(path, generated).unwrap();
    }
    text(&name)
}

fn check_texts(name: &str, program: &Program<'_>, language: Language) {
    let words = Text::of(language).exchange.remark;
    let script = script(program, words);
    assert_eq!(script, stored(&format!("{name}.py"), &script), "{name}");
    let notebook = notebook(program, words);
    if NOTEBOOKS.contains(&name) {
        assert_eq!(notebook, stored(&format!("{name}.ipynb"), &notebook), "{name}");
    }
    check_notebook(&notebook, &script);
}

/// Whatever its language and its experiment: nbformat 4.5, and the script's
/// cells.
fn check_notebook(notebook: &str, script: &str) {
    let notebook: Value = serde_json::from_str(notebook).unwrap();
    assert_eq!((&notebook["nbformat"], &notebook["nbformat_minor"]), (&4.into(), &5.into()));
    assert_eq!(notebook["metadata"]["kernelspec"]["name"], "python3");
    let cells = notebook["cells"].as_array().unwrap();
    let mut ids: Vec<&str> = cells.iter().map(|cell| cell["id"].as_str().unwrap()).collect();
    for id in &ids {
        assert!((1..=64).contains(&id.len()));
        assert!(id.bytes().all(|c| c.is_ascii_alphanumeric() || c == b'-'), "{id}");
    }
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), cells.len(), "an id stands twice");
    let (code, text): (Vec<&Value>, Vec<&Value>) =
        cells.iter().partition(|cell| cell["cell_type"] == "code");
    assert_eq!(text.len(), 1);
    assert_eq!(text[0]["cell_type"], "markdown");
    let sources: Vec<String> = code
        .into_iter()
        .map(|cell| {
            assert_eq!(cell["outputs"], Value::Array(Vec::new()));
            assert_eq!(cell["execution_count"], Value::Null);
            let lines = cell["source"].as_array().unwrap().iter();
            lines.map(|line| line.as_str().unwrap()).collect()
        })
        .collect();
    assert!(script.ends_with(&format!("\n\n{}\n", sources.join("\n\n"))));
}

/// The rows that a gate, or the program without one, printed under NumPy.
fn numpy_rows(golden: &Value, gate: Option<&str>) -> Vec<Row> {
    let number = |value: &Value| value.as_str().unwrap().parse::<f64>().unwrap();
    let rows = golden["rows"].as_array().unwrap().iter();
    let rows = rows.filter(|row| row["gate"].as_str() == gate);
    rows.map(|row| Row {
        step: row["step"].as_i64().unwrap(),
        w: row["W"].as_array().unwrap().iter().map(number).collect(),
        b: number(&row["b"]),
        loss: f64::NAN,
        error_val: number(&row["error_val"]),
    })
    .collect()
}

/// Asserts that a run prints NumPy's rows: the same bits without exp and ln (the
/// printed error, squared by `pow` there, within one unit in the last place),
/// else within what another exp and ln make of it, 1e-12 of the number, of W and b
/// also 1e-12 where they pass through 0.
fn check_rows(name: &str, experiment: &Experiment, interval: u64, numpy: &[Row]) {
    let ours = rows(experiment, Some(interval));
    assert_eq!(ours.len(), numpy.len(), "{name}");
    assert!(numpy.len() > 10, "{name} is a table");
    let exact = matches!(experiment.problem, Problem::Regression(_));
    let assert_same = |at: i64, what: &str, ours: f64, numpy: f64| {
        let apart = ours.to_bits().abs_diff(numpy.to_bits());
        let same = apart == 0 || (ours.is_nan() && numpy.is_nan());
        let allowed = match what {
            "error" if exact => apart <= 1,
            _ if exact => false,
            "error" => (ours - numpy).abs() <= 1e-12 * numpy.abs(),
            _ => (ours - numpy).abs() <= 1e-12 * numpy.abs().max(1.0),
        };
        assert!(same || allowed, "{name}, {what} at {at}: {ours:?} is not NumPy's {numpy:?}");
    };
    for (ours, numpy) in ours.iter().zip(numpy) {
        assert_eq!(ours.step, numpy.step, "{name}");
        assert_eq!(ours.w.len(), numpy.w.len(), "{name}");
        let at = ours.step;
        ours.w.iter().zip(&numpy.w).for_each(|(ours, numpy)| assert_same(at, "W", *ours, *numpy));
        assert_same(at, "b", ours.b, numpy.b);
        assert_same(at, "error", ours.error_val, numpy.error_val);
    }
}

fn parameters<const N: usize>(row: &Row) -> [f64; N] {
    [&row.w[..], &[row.b]].concat().try_into().unwrap()
}

/// What follows the rows: the cells that predict.
fn predictions(experiment: &Experiment, last: &Row) -> String {
    let table = |name: String, p: [f64; 3]| {
        let lines = INPUTS.map(|x| {
            let answer = u8::from(predict::gate(&p, x).logical);
            format!("[{} {}]  =  {answer} \n\n", x[0], x[1])
        });
        format!("{name}_GATE \n\n{}", lines.concat())
    };
    match experiment.problem {
        Problem::Regression(_) => String::new(),
        Problem::Classification(_) => [3.0, 17.0]
            .map(|x| {
                let ours = predict::classification(&parameters(last), x);
                format!("{} {}\n", printout::weights(&[ours.sigmoid]), u8::from(ours.logical))
            })
            .concat(),
        Problem::Gate(gate) => table(gate_name(gate), parameters(last)),
    }
}

fn gate_name(gate: TruthTable) -> String {
    let name = gate.to_string().to_uppercase();
    if name.starts_with(['0', '1']) { format!("G{name}") } else { name }
}

#[test]
fn every_exported_text_is_the_one_that_was_run() {
    for (name, query, interval, language) in RUNS {
        let experiment = exported(name, query);
        check_texts(name, &Program::Run { experiment: &experiment, interval }, language);
    }
    for (name, wiring, language) in circuits() {
        check_texts(name, &Program::Circuit { wiring: &wiring, interval: 200 }, language);
    }
}

#[test]
fn every_exported_run_prints_its_rows_under_numpy() {
    for (name, query, interval, _) in RUNS {
        let experiment = exported(name, query);
        let golden = json(&format!("python/{name}.json"));
        let gate = match experiment.problem {
            Problem::Gate(gate) => Some(format!("{}_GATE", gate_name(gate))),
            _ => None,
        };
        let numpy = numpy_rows(&golden, gate.as_deref());
        check_rows(name, &experiment, interval, &numpy);

        // Before the rows W and b, as their cell prints them, and the shapes.
        let first = &numpy[0];
        let (w, b) = (printout::weights(&first.w), printout::bias(first.b));
        let start = format!("W =  {w} W.shape =  (1, 1) b =  {b} b.shape =  (1,)\n");
        let before = match &experiment.problem {
            Problem::Regression(_) => start,
            Problem::Classification(data) => {
                let shape = format!("({}, 1)", data.t().len());
                format!("x_data.shape =  {shape} t_data.shape =  {shape}\n{start}")
            }
            Problem::Gate(_) => String::new(),
        };
        let lines = printout(experiment.lesson(), &numpy);
        let after = predictions(&experiment, numpy.last().unwrap());
        assert_eq!(golden["stdout"], format!("{before}{lines}{after}"), "{name}");
    }
}

#[test]
fn every_exported_circuit_prints_its_rows_and_its_table_under_numpy() {
    for (name, wiring, _) in circuits() {
        let golden = json(&format!("python/{name}.json"));
        let mut text = String::new();
        let mut trained = Vec::new();
        for training in wiring.trainings() {
            let Problem::Gate(gate) = training.problem else { panic!("it trains gates") };
            let numpy = numpy_rows(&golden, Some(&format!("{}_GATE", gate_name(gate))));
            check_rows(name, &training, 200, &numpy);
            let last = numpy.last().unwrap();
            text += &printout(training.lesson(), &numpy);
            text += &predictions(&training, last);
            trained.push((gate, parameters::<3>(last)));
        }
        let [first, second, output] =
            wiring.gates.map(|gate| trained.iter().find(|(table, _)| *table == gate).unwrap().1);
        let circuit = Circuit { first, second, output };
        for x in INPUTS {
            let answer = u8::from(circuit.predict(x, wiring.signal).output.logical);
            text += &format!("[{} {}]  =  {answer}\n\n", x[0], x[1]);
        }
        assert_eq!(golden["stdout"], text, "{name}");
    }
}

#[test]
fn a_gate_in_two_places_is_trained_once() {
    let [_, (_, twice, _)] = circuits();
    assert_eq!(twice.trainings().len(), 2);
    assert_eq!(Wiring::notebook().trainings().len(), 3);
}

#[test]
fn remarks_are_one_line_in_either_language() {
    for language in [Language::Korean, Language::English] {
        for (name, query, interval, _) in RUNS {
            let experiment = exported(name, query);
            let program = Program::Run { experiment: &experiment, interval };
            let script = script(&program, Text::of(language).exchange.remark);
            let other = |line: &&str| !line.is_ascii() && !line.trim_start().starts_with('#');
            assert_eq!(script.lines().find(other), None);
        }
    }
}

//! The exported programs, compared with NumPy's results: the texts beside
//! golden/python/run.py and the stored numbers.

use std::path::PathBuf;

use descent::exchange::printout;
use descent::exchange::python::Program;
use descent::experiment::Problem;
use descent::experiment::address::{Address, Language};
use descent::lesson::printout::printout;
use descent::lesson::python::source;
use descent::session::message::Row;
use descent_core::circuit::{Circuit, Signal};
use descent_core::gate::{INPUTS, TruthTable};
use descent_core::layout::weights_and_bias;
use descent_core::predict;
use serde_json::Value;

use super::run::end_of;
use crate::golden::{json, text};

/// The exported runs, each with its name, address, interval and language.
pub(super) const RUNS: [(&str, &str, u64, Language); 17] = [
    ("regression", "lesson=regression", 400, Language::Korean),
    (
        "regression_textbook",
        "lesson=regression&seed=42&order=textbook&lr=0.05&steps=3000",
        250,
        Language::English,
    ),
    (
        "regression_exact",
        "lesson=regression&gradient=exact&lr=0.02&predict=10,-0.5&w=-2&b=1e-5&steps=1000\
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
        "lesson=classification&seed=3&predict=13&order=textbook&gradient=exact&lr=0.5&steps=2000",
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
    ("circuit", "lesson=xor", 400, Language::Korean),
    (
        "circuit_twice",
        "lesson=xor&wire=nor,0100,nor&order=textbook&steps=3000&w=0.1,0.2,0.3,0.4,0.5,0.6&b=0,0.5,-1",
        200,
        Language::English,
    ),
    ("two_layers", "lesson=xor&layer=soft&seed=0&lr=0.5&steps=4000", 200, Language::Korean),
    (
        "two_layers_exact",
        "lesson=xor&layer=soft&wire=nand,or,and&gradient=exact&lr=0.5&steps=1000",
        50,
        Language::English,
    ),
];

/// The runs whose notebook file is stored too.
const NOTEBOOKS: [&str; 5] =
    ["regression", "classification_exact", "gate_nor_exact", "circuit", "two_layers"];

/// Returns the address of a run; 200 points are too many to write down.
pub(super) fn exported(name: &str, query: &str) -> Address {
    let point = |i: i32| format!("{}:{}", f64::from(i) / 8.0, f64::from(i * i % 37) - 1.5);
    let query = if name == "regression_200_points" {
        let points: Vec<String> = (-100..100).map(point).collect();
        format!("lesson=regression&lr=1e-3&steps=400&data={}", points.join(","))
    } else {
        query.to_owned()
    };
    let (address, rejected) = Address::parse(&query);
    assert_eq!(rejected, [], "{name}");
    address
}

pub(super) fn program(address: &Address, interval: u64) -> Program<'_> {
    Program {
        experiment: address.experiment().expect("a run"),
        interval,
        predict: &address.predict,
    }
}

/// Returns a stored text, written first on request.
fn stored(name: &str, generated: &str) -> String {
    let name = format!("python/{name}");
    if std::env::var_os("DESCENT_WRITE_PYTHON").is_some() {
        let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(&name);
        std::fs::write(path, generated).unwrap();
    }
    text(&name)
}

fn check_texts(name: &str, program: &Program<'_>, language: Language) {
    let source = source(program, language);
    let script = source.script();
    assert_eq!(script, stored(&format!("{name}.py"), &script), "{name}");
    let notebook = source.notebook();
    if NOTEBOOKS.contains(&name) {
        assert_eq!(notebook, stored(&format!("{name}.ipynb"), &notebook), "{name}");
    }
    check_notebook(&notebook, &script);
}

/// Checks nbformat 4.5 and the script's cells, for any language and experiment.
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

/// A model that a program trains: its name there, and its run in the lab.
pub(super) struct Model {
    pub(super) gate: Option<String>,
    rows: Vec<Row>,
    /// The final weights and bias, which need not be a row's.
    end: Vec<f64>,
    /// The relative difference that a different exp and ln make.
    noise: f64,
}

/// Returns the models in the order of their training. A gate used twice in a circuit with
/// one start is trained once.
pub(super) fn models(address: &Address, interval: u64) -> Vec<Model> {
    let end_of = end_of(address.experiment().expect("a run"), Some(interval));
    let problem = &address.experiment().expect("a run").problem;
    let noise = match problem {
        Problem::Regression(_) => 0.0,
        // Fifty times the notebook's learning rate, through two layers.
        Problem::Circuit { layer: Signal::Soft, .. } => 1e-8,
        _ => 1e-12,
    };
    let end = end_of.snapshot.parameters.clone();
    let rows = end_of.rows.expect("rows are told the first time");
    let wire = match problem {
        Problem::Circuit { wire, layer: Signal::Hard } => wire,
        Problem::Gate(table) => return vec![Model { gate: Some(name(*table)), rows, end, noise }],
        _ => return vec![Model { gate: None, rows, end, noise }],
    };
    let mut models: Vec<Model> = Vec::new();
    for ((table, part), end) in wire.iter().zip(end_of.gates).zip(end.chunks(3)) {
        let rows = part.rows.expect("rows are told the first time");
        if models.iter().any(|model| model.rows == rows) {
            continue;
        }
        let name = name(*table);
        let is_namesake = |model: &&Model| model.gate.as_ref().is_some_and(|gate| *gate == name);
        let twice = models.iter().find(is_namesake).is_some();
        let gate = Some(if twice { format!("{name}_2") } else { name });
        models.push(Model { gate, rows, end: end.to_vec(), noise });
    }
    models
}

/// Returns a gate's name in a program.
fn name(gate: TruthTable) -> String {
    let name = gate.to_string().to_uppercase();
    if name.starts_with(['0', '1']) { format!("G{name}") } else { name }
}

/// Returns the rows that a model printed under NumPy.
pub(super) fn numpy_rows(golden: &Value, gate: Option<&str>) -> Vec<Row> {
    let gate = gate.map(|name| format!("{name}_GATE"));
    let number = |value: &Value| value.as_str().unwrap().parse::<f64>().unwrap();
    let rows = golden["rows"].as_array().unwrap().iter();
    let rows = rows.filter(|row| row["gate"].as_str() == gate.as_deref());
    rows.map(|row| Row {
        step: row["step"].as_i64().unwrap(),
        parameters: row["W"].as_array().unwrap().iter().chain([&row["b"]]).map(number).collect(),
        loss: f64::NAN,
        error_val: number(&row["error_val"]),
    })
    .collect()
}

/// Asserts that a model prints NumPy's rows: the same bits without exp and ln (the printed
/// error, squared by `pow` there, within one unit in the last place), otherwise within the
/// relative difference of exp and ln, scaled for W and b to their size even where they
/// pass through 0.
fn check_rows(name: &str, model: &Model, numpy: &[Row]) {
    assert_eq!(model.rows.len(), numpy.len(), "{name}");
    assert!(numpy.len() > 10, "{name} is a table");
    let assert_same = |at: i64, what: &str, ours: f64, numpy: f64| {
        let apart = ours.to_bits().abs_diff(numpy.to_bits());
        let same = apart == 0 || (ours.is_nan() && numpy.is_nan());
        let allowed = match what {
            "error" if model.noise == 0.0 => apart <= 1,
            _ if model.noise == 0.0 => false,
            "error" => (ours - numpy).abs() <= model.noise * numpy.abs(),
            _ => (ours - numpy).abs() <= model.noise * numpy.abs().max(1.0),
        };
        assert!(same || allowed, "{name}, {what} at {at}: {ours:?} is not NumPy's {numpy:?}");
    };
    for (ours, numpy) in model.rows.iter().zip(numpy) {
        assert_eq!(ours.step, numpy.step, "{name}");
        assert_eq!(ours.parameters.len(), numpy.parameters.len(), "{name}");
        let at = ours.step;
        for (ours, numpy) in ours.parameters.iter().zip(&numpy.parameters) {
            assert_same(at, "a parameter", *ours, *numpy);
        }
        assert_same(at, "error", ours.error_val, numpy.error_val);
    }
}

fn table(answer: impl Fn([f64; 2]) -> bool, end: &str) -> String {
    let lines = INPUTS.map(|x| format!("[{} {}]  =  {}{end}\n\n", x[0], x[1], u8::from(answer(x))));
    lines.concat()
}

/// Returns a program's output of W and b before the rows of a model.
fn before(address: &Address, first: &Row) -> String {
    let (w, b) = weights_and_bias(&first.parameters);
    let (w, b) = (printout::weights(w), printout::bias(b));
    let start = format!("W =  {w} W.shape =  (1, 1) b =  {b} b.shape =  (1,)\n");
    match &address.experiment().expect("a run").problem {
        Problem::Regression(_) => start,
        Problem::Classification(data) => {
            let shape = format!("({}, 1)", data.t().len());
            format!("x_data.shape =  {shape} t_data.shape =  {shape}\n{start}")
        }
        _ => String::new(),
    }
}

/// Returns a program's output after the rows of a model: its predictions.
fn after(address: &Address, model: &Model) -> String {
    let of_gate = |name: &str| {
        let p = parameters(model);
        format!("{name}_GATE \n\n{}", table(|x| predict::gate(&p, x).logical, " "))
    };
    match (&address.experiment().expect("a run").problem, &model.gate) {
        (Problem::Regression(_), _) => {
            let predicted = |&x: &f64| predict::regression(&parameters(model), x);
            let line = |y: f64| printout::weights(&[y]) + "\n";
            address.predict.iter().map(predicted).map(line).collect()
        }
        (Problem::Classification(_), _) => {
            let predicted = |&x: &f64| predict::classification(&parameters(model), x);
            let line = |y: predict::Prediction| {
                format!("{} {}\n", printout::weights(&[y.sigmoid]), u8::from(y.logical))
            };
            address.predict.iter().map(predicted).map(line).collect()
        }
        (_, Some(gate)) => of_gate(gate),
        // Two layers trained together.
        (_, None) => {
            let circuit = Circuit::from_parameters(&model.end).unwrap();
            table(|x| circuit.predict(x, Signal::Soft).output.logical, " ")
        }
    }
}

fn parameters<const N: usize>(model: &Model) -> [f64; N] {
    model.end[..].try_into().unwrap()
}

#[test]
fn every_exported_text_is_the_one_that_was_run() {
    for (name, query, interval, language) in RUNS {
        check_texts(name, &program(&exported(name, query), interval), language);
    }
}

#[test]
fn every_exported_run_prints_its_rows_under_numpy() {
    for (name, query, interval, _) in RUNS {
        let address = exported(name, query);
        let golden = json(&format!("python/{name}.json"));
        let mut text = String::new();
        for model in models(&address, interval) {
            let numpy = numpy_rows(&golden, model.gate.as_deref());
            check_rows(name, &model, &numpy);
            text += &before(&address, &numpy[0]);
            let experiment = address.experiment().expect("a run");
            text += &printout(experiment.lesson, &numpy);
            text += &after(&address, &model);
        }
        let experiment = address.experiment().expect("a run");
        if let Problem::Circuit { layer: Signal::Hard, .. } = experiment.problem {
            let end = end_of(experiment, None).snapshot;
            let circuit = Circuit::from_parameters(&end.parameters).unwrap();
            text += &table(|x| circuit.predict(x, Signal::Hard).output.logical, "");
        }
        assert_eq!(golden["stdout"], text, "{name}");
    }
}

#[test]
fn an_exported_program_names_the_address_it_is_of() {
    for (name, query, interval, language) in RUNS {
        let address = exported(name, query);
        let script = source(&program(&address, interval), language).script();
        let line = script.lines().nth(2).unwrap();
        assert_eq!(Address::parse(line.strip_prefix("# ").unwrap()), (address, vec![]), "{name}");
    }
}

#[test]
fn remarks_are_one_line_in_either_language() {
    for &language in Language::ALL {
        for (name, query, interval, _) in RUNS {
            let address = exported(name, query);
            let script = source(&program(&address, interval), language).script();
            let other = |line: &&str| !line.is_ascii() && !line.trim_start().starts_with('#');
            assert_eq!(script.lines().find(other), None);
        }
    }
}

#[test]
fn numbers_are_written_as_the_notebook_does_or_exactly() {
    let address = exported("", "lesson=regression&lr=1e-2&delta=1e-4&data=1:2,-0:3,1e16:0.1");
    let script = source(&program(&address, 400), Language::English).script();
    for line in [
        "learning_rate = 1e-2",
        "    delta_x = 1e-4",
        "x_data = np.array([1, -0.0, 1e+16]).reshape(3, 1)",
        "t_data = np.array([2, 3, 0.1]).reshape(3, 1)",
    ] {
        assert!(script.lines().any(|found| found == line), "{line}");
    }
}

//! The notebook's training programs, held to NumPy's results.

use crate::golden::{assert_near, assert_relative, assert_same_bits, count, json, number, numbers};
use descent_core::circuit::{Circuit, Signal};
use descent_core::dataset::Dataset;
use descent_core::descent::{Rule, update};
use descent_core::gate::{INPUTS, TruthTable};
use descent_core::logistic::LogisticRegression;
use descent_core::numpy::print;
use descent_core::numpy::random::Stream;
use descent_core::objective::Objective;
use descent_core::predict;
use descent_core::regression::LinearRegression;
use descent_core::two_layers::TwoLayers;
use serde_json::Value;

/// Trains from `start` and calls `at` with the parameters before training (-1)
/// and after each of the notebook's steps.
fn train<O: Objective<N>, const N: usize>(
    objective: &O,
    start: [f64; N],
    steps: i64,
    mut at: impl FnMut(i64, &[f64; N]),
) -> [f64; N] {
    let mut p = start;
    at(-1, &p);
    for step in 0..steps {
        update(objective, &Rule::default(), &mut p);
        at(step, &p);
    }
    p
}

fn start<const N: usize>(run: &Value) -> [f64; N] {
    [numbers(&run["W0"]), numbers(&run["b0"])].concat().try_into().unwrap()
}

fn row(rows: &Value, step: i64) -> Option<&Value> {
    rows.as_array().unwrap().iter().find(|row| row["step"].as_i64() == Some(step))
}

fn seeds(run: &Value) -> impl Iterator<Item = (u32, &Value)> {
    run["seeds"].as_object().unwrap().iter().map(|(seed, run)| (seed.parse().unwrap(), run))
}

fn check_regression_rows(start: [f64; 2], rows: &Value) {
    let regression = LinearRegression::new(&Dataset::regression());
    let mut compared = 0;
    train(&regression, start, 8001, |step, p| {
        if let Some(row) = row(rows, step) {
            assert_same_bits("W", p[0], numbers(&row["W"])[0]);
            assert_same_bits("b", p[1], numbers(&row["b"])[0]);
            assert_same_bits("loss", regression.loss(p), number(&row["loss_func"]));
            let (ours, numpy) = (regression.error_val(p), number(&row["error_val"]));
            assert!(
                ours.to_bits().abs_diff(numpy.to_bits()) <= 1,
                "error_val at {step}: {ours:?} and {numpy:?} are more than one unit apart"
            );
            compared += 1;
        }
    });
    assert_eq!(compared, rows.as_array().unwrap().len());
}

#[test]
fn regression_has_numpys_bits_for_every_seed() {
    for (seed, run) in seeds(&json("regression.json")) {
        let mut stream = Stream::seed(seed);
        let drawn = [stream.rand(), stream.rand()];
        assert_eq!(drawn, start(run));
        check_regression_rows(drawn, &run["rows"]);
    }
}

#[test]
fn regression_prints_the_notebooks_rows_to_the_last_digit() {
    let recovered = &json("recovered.json")["regression"]["candidates"];
    let start = [0.592_079_035_681_834_4, 0.411_568_863_572_466_9];
    let candidate = recovered
        .as_array()
        .unwrap()
        .iter()
        .find(|candidate| number(&candidate["W0"]) == start[0])
        .unwrap();
    check_regression_rows(start, &candidate["rows"]);

    let printed = &json("notebook_printed.json")["regression"]["rows"];
    let regression = LinearRegression::new(&Dataset::regression());
    train(&regression, start, 8001, |step, p| {
        if let Some(row) = row(printed, step) {
            let error = print::repr(regression.error_val(p));
            assert_eq!(error, print::repr(number(&row["error_val"])));
            assert_eq!(bracketed(p[0]), format!("[{}]", row["W"].as_str().unwrap()));
            assert_eq!(bracketed(p[1]), format!("[{}]", row["b"].as_str().unwrap()));
        }
    });
}

/// A float64 as an array of one element prints it.
fn bracketed(value: f64) -> String {
    print::array(ndarray::arr1(&[value]).view().into_dyn())
}

#[test]
fn classification_agrees_with_numpy_for_every_seed() {
    let classification = LogisticRegression::new(&Dataset::classification()).unwrap();
    for (seed, run) in seeds(&json("logistic.json")) {
        let mut stream = Stream::seed(seed);
        let drawn = [stream.rand(), stream.rand()];
        assert_eq!(drawn, start(run));
        let p = train(&classification, drawn, 100_001, |step, p| {
            if let Some(row) = row(&run["rows"], step) {
                assert_near("W", p[0], numbers(&row["W"])[0], 1e-10);
                assert_near("b", p[1], numbers(&row["b"])[0], 1e-10);
                let error = classification.error_val(p);
                assert_relative("error", error, number(&row["error_val"]), 1e-11);
            }
        });
        for (x, expected) in run["predict"].as_object().unwrap() {
            let ours = predict::classification(&p, x.parse().unwrap());
            assert_relative("sigmoid", ours.sigmoid, number(&expected[0]), 1e-8);
            assert_eq!(u64::from(ours.logical), count(&expected[1]));
        }
    }
}

#[test]
fn classification_prints_cell_40s_rows() {
    let printed = &json("notebook_printed.json")["logistic"]["rows"];
    let classification = LogisticRegression::new(&Dataset::classification()).unwrap();
    let start = [5.255_553_356_619_134, -68.245_061_033_385_81];
    let mut compared = 0;
    let p = train(&classification, start, 100_001, |step, p| {
        if let Some(row) = row(printed, step) {
            let error = classification.error_val(p);
            assert_relative("error", error, number(&row["error_val"]), 1e-12);
            if let Some(w) = row["W"].as_str() {
                assert_eq!(bracketed(p[0]), format!("[{w}]"));
            }
            assert_eq!(bracketed(p[1]), format!("[{}]", row["b"].as_str().unwrap()));
            compared += 1;
        }
    });
    assert_eq!(compared, printed.as_array().unwrap().len());
    let three = predict::classification(&p, 3.0);
    assert_eq!((bracketed(three.sigmoid).as_str(), three.logical), ("[8.92540926e-24]", false));
    let seventeen = predict::classification(&p, 17.0);
    assert_eq!((bracketed(seventeen.sigmoid).as_str(), seventeen.logical), ("[1.]", true));
}

fn gate_named(name: &str) -> LogisticRegression<2> {
    LogisticRegression::gate(name.to_lowercase().parse().unwrap())
}

const GATES: [&str; 4] = ["AND", "OR", "NAND", "XOR"];

#[test]
fn gates_agree_with_numpy_for_every_seed() {
    for (seed, run) in seeds(&json("gates.json")) {
        let trained = GATES.map(|name| {
            let run = &run[name];
            let gate = gate_named(name);
            let mut stream = Stream::seed(seed);
            let drawn = [stream.rand(), stream.rand(), stream.rand()];
            assert_eq!(drawn, start(run));
            let p = train(&gate, drawn, 10_001, |step, p| {
                if let Some(row) = row(&run["rows"], step) {
                    for (ours, numpy) in p.iter().zip(numbers(&row["W"])) {
                        assert_near("W", *ours, numpy, 1e-10);
                    }
                    assert_near("b", p[2], numbers(&row["b"])[0], 1e-10);
                    assert_relative("error", gate.error_val(p), number(&row["error_val"]), 1e-11);
                }
            });
            check_truth_table(&p, &run["truth_table"]);
            p
        });
        let [and, or, nand, _] = trained;
        check_circuit(Circuit { first: or, second: nand, output: and }, &run["XOR=AND(OR,NAND)"]);
    }
}

fn check_truth_table(p: &[f64; 3], table: &Value) {
    for row in table.as_array().unwrap() {
        let ours = predict::gate(p, numbers(&row["x"]).try_into().unwrap());
        assert_near("sigmoid", ours.sigmoid, number(&row["sigmoid"]), 1e-10);
        assert_eq!(u64::from(ours.logical), count(&row["logical"]));
    }
}

fn check_circuit(circuit: Circuit, rows: &Value) {
    for row in rows.as_array().unwrap() {
        let ours = circuit.predict(numbers(&row["x"]).try_into().unwrap(), Signal::Hard);
        assert_eq!(u64::from(ours.output.logical), count(&row["logical"]));
        for (gate, name) in [(ours.first, "or"), (ours.second, "nand")] {
            // σ and the logical value, or the logical value alone.
            let logical = row[name].as_array().map_or(&row[name], |pair| &pair[1]);
            assert_eq!(u64::from(gate.logical), count(logical));
        }
        let sigmoid = row.get("sigmoid").unwrap_or(&row["and_sigmoid"]);
        assert_near("sigmoid", ours.output.sigmoid, number(sigmoid), 1e-10);
    }
}

#[test]
fn the_notebooks_gates_print_its_rows_and_xor_prints_ands_table() {
    let recovered = json("recovered.json");
    let printed = json("notebook_printed.json");
    let trained = GATES.map(|name| {
        let gate = gate_named(name);
        let rows = &printed["gates"][name]["rows"];
        let mut compared = 0;
        let p = train(&gate, start(&recovered["gates"][name]), 10_001, |step, p| {
            if let Some(row) = row(rows, step) {
                assert_relative(name, gate.error_val(p), number(&row["error_val"]), 1e-12);
                compared += 1;
            }
        });
        assert_eq!(compared, rows.as_array().unwrap().len());
        assert!(compared >= 21);
        p
    });
    let [and, or, nand, xor] = trained;
    let table = |answer: &dyn Fn([f64; 2]) -> bool| INPUTS.map(answer);
    let ghost = table(&|x| predict::gate(&xor, x).logical);
    assert_eq!(ghost, [false, false, false, true]);
    let circuit = Circuit { first: or, second: nand, output: and };
    let mended = table(&|x| circuit.predict(x, Signal::Hard).output.logical);
    assert_eq!(mended, [false, true, true, false]);
    check_circuit(circuit, &recovered["XOR=AND(OR,NAND)"]);
}

#[test]
fn all_learnable_gates_learn_their_table() {
    for table in TruthTable::all().filter(|table| table.is_separable()) {
        let mut stream = Stream::seed(0);
        let drawn = [stream.rand(), stream.rand(), stream.rand()];
        let p = train(&LogisticRegression::gate(table), drawn, 10_001, |_, _| {});
        assert_eq!(INPUTS.map(|x| predict::gate(&p, x).logical), table.outputs(), "{table}");
    }
}

#[test]
fn a_failed_xor_leaves_the_tables_numpy_prints() {
    let golden = json("xor_ghost.json");
    let xor = LogisticRegression::gate(TruthTable::XOR);
    let differ = golden["tables"].as_object().unwrap().iter().filter(|(seed, table)| {
        let mut stream = Stream::seed(seed.parse().unwrap());
        let drawn = [stream.rand(), stream.rand(), stream.rand()];
        let p = train(&xor, drawn, 10_001, |_, _| {});
        let ours: String =
            INPUTS.iter().map(|&x| if predict::gate(&p, x).logical { '1' } else { '0' }).collect();
        ours != table.as_str().unwrap()
    });
    // One seed's smallest |z| is as small as the noise of another library's exp.
    assert!(differ.count() <= 1);
}

#[test]
fn two_layers_trained_together_agree_with_numpy() {
    let golden = json("two_layer.json");
    let rule = Rule { learning_rate: number(&golden["learning_rate"]), ..Rule::default() };
    let xor = TwoLayers::new(TruthTable::XOR);
    for (seed, run) in seeds(&golden) {
        let mut stream = Stream::seed(seed);
        let mut p: [f64; 9] = std::array::from_fn(|_| stream.rand());
        assert_eq!(p.to_vec(), numbers(&run["start"]));
        for updates in 0..=count(&golden["updates"]) {
            if updates > 0 {
                update(&xor, &rule, &mut p);
            }
            let rows = run["rows"].as_array().unwrap();
            if let Some(row) = rows.iter().find(|row| count(&row["updates"]) == updates) {
                assert_relative("loss", xor.loss(&p), number(&row["loss"]), 1e-8);
                if let Some(params) = row.get("params") {
                    for (ours, numpy) in p.iter().zip(numbers(params)) {
                        assert_near("parameter", *ours, numpy, 1e-8);
                    }
                }
            }
        }
        for (ours, numpy) in xor.outputs(&p).iter().zip(numbers(&run["y"])) {
            assert_near("y", *ours, numpy, 1e-8);
        }
    }
}

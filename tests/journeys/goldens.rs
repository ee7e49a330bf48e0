//! The numbers that NumPy printed for the notebook's regression, and their comparison.

use serde_json::Value;
use std::path::Path;

/// A row of the output table.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Row {
    /// The notebook's label; -1 before training.
    pub(crate) step: i64,
    /// (Σ(t − y))²/n
    pub(crate) error_val: f64,
    /// Σ(t − y)²/n
    pub(crate) loss: f64,
    /// W[0, 0]
    pub(crate) w: f64,
    /// b[0]
    pub(crate) b: f64,
}

/// Returns the rows from `np.random.seed(seed)`: 0, 1 or 42.
pub(crate) fn regression(seed: u32) -> Vec<Row> {
    rows(&read("regression.json")["seeds"][seed.to_string()]["rows"])
}

/// Returns the rows from the notebook's own start.
pub(crate) fn notebook_regression() -> Vec<Row> {
    let candidates = read("recovered.json")["regression"]["candidates"].take();
    let own = candidates
        .as_array()
        .into_iter()
        .flatten()
        .find(|start| start["W0"] == 0.592_079_035_681_834_4);
    rows(&own.expect("the notebook's start is among the candidates")["rows"])
}

/// Returns the rows that the notebook itself printed.
pub(crate) fn notebook_printed() -> Value {
    read("notebook_printed.json")
}

/// Returns NumPy's numbers from a golden file.
pub(crate) fn numpy(file: &str) -> Value {
    read(file)
}

/// Returns the output of a notebook's cell, cut to the 1000 characters that the notebook shows.
pub(crate) fn printed(cell: u32) -> String {
    text(&format!("notebook_output/cell{cell}.txt"))
}

/// Returns an exported program that was run under NumPy.
pub(crate) fn python(file: &str) -> String {
    text(&format!("python/{file}"))
}

/// Returns the output and the result of cell 15 for a function of the notebook.
pub(crate) fn debug_trace(function: &str) -> String {
    text(&format!("debug_trace_{function}.txt"))
}

/// Returns the update at which a run from seed 42 with lr = 0.2 leaves a million times its first loss.
pub(crate) fn divergence(order: &str) -> u64 {
    let recorded = read("divergence.json");
    let run = recorded["runs"].as_array().into_iter().flatten().find(|run| {
        run["lr"] == 0.2
            && run["order"] == order
            && run["gradient"] == "numerical"
            && run["seed"] == 42
    });
    let update = run.and_then(|run| run["first_loss_above_1e6_times_start"].as_u64());
    update.expect("the run is recorded")
}

/// Asserts that the page's rows are NumPy's: W, b and the loss to the bit,
/// `error_val` within one unit in the last place (NumPy squares it by `pow`).
#[track_caller]
pub(crate) fn assert_rows(page: &[Row], golden: &[Row]) {
    let steps = |rows: &[Row]| rows.iter().map(|row| row.step).collect::<Vec<_>>();
    assert_eq!(steps(page), steps(golden), "the labels of the output table");
    for (page, golden) in page.iter().zip(golden) {
        assert_row(page, golden);
    }
}

/// Asserts the same of one row.
#[track_caller]
pub(crate) fn assert_row(page: &Row, golden: &Row) {
    let bits = |row: &Row| [row.w, row.b, row.loss].map(f64::to_bits);
    assert_eq!(bits(page), bits(golden), "W, b, loss: {page:?} is not NumPy's {golden:?}");
    let apart = page.error_val.to_bits().abs_diff(golden.error_val.to_bits());
    assert!(apart <= 1, "error_val: {page:?} is not NumPy's {golden:?}");
}

fn read(file: &str) -> Value {
    serde_json::from_str(&text(file)).unwrap_or_else(|error| panic!("{file}: {error}"))
}

fn text(file: &str) -> String {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(file);
    std::fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

fn rows(list: &Value) -> Vec<Row> {
    // A number, or a list of one.
    let number =
        |value: &Value| value.as_f64().or_else(|| value[0].as_f64()).expect("a golden is a number");
    let row = |row: &Value| Row {
        step: row["step"].as_i64().expect("a label is an integer"),
        error_val: number(&row["error_val"]),
        loss: number(&row["loss_func"]),
        w: number(&row["W"]),
        b: number(&row["b"]),
    };
    list.as_array().expect("the golden has rows").iter().map(row).collect()
}

//! Classification and gates: the notebook's own rows and NumPy's for every golden
//! seed, as the page's output table has them.

use crate::goldens::{notebook_printed, numpy};
use crate::page::Page;
use serde_json::{Value, json};

/// Relative; exp and ln are not NumPy's to the last bit.
const NEAR: f64 = 1e-12;
/// Absolute, for W and b: what the goldens' README holds safe.
const PARAMETER: f64 = 1e-10;

/// Returns the rows of the output table as {step, quantity: value}.
fn table(page: &Page) -> Vec<Value> {
    let script = "return [...document.querySelectorAll('table[data-table=output] tr[data-step]')].map((row) => \
        Object.fromEntries([['step', Number(row.dataset.step)], ...[...row.querySelectorAll('[data-quantity]')] \
            .map((cell) => [cell.dataset.quantity, Number(cell.dataset.value)])]));";
    page.browser.script(script, json!([])).as_array().cloned().unwrap_or_default()
}

#[track_caller]
fn train(page: &Page, query: &str) {
    page.open(query);
    page.click("full");
    page.wait_for_run("finished");
}

/// Asserts that every golden row is in the table.
#[track_caller]
fn assert_rows(page: &Page, golden: &Value, parameters: bool) {
    let golden = golden.as_array().expect("the golden has rows");
    assert!(!golden.is_empty(), "the golden has rows");
    // Rows that take long to make come after the end of the run.
    page.wait_until("all rows came", || table(page).len() >= golden.len());
    let rows = table(page);
    for expected in golden {
        let step = expected["step"].as_i64().expect("a label");
        let row = rows.iter().find(|row| row["step"].as_i64() == Some(step));
        let row = row.unwrap_or_else(|| panic!("no row {step}"));
        let error = expected["error_val"].as_f64().expect("an error");
        let seen = row["error_val"].as_f64().expect("an error");
        assert!((seen - error).abs() <= NEAR * error.abs(), "{step}: {seen} is not {error}");
        if parameters {
            let weights = expected["W"].as_array().expect("weights");
            let names: &[&str] = if weights.len() == 1 { &["W"] } else { &["W1", "W2"] };
            for (name, value) in names.iter().zip(weights).chain([(&"b", &expected["b"][0])]) {
                let [seen, value] = [&row[*name], value].map(|v| v.as_f64().expect("a number"));
                assert!((seen - value).abs() <= PARAMETER, "{step}: {name} {seen} is not {value}");
            }
        }
    }
}

/// Returns σ and the 0 or 1 predicted for x, as the cell prints them.
fn prediction(page: &Page, x: &str) -> String {
    let script = "return ['sigmoid', 'logical'].map((name) => document.querySelector( \
        `[data-table=predict] [data-x=\"${arguments[0]}\"] [data-quantity=${name}]`).innerText.trim()).join(' ');";
    page.browser.script(script, json!([x])).as_str().unwrap_or_default().to_owned()
}

pub(crate) fn classification(page: &Page) {
    // The line before training and every row that the notebook shows.
    train(page, "lesson=classification&lang=ko&start=cell40");
    assert_rows(page, &notebook_printed()["logistic"]["rows"], false);
    assert_eq!(prediction(page, "3.0"), "[[8.92540926e-24]] 0");
    assert_eq!(prediction(page, "17.0"), "[[1.]] 1");
    for seed in ["0", "1", "42"] {
        train(page, &format!("lesson=classification&lang=en&seed={seed}"));
        assert_rows(page, &numpy("logistic.json")["seeds"][seed]["rows"], true);
    }
}

pub(crate) fn and_or(page: &Page) {
    train_gates(page, ["AND", "OR"]);
}

pub(crate) fn nand_xor(page: &Page) {
    train_gates(page, ["NAND", "XOR"]);
    // Its last gate was XOR, which one layer cannot learn.
    let certificate = page.attribute("[data-verdict]", "data-verdict");
    assert_eq!(certificate.as_deref(), Some("converged"));
    page.wait_until("the certificate is given", || {
        page.attribute("[data-certificate]", "data-certificate").is_some()
    });
}

fn train_gates(page: &Page, gates: [&str; 2]) {
    for gate in gates {
        let query = format!("lesson=gates&lang=ko&gate={}", gate.to_lowercase());
        train(page, &query);
        assert_rows(page, &notebook_printed()["gates"][gate]["rows"], false);
        for seed in ["0", "1", "42"] {
            train(page, &format!("{query}&seed={seed}"));
            assert_rows(page, &numpy("gates.json")["seeds"][seed][gate]["rows"], true);
        }
    }
}

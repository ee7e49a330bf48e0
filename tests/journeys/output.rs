//! The output table: copied as the notebook printed it, in full digits, at any
//! interval.

use crate::browser::Modifier;
use crate::goldens::{assert_row, notebook_regression, printed};
use crate::page::{Page, named};
use crate::training::train_to_the_end;
use serde_json::json;

/// The cell of the notebook that trains the regression, and the lines it prints:
/// two before training, then one for each row.
const CELL: u32 = 26;
const LINES: usize = 23;

pub(crate) fn copied_as_printed(page: &Page) {
    train_to_the_end(page, "lesson=regression&lang=ko", &notebook_regression());
    page.open_tab("output");
    page.click("copy");
    page.wait_until("it is copied, or offered to be", || {
        page.has("textarea[data-copied]")
            || page.text(".copied").is_some_and(|text| !text.is_empty())
    });
    assert_printed(&offered(page).unwrap_or_else(|| pasted(page)));

    // Without a clipboard the page offers the text for copying by hand.
    page.open("lesson=regression&lang=ko&at=8001");
    page.wait_for_run("finished");
    let script = "Object.defineProperty(navigator, 'clipboard', { value: undefined });";
    page.browser.script(script, json!([]));
    page.open_tab("output");
    page.click("copy");
    page.wait_until("the text is offered", || offered(page).is_some());
    assert_printed(&offered(page).unwrap_or_default());
}

pub(crate) fn the_other_cells(page: &Page) {
    let printed = |cell: u16| page.text(&format!("[data-cell=\"{cell}\"] [data-output]"));
    page.open("lesson=regression&lang=en&at=8001");
    page.wait_for_run("finished");
    page.open_tab("code");
    let start = "W =  [[0.59207904]] W.shape =  (1, 1) b =  [0.41156886] b.shape =  (1,)";
    assert_eq!(printed(22).as_deref(), Some(start));
    let predicted = |x: &str| page.text(&format!("[data-table=predict] [data-x=\"{x}\"] samp"));
    assert_eq!(predicted("6.0").as_deref(), Some("[[7.]]"));
    page.set_field("predict", "10, 0.5");
    page.wait_until("others are predicted", || predicted("0.5").as_deref() == Some("[[1.5]]"));
    assert_eq!(predicted("10.0").as_deref(), Some("[[11.]]"));
    assert_eq!(predicted("6.0"), None);
    page.wait_until("the address has them", || {
        page.address_parameter("predict").as_deref() == Some("10,0.5")
    });

    page.open("lesson=xor&lang=ko&at=10001");
    page.wait_for_run("finished");
    page.open_tab("code");
    let table = "[0 0]  =  0\n\n[0 1]  =  1\n\n[1 0]  =  1\n\n[1 1]  =  0";
    assert_eq!(printed(113).as_deref(), Some(table));
    for (cell, name) in [(106, "AND"), (108, "OR"), (110, "NAND")] {
        let said = printed(cell).unwrap_or_default();
        assert!(said.starts_with(&format!("{name}_GATE \n\n[0 0]  =  ")), "{said}");
    }
}

pub(crate) fn full_digits(page: &Page) {
    page.open("lesson=regression&lang=ko&at=8001");
    page.wait_for_run("finished");
    page.open_tab("output");
    assert!(shortened(page) > 0, "the notebook prints eight digits");
    page.browser.click(&format!("label:has({})", named("digits")));
    page.wait_until("every digit is shown", || shortened(page) == 0);
}

pub(crate) fn at_another_interval(page: &Page) {
    let golden = notebook_regression();
    train_to_the_end(page, "lesson=regression&lang=ko", &golden);
    page.open_tab("output");
    page.choose("interval", "200");
    page.wait_until("there are twice the rows", || page.output_rows().len() == 42);
    let rows = page.output_rows();
    let labels: Vec<i64> = rows.iter().map(|row| row.step).collect();
    let expected: Vec<i64> = [-1].into_iter().chain((0..=8000).step_by(200)).collect();
    assert_eq!(labels, expected);
    for golden in &golden {
        let row = rows.iter().find(|row| row.step == golden.step);
        assert_row(row.expect("each of the notebook's rows is there"), golden);
    }
}

#[track_caller]
fn assert_printed(text: &str) {
    let golden = printed(CELL);
    let seen = text.get(..golden.len()).unwrap_or(text);
    assert_eq!(seen, golden, "the notebook's lines, as far as it shows them");
    assert_eq!(text.lines().count(), LINES, "{text}");
}

/// Returns the text that the page offers for copying by hand.
fn offered(page: &Page) -> Option<String> {
    let script = "return document.querySelector('textarea[data-copied]')?.value ?? null;";
    page.browser.script(script, json!([])).as_str().map(str::to_owned)
}

/// Returns the clipboard's text, pasted as a person would.
fn pasted(page: &Page) -> String {
    let script = "document.body.append(document.createElement('textarea')); \
        document.body.lastElementChild.focus();";
    page.browser.script(script, json!([]));
    page.browser.type_with(Modifier::Command, "v");
    let pasted = || {
        let script = "return document.body.lastElementChild.value;";
        page.browser.script(script, json!([])).as_str().unwrap_or_default().to_owned()
    };
    page.wait_until("the text is pasted", || !pasted().is_empty());
    pasted()
}

/// Returns the number of cells that show fewer digits than they have.
fn shortened(page: &Page) -> u64 {
    let script = "return [...document.querySelectorAll('table[data-table=\"output\"] td[data-value]')] \
        .filter((cell) => cell.innerText !== cell.dataset.value).length;";
    page.browser.script(script, json!([])).as_u64().unwrap_or(u64::MAX)
}

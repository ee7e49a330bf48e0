//! One update, taken apart line by line.

use crate::browser::Key;
use crate::page::Page;
use serde_json::json;

/// Lines of an update of W and b: seven a probe, one a change.
const LINES: usize = 16;

pub(crate) fn an_update_line_by_line(page: &Page) {
    page.open("lesson=regression&lang=en&seed=42&at=1240");
    page.wait_for_updates(1240);
    page.open_tab("microscope");
    page.wait_until("the update is taken apart", || {
        page.has("[data-microscope] tr[data-parameter]")
    });
    assert_eq!(value(page, 0, "loss_plus"), None, "nothing is computed on the first line");
    for line in 1..LINES {
        page.browser.click("[name='line-next']");
        page.wait_until(&format!("line {}", line + 1), || {
            page.attribute("[name='line']", "aria-valuetext").as_deref()
                == Some(&format!("line {} of {LINES}", line + 1))
        });
        assert_eq!(highlighted(page), 1, "one line of the code is highlighted");
    }
    let new = [0, 1].map(|parameter| value(page, parameter, "new").expect("both were updated"));
    let gradient = value(page, 1, "gradient").expect("b's gradient was taken");
    assert_eq!(gradient, page.quantity("gradient_b"), "b's gradient is the one the page shows");
    page.browser.click("[name='line-next']");
    page.wait_for_updates(1241);
    assert_eq!([page.quantity("W"), page.quantity("b")], new, "the new values are the next ones");

    // Back over the border, by keys.
    page.browser.script("document.querySelector('[name=line-back]').focus();", json!([]));
    page.browser.press(Key::Enter);
    page.wait_for_updates(1240);
    assert_eq!(value(page, 1, "new"), Some(new[1]), "the last line of the update before");
}

/// Returns a number of the update, if it is computed by now.
fn value(page: &Page, parameter: usize, quantity: &str) -> Option<f64> {
    let cell =
        format!("[data-microscope] tr[data-parameter='{parameter}'] [data-quantity='{quantity}']");
    page.attribute(&cell, "data-value").map(|value| value.parse().expect("a float64"))
}

fn highlighted(page: &Page) -> u64 {
    let script =
        "return document.querySelectorAll('[data-microscope] [aria-current=step]').length;";
    page.browser.script(script, json!([])).as_u64().unwrap_or(0)
}

//! Lesson 1: the notebook's numbers to the last digit, a typed function, δ, the
//! array derivative line by line, and the bug lab, without a mouse.

use crate::browser::Key;
use crate::goldens::debug_trace;
use crate::page::{Page, named};
use serde_json::json;

const QUERY: &str = "lesson=derivative&lang=ko";

pub(crate) fn shows_the_notebooks_numbers(page: &Page) {
    page.open(QUERY);
    assert_eq!(page.quantity("numerical"), 6.000_000_000_012_662);
    assert_eq!(page.quantity("exact"), 6.0);
    assert_eq!(page.quantity("notebook"), 6.000_000_000_012_662);
    page.open("lesson=derivative&lang=en&f=3*x*exp(x)&x=2");
    assert_eq!(page.quantity("numerical"), 66.501_505_075_180_49);
    assert_eq!(page.quantity("exact"), 66.501_504_890_375_86);
    let error = page.quantity("difference");
    assert_eq!(error, 66.501_505_075_180_49 - 66.501_504_890_375_86);
    assert!(page.requests().iter().all(|request| !request.target.contains("worker")));
}

pub(crate) fn a_function_is_typed(page: &Page) {
    page.open(QUERY);
    page.set_field("f", "x^3 + 1");
    page.wait_until("its slope is shown", || page.quantity("exact") == 27.0);
    page.wait_until("the address has it", || {
        page.address_parameter("f").as_deref() == Some("x^3 + 1")
    });
    page.set_field("x", "2");
    page.wait_until("the point moved", || page.quantity("exact") == 12.0);

    // A mistake is pointed at where it stands, and what was typed is kept.
    page.set_field("f", "2*x + foo(x)");
    page.wait_until("the mistake is pointed at", || {
        page.text("[data-mistake]").as_deref() == Some("foo")
    });
    assert_eq!(page.field("f"), "2*x + foo(x)");
    assert_eq!(page.attribute(&named("f"), "aria-invalid").as_deref(), Some("true"));
    assert_eq!(page.quantity("exact"), 12.0, "the last function stays");
    page.set_field("f", "2*x");
    page.wait_until("it is mended", || !page.has("[data-mistake]"));
    page.wait_until("and taken", || page.quantity("exact") == 2.0);

    page.click("undo");
    page.wait_until("the function before is back", || page.quantity("exact") == 12.0);
    assert_eq!(page.field("f"), "x^3 + 1");
    page.focus("undo");
    page.browser.script(
        "document.activeElement.dispatchEvent(new KeyboardEvent('keydown', \
         {code: 'KeyZ', ctrlKey: true, bubbles: true, cancelable: true}));",
        json!([]),
    );
    page.wait_until("the point before is back", || page.field("x") == "3");
    page.wait_until("the address has it", || page.address_parameter("x").is_none());
}

pub(crate) fn delta_and_the_point_are_moved_by_keys(page: &Page) {
    page.open("lesson=derivative&lang=ko&f=1/(1%2Bexp(-x))&x=0.7");
    let before = page.quantity("difference");
    page.focus("delta-slider");
    page.browser.press(Key::End);
    page.wait_until("δ is 1", || page.field("delta") == "1.0");
    assert!(page.quantity("difference") > 1e6 * before, "truncation rules a large δ");
    page.wait_until("the address has δ", || {
        page.address_parameter("delta").as_deref() == Some("1")
    });
    page.browser.press(Key::Home);
    page.wait_until("δ is the least", || page.field("delta") == "1e-16");
    assert!(page.quantity("difference") > 1e-3, "rounding rules a small δ");

    page.open(QUERY);
    let canvas = "[data-picture=\"curve\"] canvas";
    page.browser.script("document.querySelector(arguments[0]).focus();", json!([canvas]));
    page.browser.press(Key::ArrowRight);
    page.wait_until("the point moved", || page.field("x") == "3.05");
    page.wait_until("the address has it", || {
        page.address_parameter("x").as_deref() == Some("3.05")
    });
    let said = page.attribute(canvas, "aria-valuetext").unwrap_or_default();
    assert!(said.contains("3.05"), "{said}");
}

/// Returns the cell's output and result in the form of the golden files.
fn trace(page: &Page) -> String {
    let [trace, result] = ["trace", "result"].map(|output| {
        let script = "return document.querySelector(arguments[0])?.textContent ?? '';";
        let selector = format!("[data-output=\"{output}\"]");
        page.browser.script(script, json!([selector])).as_str().unwrap_or_default().to_owned()
    });
    format!("{trace}\n\n{result}\n")
}

pub(crate) fn traces_equal_the_notebooks(page: &Page) {
    page.open(&format!("{QUERY}&chapter=5"));
    let place = || page.attribute("[data-place]", "data-place").unwrap_or_default();
    for function in ["func1", "func2", "func3"] {
        page.choose("function", function);
        page.wait_until("it begins anew", || place() == "0");
        page.focus("line-step");
        page.browser.press(Key::End);
        page.wait_until("the code is at its end", || page.has("[data-output=\"result\"]"));
        assert_eq!(trace(page), debug_trace(function), "{function}");
    }

    // Back into the last round: the element is at x − δ, then put back.
    page.browser.press(Key::ArrowLeft);
    let lit = || page.text(".code [aria-current=\"step\"]").unwrap_or_default();
    page.wait_until("the restoring is lit", || lit() == "x[idx] = tmp_val");
    page.browser.press(Key::PageUp);
    page.wait_until("the round begins", || lit().starts_with("print(\"debug 3."));
    for _ in 0..2 {
        page.browser.press(Key::ArrowRight);
    }
    let element = "[data-array=\"x\"] [data-index=\"(1, 1)\"]";
    page.wait_until("x + δ", || {
        page.attribute(element, "data-value").as_deref() == Some("4.0001")
    });

    page.set_field("values", "[[1, 2], [3]]");
    page.wait_until("a ragged array is refused", || page.has("#values-error"));
    assert_eq!(page.field("values"), "[[1, 2], [3]]");
    page.choose("function", "sum_of_squares");
    page.set_field("values", "[[1, 2, 3], [4, 5, 6]]");
    page.wait_until("any array is taken", || {
        page.has("[data-array=\"x\"] [data-index=\"(1, 2)\"]")
    });
}

pub(crate) fn a_bug_is_found_by_keys(page: &Page) {
    page.open(&format!("{QUERY}&chapter=6"));
    let search = || page.attribute("[data-search]", "data-search").unwrap_or_default();
    let output = |name: &str| page.text(&format!("[data-output=\"{name}\"]")).unwrap_or_default();
    page.wait_until("the symptom is shown", || {
        output("before").contains("NameError: name 'fx2' is not defined")
    });
    // The whole group is one stop; the arrows go from line to line.
    let first = "document.querySelector('[name=\"bug-line\"]').focus();";
    page.browser.script(first, json!([]));
    page.browser.press(Key::ArrowRight);
    page.focus("bug-check");
    page.browser.press(Key::Enter);
    page.wait_until("the line is told to be right", || search() == "wrong");
    let line = "document.querySelector('[name=\"bug-line\"][value=\"0:13\"]').focus();";
    page.browser.script(line, json!([]));
    page.browser.press(Key::ArrowRight);
    page.wait_until("the line before its place is picked", || {
        page.has("[name=\"bug-line\"][value=\"0:15\"]:checked")
    });
    page.focus("bug-check");
    page.browser.press(Key::Enter);
    page.wait_until("it is found", || search() == "found");
    page.wait_until("it runs again", || output("after").contains("[6.]"));
    assert!(page.text(".lines .mended").is_some_and(|line| line.contains("fx2 = f(x)")));

    // One that trains: in slices, to NumPy's print.
    page.choose("bug", "flipped-sigmoid");
    page.wait_until("it has trained", || output("before").contains("y > 0.5: [0 0 0 1]"));
    page.click("bug-show");
    page.wait_until("mended, it has trained", || output("after").contains("y > 0.5: [0 0 0 1]"));
    assert_ne!(output("before"), output("after"));
}

pub(crate) fn fits_a_phone(page: &Page) {
    page.open(QUERY);
    page.set_field("f", "(((((x+1)*x+2)*x+3)*x+4)*x+5)*2x");
    page.wait_until("the mistake is pointed at", || page.has("[data-mistake]"));
    for (width, height) in [(320, 640), (390, 844), (900, 800), (1280, 800)] {
        page.browser.set_viewport(width, height);
        page.wait_until(&format!("the viewport is {width}"), || {
            page.browser.script("return innerWidth;", json!([])) == json!(width)
        });
        page.screenshot(&format!("derivative-{width}"));
        let script =
            "const root = document.documentElement; return root.scrollWidth - root.clientWidth;";
        assert_eq!(page.browser.script(script, json!([])), 0, "wider than {width} px");
    }
}

//! The gauge says which learning rates converge, and the slider chooses one.

use crate::browser::Key;
use crate::page::Page;

pub(crate) fn the_gauge_knows_both_windows(page: &Page) {
    let cases = [
        ("lr=0.05", "true"),
        ("lr=0.2", "false"),
        // The second window, which only the notebook's order has.
        ("lr=0.52", "true"),
        ("lr=0.52&order=textbook", "false"),
    ];
    for (rate, converges) in cases {
        page.open(&format!("lesson=regression&lang=ko&seed=42&{rate}"));
        page.wait_until(&format!("the gauge says {converges} of {rate}"), || {
            page.attribute("[data-gauge]", "data-converges").as_deref() == Some(converges)
        });
        let says = page.text("[data-gauge]").unwrap_or_default();
        assert!(!says.is_empty(), "the gauge says it in words, too");
    }
}

pub(crate) fn what_the_gauge_says_happens(page: &Page) {
    for (rate, end) in [("0.2", "diverged"), ("0.52", "finished")] {
        page.open(&format!("lesson=regression&lang=en&seed=42&lr={rate}"));
        page.click("full");
        page.wait_for_run(end);
        let verdict = page.verdict();
        assert_eq!(verdict.kind, if end == "diverged" { end } else { "converged" }, "{verdict:?}");
        assert!(!verdict.text.is_empty(), "{verdict:?}");
    }
}

pub(crate) fn the_slider_sets_the_rate(page: &Page) {
    page.open("lesson=regression&lang=ko&seed=42&at=10");
    page.wait_for_updates(10);
    let rate = || page.field("lr").parse::<f64>().unwrap_or(f64::NAN);
    let before = rate();
    page.focus("lr-slider");
    page.browser.press(Key::ArrowRight);
    page.wait_until("the rate is larger", || rate() > before);
    assert!(rate() < 1.5 * before, "one step of a slider: {}", rate());
    page.wait_until("the address has it", || {
        page.address_parameter("lr").and_then(|lr| lr.parse().ok()) == Some(rate())
    });
    page.wait_for_updates(0);
    page.browser.press(Key::End);
    page.wait_until("the largest rate does not converge", || {
        page.attribute("[data-gauge]", "data-converges").as_deref() == Some("false")
    });
    page.browser.press(Key::Home);
    page.wait_until("the least does", || {
        page.attribute("[data-gauge]", "data-converges").as_deref() == Some("true")
    });
    assert!(rate() < before);
}

//! The circuit: XOR of three gates, its signal, and other wirings.

use crate::page::Page;

/// Returns the circuit's outputs for 00, 01, 10 and 11.
fn prints(page: &Page) -> Option<String> {
    page.attribute("[data-prints]", "data-prints")
}

#[track_caller]
fn wait_until_signal_is(page: &Page, at: Option<&str>) {
    let signal = || page.attribute("[data-picture=circuit-table] .says", "data-signal");
    page.wait_until(&format!("the signal is at {at:?}"), || signal().as_deref() == at);
}

pub(crate) fn makes_xor_of_three_gates(page: &Page) {
    page.open("lesson=xor&chapter=2&at=0&lang=ko");
    page.click("full");
    page.wait_for_run("finished");
    page.wait_until("it prints XOR", || prints(page).as_deref() == Some("0110"));
    let places = page.attribute("[data-picture=folding] canvas", "aria-valuetext");
    let is_at = |place: &str| places.as_ref().is_some_and(|places| places.contains(place));
    let together = is_at("01 → (1, 1)") && is_at("10 → (1, 1)");
    assert!(together, "01 and 10 coincide in the new plane: {places:?}");

    for at in ["0", "1", "2", "3", "0"] {
        page.click("signal");
        wait_until_signal_is(page, Some(at));
    }
    page.click("x1");
    wait_until_signal_is(page, None);
    let row = || page.attribute("[data-table=truth] [aria-current]", "data-input");
    page.wait_until("the row of both is marked", || row().as_deref() == Some("11"));

    page.click("fold");
    let folded = || page.attribute("[data-picture=folding] [name=fold]", "data-folded");
    page.wait_until("the corners are back", || folded().as_deref() == Some("false"));

    page.click("choose-wiring");
    page.browser.click("[name=preset][value=\"or,nand,nand\"]");
    page.wait_until("the address is rewired", || {
        page.address_parameter("wire").as_deref() == Some("or,nand,nand")
    });
    page.click("full");
    page.wait_for_run("finished");
    page.wait_until("it prints XNOR", || prints(page).as_deref() == Some("1001"));
}

pub(crate) fn two_layers_learn_together(page: &Page) {
    page.open("lesson=xor&chapter=5&lang=en&layer=soft&at=0");
    page.browser.click("[name=open-seed][value=\"0\"]");
    page.wait_until("the seed stands in the address", || {
        page.address_parameter("seed").as_deref() == Some("0")
    });
    page.click("full");
    page.wait_for_run("finished");
    page.wait_until("it prints XOR", || prints(page).as_deref() == Some("0110"));
    assert!(page.quantity("loss") < 0.1, "it has learnt");

    page.browser.click("[name=open-seed][value=\"2\"]");
    page.wait_until("another seed stands in the address", || {
        page.address_parameter("seed").as_deref() == Some("2")
    });
    page.click("full");
    page.wait_for_run("finished");
    page.wait_until("it has stopped", || {
        (page.quantity("loss") - 2.0 * std::f64::consts::LN_2).abs() < 0.01
    });
}

//! The microscope in English.

use crate::text::microscope::Microscope;

pub(super) const MICROSCOPE: Microscope = Microscope {
    title: "Microscope",
    update: |update| format!("update {update}"),
    open: "Open",
    close: "Close",
    back: "← Line back",
    next: "Next line →",
    line: "Line of the update",
    position: |line, lines| format!("line {line} of {lines}"),
    numbers: "The numbers of this update",
    new_value: "new value",
    code: "The training loop",
    derivative: "The numerical derivative",
    of_gate: |letter, gate| {
        let gate = ["first", "second", "output"].get(gate).copied().unwrap_or_default();
        format!("{letter} ({gate})")
    },
    read: |name, value| format!("Keeps {name} as it is, {value}, in tmp_val."),
    set_plus: |name, value| {
        format!(
            "Raises {name} alone by δ, to {value}. The pictures show it further off, as δ is too small to be seen."
        )
    },
    call_plus: |loss| format!("Computes the loss there: fx1 = {loss}"),
    set_minus: |name, value| format!("Now lowers {name} by δ from where it was, to {value}."),
    call_minus: |loss| format!("Computes the loss there: fx2 = {loss}"),
    divide: |name, quotient| {
        format!("The difference of the two losses over 2δ is the slope along {name}: {quotient}")
    },
    restore: |name, value| {
        format!("Puts {name} back to {value}. Forget this, and the next slope is wrong.")
    },
    exact: |name, derivative| {
        format!("The derivative worked out on paper gives the slope along {name}: {derivative}")
    },
    change: |name, old, gradient, new| {
        format!("Subtracts learning rate × {gradient} from {name}: {old} → {new}")
    },
    new_w: "b’s gradient ∂E/∂b is taken with the new W that this update has just made, here and in the numbers above.",
    old_w: "In the textbook’s order every gradient is taken with W and b as they were.",
};

//! The microscope in English.

use crate::text::microscope::Microscope;

pub(super) const MICROSCOPE: Microscope = Microscope {
    title: "Microscope",
    update: |cell, update| format!("cell {cell}, update {update}"),
    short: "Line",
    slope: "slope",
    back: "Previous line",
    next: "Next line",
    line: "Line of the update",
    position: |line, lines| format!("line {line} of {lines}"),
    numbers: "The numbers of this update",
    new_value: "new value",
    code: "The code of the update",
    of_gate: |letter, gate| {
        let gate = ["first", "second", "output"].get(gate).copied().unwrap_or_default();
        format!("{letter} ({gate})")
    },
    read: |name, value| format!("Stores the current value of {name}, {value}, in tmp_val."),
    set_plus: |name, value| {
        format!(
            "Raises {name} alone by δ, to {value}. The pictures exaggerate the distance, as δ is too small to see."
        )
    },
    call_plus: |loss| format!("Computes the loss there: fx1 = {loss}"),
    set_minus: |name, value| format!("Lowers {name} by δ below its stored value, to {value}."),
    call_minus: |loss| format!("Computes the loss there: fx2 = {loss}"),
    divide: |name, quotient| {
        format!(
            "The difference of the two losses, divided by 2δ, is the slope: ∂E/∂{name} = {quotient}"
        )
    },
    restore: |name, value| {
        format!("Puts {name} back to {value}. Without this, the next slope is wrong.")
    },
    exact: |name, derivative| {
        format!("The exact derivative gives the slope: ∂E/∂{name} = {derivative}")
    },
    change: |name, old, gradient, new| {
        format!("Subtracts learning rate × {gradient} from {name}: {old} → {new}")
    },
    new_w: ". W is already the new one.",
};

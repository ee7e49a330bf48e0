//! The shared text in English.

mod document;
mod errors;
mod lab;
mod microscope;
mod page;
mod parts;
mod python;
mod run;
mod share;
mod stage;
mod story;

use super::{QuantityWords, Text, quantity_name};
use crate::experiment::language::Language;

pub(super) use document::DOCUMENT;
pub(super) use share::SHARE;
pub(super) use story::STORY_LABELS;

const QUANTITIES: QuantityWords = QuantityWords {
    updates: "updates",
    loss: "loss",
    start: "start",
    boundary: "boundary",
    numerical: "numerical",
    exact: "exact",
    error: "error",
    learning_rate: "learning rate",
    seed: "seed",
    factor: "factor",
    orders: ["notebook", "textbook"],
};

pub(super) const TEXT: Text = Text {
    language: Language::English,
    title: "Descent: watch gradient descent think",
    exactness: "The regression’s numbers equal NumPy’s to the last bit. With exp and log, the last digits depend on the machine’s mathematical library, in NumPy too; ours agree to about twelve digits.",
    skip_to_lab: "Skip to the lab",
    skip_to_chapter: "Skip to the chapter",
    lessons: "Lessons",
    cover: page::COVER,
    header: page::HEADER,
    transport: lab::TRANSPORT,
    settings: lab::SETTINGS,
    readouts: lab::READOUTS,
    part: parts::part,
    quantity: |quantity| quantity_name(quantity, &QUANTITIES),
    rates: lab::RATES,
    pictures: lab::PICTURES,
    stage: stage::STAGE,
    microscope: microscope::MICROSCOPE,
    keyboard: page::KEYBOARD,
    sweeps: lab::SWEEPS,
    embed: page::EMBED,
    data: lab::DATA,
    cell: |cell| format!("cell {cell}"),
    output: lab::OUTPUT,
    state: run::state,
    milestone: counted,
    verdict: run::verdict,
    frozen_far_out: "It exploded, then froze. W and b are so large that adding and subtracting δ give the same number: the two losses are equal, so the numerical gradient is exactly 0. A gradient of 0 is not always a minimum.",
    diverged: run::diverged,
    run_on: "Run on anyway",
    notices: page::NOTICES,
    expression_error: errors::expression,
    number_error: errors::number,
    array_error: errors::array,
    reason: errors::reason,
    paste_error: errors::paste,
    saved_error: errors::saved,
    about: page::ABOUT,
    remark: python::remark,
};

/// Returns the noun behind a number of updates.
fn updates_word(updates: u64) -> &'static str {
    if updates == 1 { "update" } else { "updates" }
}

/// Writes a number of updates, grouped, with its noun.
fn counted(updates: &str) -> String {
    format!("{updates} {}", if updates == "1" { "update" } else { "updates" })
}

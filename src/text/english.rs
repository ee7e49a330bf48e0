//! English.

use super::{
    About, Cover, Header, Notices, Output, Readouts, Settings, Text, Transport, grouped, named,
};
use crate::experiment::address::Reason;
use crate::experiment::number::NumberError;
use crate::lesson::Lesson;
use crate::session::message::RunState;
use descent_core::dataset::DatasetError;
use descent_core::divergence::Divergence;
use descent_core::verdict::Verdict;

pub(super) static TEXT: Text = Text {
    title: "Descent: watch gradient descent think",
    skip_to_lab: "Skip to the lab",
    lessons: "Lessons",
    lesson: |lesson| match lesson {
        Lesson::Derivative => "Derivative",
        Lesson::Regression => "Regression",
        Lesson::Classification => "Classification",
        Lesson::Gates => "Logic gates",
        Lesson::Xor => "XOR",
    },
    lesson_about: |lesson| match lesson {
        Lesson::Derivative => {
            "Nudge x by δ both ways and measure a slope. All training in the notebook begins here."
        }
        Lesson::Regression => {
            "Fit a line to five points, and watch W and b being updated 8,001 times."
        }
        Lesson::Classification => {
            "Split ten points into 0 and 1, and see what sigmoid and cross-entropy do."
        }
        Lesson::Gates => "AND, OR and NAND learn; XOR cannot. See why.",
        Lesson::Xor => "One gate cannot make XOR. Wire three together, and they can.",
    },
    cover: Cover {
        heading: "Watch gradient descent think",
        introduction: "A course notebook that teaches machine learning with nothing but NumPy, brought to life. Press a button and the same computation runs inside this browser; the numbers on screen are NumPy’s.",
        open: "Open",
        go_on: |lesson, updates| match updates {
            Some(updates) => format!("Continue: {lesson}, {updates} updates"),
            None => format!("Continue: {lesson}"),
        },
    },
    header: Header {
        other_language: "한국어",
        share: "Share",
        switch_language: "한국어로 바꾸기",
        dark: "Dark colours",
        light: "Light colours",
    },
    transport: Transport {
        label: "Run",
        run: "Run",
        pause: "Pause",
        again: "Run again",
        full: |steps| format!("To the end, {steps}"),
        step: "Step",
        back: "Step back",
        stride: "Step size",
        reset: "To the start",
        undo: "Undo settings",
        timeline: "Updates done",
        updates: "updates",
        position: |done, all| format!("{done} of {all} updates"),
        speed: |speed| format!("{speed} a second"),
        pace: "Pace",
        gentle: "Gentle, 10 seconds",
        per_second: |rate| format!("{rate} a second"),
        fastest: "Full speed",
    },
    settings: Settings {
        label: "Settings of the experiment",
        more: "More settings",
        learning_rate: "Learning rate",
        delta: "Difference δ",
        seed: "Seed",
        new_seed: "New seed",
        as_notebook: "All as the notebook",
        notebook_start: "notebook",
        start_w: "W starts at",
        start_b: "b starts at",
        steps: "Updates",
        gate: "Gate",
        order: "Order of updates",
        order_notebook: "Notebook: W first",
        order_textbook: "Textbook: all at once",
        gradient: "Gradient",
        gradient_numerical: "Numerical",
        gradient_exact: "Exact",
    },
    readouts: Readouts {
        label: "Values now",
        mean_squared_error: "mean squared error",
        cross_entropy: "cross-entropy",
    },
    quantity: |quantity| named(quantity, "updates", "loss"),
    rates: super::rates::ENGLISH,
    pictures: super::pictures::ENGLISH,
    microscope: super::microscope::ENGLISH,
    keyboard: super::keyboard::ENGLISH,
    classification: super::classification::ENGLISH,
    derivative: super::derivative::ENGLISH,
    array: super::array::ENGLISH,
    bugs: super::bugs::ENGLISH,
    gates: super::gates::ENGLISH,
    sweeps: super::sweeps::ENGLISH,
    circuit: super::circuit::ENGLISH,
    embed: super::embed::ENGLISH,
    output: Output {
        title: "The notebook’s output",
        caption: |interval| format!("As the notebook prints it, a row every {interval} steps"),
        before_training: "before",
        digits: "All digits",
        interval: "Interval",
        every: |n| format!("every {n} steps"),
        copy: "Copy",
        copied: "Copied.",
        copy_by_hand: "The browser does not allow copying. Select the text below and copy it.",
    },
    state: |state| match state {
        RunState::Idle => "Not started",
        RunState::Running => "Running",
        RunState::Paused => "Paused",
        RunState::Finished => "Finished",
        RunState::Diverged => "Diverged",
    },
    milestone: |updates| format!("{updates} updates"),
    verdict: |verdict| match verdict {
        Verdict::Improving => "Still improving: the loss can fall further.",
        Verdict::Overshooting => {
            "The last update raised the loss: the step was too large and jumped across the valley."
        }
        Verdict::Converged => {
            "Converged: this is the minimum of a convex loss, so no W and b do better."
        }
        Verdict::Growing => {
            "Every point is classified, and the loss falls for ever, more and more slowly. There is no minimum to arrive at."
        }
        Verdict::Saturated => {
            "Every point is classified, and σ is so close to 0 and 1 that both probes are equal. Nothing moves any more."
        }
        Verdict::Frozen => "Frozen away from the minimum: the last update changed nothing.",
        Verdict::Plateau => {
            "On level ground: the gradient is all but zero. The loss of two layers is not convex, so this need not be the minimum; it may fall again, or never."
        }
    },
    frozen_far_out: "It exploded, then froze. W and b are so large that adding δ and subtracting it give the same number: the two losses are equal, so the numerical gradient is exactly 0. A gradient of 0 is not always a minimum.",
    diverged: |updates, sign| {
        let updates = grouped(updates);
        match sign {
            Divergence::NonFinite => format!(
                "Diverged at update {updates}: a value left the range of float64. Try a smaller learning rate."
            ),
            Divergence::LostDelta => format!(
                "Diverged at update {updates}: W or b is so large beside δ that adding and subtracting it give the same number. The numerical gradient is then 0 and nothing moves. Try a smaller learning rate or a larger δ."
            ),
            Divergence::Loss => format!(
                "Diverged at update {updates}: the loss is over a million times what it was at the start. Try a smaller learning rate."
            ),
        }
    },
    run_on: "Run on anyway",
    notices: Notices {
        dismiss: "Dismiss",
        address: "The address has values that cannot be used; the defaults stand in for them.",
        restarted: "The computation stopped answering and was started again. The numbers are the same.",
        in_blob: "On this page the computation uses another kind of worker. The numbers are the same.",
        in_page: "Workers cannot be used here, so the page itself computes. It is a little slower; the numbers are the same.",
        unshared: "The share panel could not be loaded. Check the connection and press “Share” again; if it stays so, reload the page.",
        refused: |why| format!("This data cannot be trained on: {why}"),
    },
    expression_error: super::expression::ENGLISH,
    number_error: |error| match error {
        NumberError::Empty => "Type a number.",
        NumberError::DecimalComma => "Write a point, not a comma, for example 0.01",
        NumberError::NotANumber => "This cannot be read as a number. Try 0.01 or 1e-2",
        NumberError::OutOfRange => "This is outside what can be used here.",
    },
    reason: |reason| match reason {
        Reason::Number(error) => (TEXT.number_error)(error).to_owned(),
        Reason::Unknown => "This is not one of the values it can have.".to_owned(),
        Reason::Count(1) => "Type one number, for example 0.59".to_owned(),
        Reason::Count(count) => format!("Type {count} values with a comma between them."),
        Reason::TooMany(most) => format!("Type at most {most} values."),
        Reason::Shape => "The function does not take an array of this shape.".to_owned(),
        Reason::Pairs => "Write x:t pairs with commas between them, for example 1:2,2:3".to_owned(),
        Reason::Data(DatasetError::Empty) => "There is no point.".to_owned(),
        Reason::Data(DatasetError::TooMany) => "There can be 10,000 points at most.".to_owned(),
        Reason::Data(DatasetError::NotFinite { point }) => {
            format!("Point {point} is not a finite number.")
        }
        Reason::Data(DatasetError::NotALabel { point }) => {
            format!("The target of point {point} must be 0 or 1.")
        }
        Reason::Array(error) => (TEXT.array.error)(error, TEXT.number_error),
        Reason::Function(kind) => (super::expression::ENGLISH)(kind),
        Reason::Length => "The address is too long and was not read.".to_owned(),
    },
    about: About {
        version: |version, commit| {
            if commit.is_empty() {
                format!("Descent {version}")
            } else {
                format!("Descent {version} (commit {commit})")
            }
        },
        licences: "Licences",
    },
    exchange: super::exchange::ENGLISH,
};

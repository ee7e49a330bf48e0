//! What can be hidden in which lesson, in the order in which it is offered.

use crate::lesson::Lesson;

/// Controls of every lesson that trains.
const TRAINING: [&str; 16] = [
    "run",
    "full",
    "step",
    "back",
    "reset",
    "pace",
    "timeline",
    "lr",
    "delta",
    "seed",
    "w",
    "b",
    "steps",
    "order",
    "gradient",
    "microscope",
];

/// What the lab of a lesson shows beside the controls.
const fn own(lesson: Lesson) -> &'static [&'static str] {
    match lesson {
        Lesson::Derivative => &[
            "f",
            "x",
            "delta",
            "curve",
            "delta-error",
            "array",
            "function",
            "values",
            "line",
            "bugs",
            "bug",
        ],
        Lesson::Regression => &["model", "landscape", "errors", "parameters", "output"],
        Lesson::Classification => {
            &["start", "model", "landscape", "errors", "parameters", "predict", "output"]
        }
        Lesson::Gates => &[
            "gate",
            "decision",
            "landscape",
            "errors",
            "parameters",
            "norms",
            "truth",
            "sliders",
            "ghost",
            "output",
        ],
        Lesson::Xor => &[
            "wire", "layer", "circuit", "truth", "model", "folding", "decision", "errors", "seeds",
            "output",
        ],
    }
}

/// The controls, then the pictures and tables, that a lesson has and `hide` may
/// name.
#[must_use]
pub fn hideable(lesson: Lesson) -> Vec<&'static str> {
    let controls: &[&str] = if lesson.trains() { &TRAINING } else { &[] };
    controls.iter().chain(own(lesson)).copied().collect()
}

//! What can be hidden in which lesson, in the order in which it is offered.

use super::part::PagePart;
use crate::lesson::Lesson;

/// Controls of every lesson that trains.
const TRAINING: [PagePart; 16] = [
    PagePart::Run,
    PagePart::Full,
    PagePart::Step,
    PagePart::Back,
    PagePart::Reset,
    PagePart::Pace,
    PagePart::Timeline,
    PagePart::LearningRate,
    PagePart::Delta,
    PagePart::Seed,
    PagePart::W,
    PagePart::B,
    PagePart::Steps,
    PagePart::Order,
    PagePart::Gradient,
    PagePart::Microscope,
];

/// What the lab of a lesson shows beside the controls.
const fn own(lesson: Lesson) -> &'static [PagePart] {
    match lesson {
        Lesson::Derivative => &[
            PagePart::Function,
            PagePart::Point,
            PagePart::Delta,
            PagePart::Curve,
            PagePart::DeltaError,
            PagePart::ArrayDerivative,
            PagePart::ArrayFunction,
            PagePart::ArrayValues,
            PagePart::CodeLine,
            PagePart::BugLab,
            PagePart::BugChoice,
        ],
        Lesson::Regression => &[
            PagePart::Model,
            PagePart::Landscape,
            PagePart::Errors,
            PagePart::Parameters,
            PagePart::Output,
        ],
        Lesson::Classification => &[
            PagePart::Start,
            PagePart::Model,
            PagePart::Landscape,
            PagePart::Errors,
            PagePart::Parameters,
            PagePart::Predict,
            PagePart::Output,
        ],
        Lesson::Gates => &[
            PagePart::Gate,
            PagePart::Decision,
            PagePart::Landscape,
            PagePart::Errors,
            PagePart::Parameters,
            PagePart::Norms,
            PagePart::Truth,
            PagePart::Sliders,
            PagePart::Ghost,
            PagePart::Output,
        ],
        Lesson::Xor => &[
            PagePart::Wire,
            PagePart::Layer,
            PagePart::Circuit,
            PagePart::Truth,
            PagePart::Model,
            PagePart::Folding,
            PagePart::Decision,
            PagePart::Errors,
            PagePart::Seeds,
            PagePart::Output,
        ],
    }
}

/// The controls, then the pictures and tables, that a lesson has and `hide` may
/// name.
#[must_use]
pub fn hideable(lesson: Lesson) -> Vec<PagePart> {
    let controls: &[PagePart] = if lesson.trains() { &TRAINING } else { &[] };
    controls.iter().chain(own(lesson)).copied().collect()
}

//! The facts of the derivative lesson.

use crate::experiment::part::PagePart;
use crate::lesson::fact::Facts;

/// The facts of the lesson.
pub const FACTS: Facts = Facts {
    name: "derivative",
    training: None,
    parts: &[
        PagePart::Function,
        PagePart::Point,
        PagePart::Delta,
        PagePart::Run,
        PagePart::Full,
        PagePart::Step,
        PagePart::Back,
        PagePart::Reset,
        PagePart::Curve,
        PagePart::DeltaError,
        PagePart::Digits,
        PagePart::ArrayDerivative,
        PagePart::ArrayFunction,
        PagePart::ArrayValues,
        PagePart::CodeLine,
        PagePart::Code,
        PagePart::Output,
        PagePart::BugLab,
        PagePart::BugCode,
        PagePart::BugChoice,
    ],
    first_figures: &[PagePart::Curve, PagePart::DeltaError, PagePart::Digits],
};

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
        PagePart::Curve,
        PagePart::DeltaError,
        PagePart::ArrayDerivative,
        PagePart::ArrayFunction,
        PagePart::ArrayValues,
        PagePart::CodeLine,
        PagePart::BugLab,
        PagePart::BugChoice,
    ],
};

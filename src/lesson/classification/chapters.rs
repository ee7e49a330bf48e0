//! The chapters on logistic regression (cells 27 to 45).

use crate::experiment::part::PagePart;
use crate::lesson::chapter::{Chapter, Quantity, Question, Sign};
use descent_core::verdict::Verdict;

/// The fields that most questions share.
const QUESTION: Question = Question {
    preset: "lesson=classification",
    until: None,
    runs_on: false,
    answers: 3,
    right: 0,
    sign: Sign::Diverged,
};

/// The chapters, in reading order.
pub(in crate::lesson) static CHAPTERS: [Chapter; 7] = [
    // σ turns a line into a probability.
    Chapter {
        preset: "lesson=classification",
        question: Some(Question {
            preset: "lesson=classification&w=0&b=0",
            until: Some(0),
            right: 1,
            sign: Sign::Between(Quantity::Loss, 6.93, 6.94),
            ..QUESTION
        }),
        goal: None,
        heroes: [PagePart::Model, PagePart::Z],
        shelf: None,
    },
    // The boundary.
    Chapter {
        preset: "lesson=classification&w=1&b=-11",
        question: Some(Question {
            right: 2,
            sign: Sign::Between(Quantity::Boundary, 12.0, 14.0),
            ..QUESTION
        }),
        goal: None,
        heroes: [PagePart::Model, PagePart::Ray],
        shelf: None,
    },
    // Why another loss.
    Chapter {
        preset: "lesson=classification&w=1&b=-13",
        question: Some(Question {
            preset: "lesson=classification&w=-1&b=13",
            until: Some(0),
            right: 2,
            sign: Sign::Between(Quantity::Loss, 52.0, 53.0),
            ..QUESTION
        }),
        goal: None,
        heroes: [PagePart::Model, PagePart::PointLoss],
        shelf: None,
    },
    // The zig-zag.
    Chapter {
        preset: "lesson=classification",
        question: Some(Question {
            until: Some(518),
            right: 2,
            sign: Sign::Between(Quantity::LossIncreases, 293.0, 293.0),
            ..QUESTION
        }),
        goal: None,
        heroes: [PagePart::Model, PagePart::Landscape],
        shelf: None,
    },
    // No explosion, but a freeze.
    Chapter {
        preset: "lesson=classification&lr=0.1",
        question: Some(Question {
            preset: "lesson=classification&lr=1",
            until: Some(1_000),
            right: 1,
            sign: Sign::Verdict(Verdict::Frozen),
            ..QUESTION
        }),
        goal: None,
        heroes: [PagePart::Model, PagePart::Landscape],
        shelf: Some(PagePart::Microscope),
    },
    // A separable problem has no end.
    Chapter {
        preset: "lesson=classification",
        question: Some(Question { right: 1, sign: Sign::Verdict(Verdict::Growing), ..QUESTION }),
        goal: None,
        heroes: [PagePart::Model, PagePart::RayLoss],
        shelf: None,
    },
    // A cell that is run again.
    Chapter {
        preset: "lesson=classification&start=cell40",
        question: Some(Question {
            preset: "lesson=classification&start=cell40",
            right: 1,
            sign: Sign::Between(Quantity::Loss, 0.0098, 0.0099),
            ..QUESTION
        }),
        goal: None,
        heroes: [PagePart::Model, PagePart::Output],
        shelf: None,
    },
];

//! The chapters on linear regression (cells 22 to 26).

use crate::experiment::part::PagePart;
use crate::lesson::chapter::{Aim, Chapter, Goal, Quantity, Question, Sign};
use descent_core::verdict::Verdict;

/// The fields that most questions share.
const QUESTION: Question = Question {
    preset: "lesson=regression",
    until: None,
    runs_on: false,
    answers: 3,
    right: 0,
    sign: Sign::Diverged,
};

/// The chapters, in reading order.
pub(in crate::lesson) static CHAPTERS: [Chapter; 8] = [
    // A line has two numbers.
    Chapter {
        preset: "lesson=regression",
        question: Some(Question { right: 1, sign: Sign::Verdict(Verdict::Converged), ..QUESTION }),
        goal: None,
        heroes: [PagePart::Model, PagePart::Landscape],
        shelf: None,
    },
    // The loss is a landscape.
    Chapter {
        preset: "lesson=regression",
        question: Some(Question {
            until: Some(20),
            sign: Sign::Between(Quantity::Loss, 0.0, 0.03617),
            ..QUESTION
        }),
        goal: Some(Goal {
            name: "under-1e-6",
            preset: "lesson=regression",
            aim: Aim::LossBelow { loss: 1e-6, within: 2_000 },
        }),
        heroes: [PagePart::Model, PagePart::Landscape],
        shelf: None,
    },
    // One update.
    Chapter {
        preset: "lesson=regression",
        question: Some(Question {
            until: Some(1),
            right: 2,
            sign: Sign::Between(Quantity::W(0), 0.717, 0.718),
            ..QUESTION
        }),
        goal: None,
        heroes: [PagePart::Update, PagePart::Microscope],
        shelf: None,
    },
    // W before b.
    Chapter {
        preset: "lesson=regression&lr=0.09",
        question: Some(Question {
            preset: "lesson=regression&lr=0.09&order=textbook",
            right: 2,
            sign: Sign::Diverged,
            ..QUESTION
        }),
        goal: None,
        heroes: [PagePart::Orders, PagePart::OrderErrors],
        shelf: None,
    },
    // The cliff.
    Chapter {
        preset: "lesson=regression&lr=0.095",
        question: Some(Question {
            preset: "lesson=regression&lr=0.101",
            right: 1,
            sign: Sign::Diverged,
            ..QUESTION
        }),
        goal: Some(Goal {
            name: "barely",
            preset: "lesson=regression",
            aim: Aim::BarelyConverges { share: 0.005 },
        }),
        heroes: [PagePart::Model, PagePart::Landscape],
        shelf: None,
    },
    // The second window.
    Chapter {
        preset: "lesson=regression&lr=0.3",
        question: Some(Question {
            preset: "lesson=regression&lr=0.52",
            right: 2,
            sign: Sign::Verdict(Verdict::Converged),
            ..QUESTION
        }),
        goal: None,
        heroes: [PagePart::Landscape, PagePart::Factor],
        shelf: None,
    },
    // An explosion freezes.
    Chapter {
        preset: "lesson=regression&lr=0.2",
        question: Some(Question {
            preset: "lesson=regression&lr=0.2",
            runs_on: true,
            right: 1,
            sign: Sign::Verdict(Verdict::Frozen),
            ..QUESTION
        }),
        goal: None,
        heroes: [PagePart::Errors, PagePart::DeltaDigits],
        shelf: None,
    },
    // error_val is not the loss.
    Chapter {
        preset: "lesson=regression",
        question: Some(Question {
            preset: "lesson=regression&w=0&b=4",
            until: Some(0),
            right: 0,
            sign: Sign::Between(Quantity::ErrorVal, 0.0, 0.0),
            ..QUESTION
        }),
        goal: None,
        heroes: [PagePart::Model, PagePart::PointLosses],
        shelf: None,
    },
];

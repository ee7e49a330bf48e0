//! The chapter of the sample.

use crate::experiment::part::PagePart;
use crate::lesson::chapter::{Aim, Chapter, Goal, Quantity, Question, Sign};

/// The chapters, in reading order.
pub(in crate::lesson) static CHAPTERS: [Chapter; 1] = [Chapter {
    preset: "lesson=sample",
    question: Some(Question {
        preset: "lesson=sample&lr=0.5",
        until: None,
        runs_on: false,
        answers: 2,
        right: 1,
        sign: Sign::Between(Quantity::W(0), 1.999, 2.001),
    }),
    goal: Some(Goal {
        name: "sample-under-1e-9",
        preset: "lesson=sample",
        aim: Aim::LossBelow { loss: 1e-9, within: 200 },
    }),
    heroes: [PagePart::Errors, PagePart::Parameters],
    shelf: None,
}];

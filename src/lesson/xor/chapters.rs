//! The chapters on XOR = AND(OR, NAND) (cell 113) and on layers trained together.

use crate::experiment::part::PagePart;
use crate::lesson::chapter::{Aim, Chapter, Goal, Quantity, Question, Sign};
use descent_core::gate::TruthTable;

/// The fields that most questions share.
const QUESTION: Question = Question {
    preset: "lesson=xor",
    until: None,
    runs_on: false,
    answers: 3,
    right: 0,
    sign: Sign::Diverged,
};

/// The chapters, in reading order.
pub(in crate::lesson) static CHAPTERS: [Chapter; 6] = [
    // Three gates make XOR.
    Chapter {
        preset: "lesson=xor",
        question: Some(Question { right: 2, sign: Sign::Table(TruthTable::XOR), ..QUESTION }),
        goal: None,
        heroes: [PagePart::Circuit, PagePart::Truth],
        shelf: Some(PagePart::Code),
    },
    // Two lines fold the plane.
    Chapter {
        preset: "lesson=xor&at=10001",
        question: Some(Question {
            right: 1,
            sign: Sign::FirstTables([TruthTable::OR, TruthTable::NAND]),
            ..QUESTION
        }),
        goal: None,
        heroes: [PagePart::Folding, PagePart::CircuitTable],
        shelf: None,
    },
    // One wire makes another table.
    Chapter {
        preset: "lesson=xor&at=10001",
        question: Some(Question {
            preset: "lesson=xor&wire=or,nand,nand",
            sign: Sign::Table(TruthTable::XNOR),
            ..QUESTION
        }),
        goal: None,
        heroes: [PagePart::Circuit, PagePart::Decision],
        shelf: None,
    },
    // Layers trained together.
    Chapter {
        preset: "lesson=xor&layer=soft&seed=0&lr=0.5",
        question: Some(Question {
            preset: "lesson=xor&layer=soft&seed=0&lr=0.5",
            right: 1,
            sign: Sign::Table(TruthTable::XOR),
            ..QUESTION
        }),
        goal: Some(Goal {
            name: "beat-2.7726",
            preset: "lesson=xor&layer=soft",
            aim: Aim::LossBelow { loss: 4.0 * std::f64::consts::LN_2, within: 10_001 },
        }),
        heroes: [PagePart::Decision, PagePart::Folding],
        shelf: None,
    },
    // The start decides.
    Chapter {
        preset: "lesson=xor&layer=soft&seed=2&lr=0.5",
        question: Some(Question {
            preset: "lesson=xor&layer=soft&seed=2&lr=0.5",
            right: 2,
            sign: Sign::Between(Quantity::Loss, 1.386, 1.388),
            ..QUESTION
        }),
        goal: None,
        heroes: [PagePart::Seeds, PagePart::Decision],
        shelf: None,
    },
    // Beat 2.7726.
    Chapter {
        preset: "lesson=xor&layer=soft",
        question: Some(Question {
            preset: "lesson=xor&layer=soft",
            right: 1,
            sign: Sign::Between(Quantity::Loss, 2.17, 2.18),
            ..QUESTION
        }),
        goal: Some(Goal {
            name: "layers-under-0.01",
            preset: "lesson=xor&layer=soft",
            aim: Aim::LossBelow { loss: 0.01, within: 10_001 },
        }),
        heroes: [PagePart::Decision, PagePart::Errors],
        shelf: None,
    },
];

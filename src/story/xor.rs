//! XOR = AND(OR, NAND): cell 113, and what comes after it.

use super::{Aim, Chapter, Goal, Quantity, Question, Sign};
use descent_core::gate::TruthTable;

const ASKS: Question = Question {
    preset: "lesson=xor",
    until: None,
    runs_on: false,
    answers: 3,
    right: 0,
    sign: Sign::Diverged,
};

pub(super) static CHAPTERS: [Chapter; 6] = [
    // Three gates make XOR.
    Chapter {
        preset: "lesson=xor",
        question: Some(Question { right: 2, sign: Sign::Says(TruthTable::XOR), ..ASKS }),
        goal: None,
    },
    // Two lines fold the plane.
    Chapter {
        preset: "lesson=xor&at=10001",
        question: Some(Question {
            right: 1,
            sign: Sign::PassesOn([TruthTable::OR, TruthTable::NAND]),
            ..ASKS
        }),
        goal: None,
    },
    // One wire makes another table.
    Chapter {
        preset: "lesson=xor&at=10001",
        question: Some(Question {
            preset: "lesson=xor&wire=or,nand,nand",
            sign: Sign::Says(TruthTable::XNOR),
            ..ASKS
        }),
        goal: None,
    },
    // Layers trained together.
    Chapter {
        preset: "lesson=xor&layer=soft&seed=0&lr=0.5",
        question: Some(Question {
            preset: "lesson=xor&layer=soft&seed=0&lr=0.5",
            right: 1,
            sign: Sign::Says(TruthTable::XOR),
            ..ASKS
        }),
        goal: Some(Goal {
            name: "beat-2.7726",
            preset: "lesson=xor&layer=soft",
            aim: Aim::LossBelow { loss: 4.0 * std::f64::consts::LN_2, within: 10_001 },
        }),
    },
    // The start decides.
    Chapter {
        preset: "lesson=xor&layer=soft&seed=2&lr=0.5",
        question: Some(Question {
            preset: "lesson=xor&layer=soft&seed=2&lr=0.5",
            right: 2,
            sign: Sign::Between(Quantity::Loss, 1.386, 1.388),
            ..ASKS
        }),
        goal: None,
    },
    // Beat 2.7726.
    Chapter {
        preset: "lesson=xor&layer=soft",
        question: Some(Question {
            preset: "lesson=xor&layer=soft",
            right: 1,
            sign: Sign::Between(Quantity::Loss, 2.17, 2.18),
            ..ASKS
        }),
        goal: Some(Goal {
            name: "layers-under-0.01",
            preset: "lesson=xor&layer=soft",
            aim: Aim::LossBelow { loss: 0.01, within: 10_001 },
        }),
    },
];

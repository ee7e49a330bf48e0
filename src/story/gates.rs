//! LogicGate: cells 103 to 112.

use super::{Aim, Chapter, Goal, Quantity, Question, Sign};
use descent_core::gate::TruthTable;
use descent_core::verdict::Verdict;

const ASKS: Question = Question {
    preset: "lesson=gates",
    until: None,
    runs_on: false,
    answers: 3,
    right: 0,
    sign: Sign::Diverged,
};

pub(super) static CHAPTERS: [Chapter; 7] = [
    // One neuron is a gate.
    Chapter {
        preset: "lesson=gates",
        question: Some(Question { right: 1, sign: Sign::Says(TruthTable::AND), ..ASKS }),
        goal: Some(Goal {
            name: "and-under-0.02",
            preset: "lesson=gates",
            aim: Aim::LossBelow { loss: 0.02, within: 10_001 },
        }),
    },
    // Its boundary is a line.
    Chapter {
        preset: "lesson=gates&gate=or",
        question: Some(Question {
            preset: "lesson=gates&gate=or",
            sign: Sign::Says(TruthTable::OR),
            ..ASKS
        }),
        goal: None,
    },
    // The same code learns NAND.
    Chapter {
        preset: "lesson=gates&gate=nand",
        question: Some(Question {
            preset: "lesson=gates&gate=nand",
            right: 2,
            sign: Sign::Between(Quantity::W(0), -6.0, -5.0),
            ..ASKS
        }),
        goal: None,
    },
    // XOR stops at 4 ln 2.
    Chapter {
        preset: "lesson=gates&gate=xor",
        question: Some(Question {
            preset: "lesson=gates&gate=xor",
            right: 1,
            sign: Sign::Between(Quantity::Loss, 2.772_587, 2.772_588),
            ..ASKS
        }),
        goal: None,
    },
    // Finished, not stuck.
    Chapter {
        preset: "lesson=gates&gate=xor&at=10001",
        question: Some(Question {
            preset: "lesson=gates&gate=xor&steps=100001",
            right: 2,
            sign: Sign::Stands(Verdict::Converged),
            ..ASKS
        }),
        goal: None,
    },
    // The ghost AND.
    Chapter {
        preset: "lesson=gates&gate=xor&at=10001",
        question: Some(Question {
            preset: "lesson=gates&gate=xor&seed=2",
            right: 1,
            sign: Sign::Says(TruthTable::NAND),
            ..ASKS
        }),
        goal: None,
    },
    // What can be learnt never ends.
    Chapter {
        preset: "lesson=gates&at=10001",
        question: Some(Question {
            preset: "lesson=gates&steps=100001",
            sign: Sign::Stands(Verdict::Growing),
            ..ASKS
        }),
        goal: None,
    },
];

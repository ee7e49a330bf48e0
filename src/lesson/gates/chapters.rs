//! The chapters on LogicGate (cells 103 to 112).

use crate::experiment::part::PagePart;
use crate::lesson::chapter::{Aim, Chapter, Goal, Quantity, Question, Sign};
use descent_core::gate::TruthTable;
use descent_core::verdict::Verdict;

/// The fields that most questions share.
const QUESTION: Question = Question {
    preset: "lesson=gates",
    until: None,
    runs_on: false,
    answers: 3,
    right: 0,
    sign: Sign::Diverged,
};

/// The chapters, in reading order.
pub(in crate::lesson) static CHAPTERS: [Chapter; 7] = [
    // One neuron is a gate.
    Chapter {
        preset: "lesson=gates",
        question: Some(Question { right: 1, sign: Sign::Table(TruthTable::AND), ..QUESTION }),
        goal: Some(Goal {
            name: "and-under-0.02",
            preset: "lesson=gates",
            aim: Aim::LossBelow { loss: 0.02, within: 10_001 },
        }),
        heroes: [PagePart::Decision, PagePart::Truth],
        shelf: None,
    },
    // Its boundary is a line.
    Chapter {
        preset: "lesson=gates&gate=or",
        question: Some(Question {
            preset: "lesson=gates&gate=or",
            sign: Sign::Table(TruthTable::OR),
            ..QUESTION
        }),
        goal: None,
        heroes: [PagePart::Decision, PagePart::Sliders],
        shelf: None,
    },
    // The same code learns NAND.
    Chapter {
        preset: "lesson=gates&gate=nand",
        question: Some(Question {
            preset: "lesson=gates&gate=nand",
            right: 2,
            sign: Sign::Between(Quantity::W(0), -6.0, -5.0),
            ..QUESTION
        }),
        goal: None,
        heroes: [PagePart::Decision, PagePart::Landscape],
        shelf: None,
    },
    // XOR stops at 4 ln 2.
    Chapter {
        preset: "lesson=gates&gate=xor",
        question: Some(Question {
            preset: "lesson=gates&gate=xor",
            right: 1,
            sign: Sign::Between(Quantity::Loss, 2.772_587, 2.772_588),
            ..QUESTION
        }),
        goal: None,
        heroes: [PagePart::Decision, PagePart::Sliders],
        shelf: None,
    },
    // Finished, not stuck.
    Chapter {
        preset: "lesson=gates&gate=xor&at=10001",
        question: Some(Question {
            preset: "lesson=gates&gate=xor&steps=100001",
            right: 2,
            sign: Sign::Verdict(Verdict::Converged),
            ..QUESTION
        }),
        goal: None,
        heroes: [PagePart::Landscape, PagePart::Errors],
        shelf: None,
    },
    // The ghost AND.
    Chapter {
        preset: "lesson=gates&gate=xor&at=10001",
        question: Some(Question {
            preset: "lesson=gates&gate=xor&seed=2",
            right: 1,
            sign: Sign::Table(TruthTable::NAND),
            ..QUESTION
        }),
        goal: None,
        heroes: [PagePart::InputSigma, PagePart::Ghost],
        shelf: None,
    },
    // Learnable gates never converge.
    Chapter {
        preset: "lesson=gates&at=10001",
        question: Some(Question {
            preset: "lesson=gates&steps=100001",
            sign: Sign::Verdict(Verdict::Growing),
            ..QUESTION
        }),
        goal: None,
        heroes: [PagePart::Norms, PagePart::Decision],
        shelf: None,
    },
];

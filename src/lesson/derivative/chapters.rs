//! The chapters on the numerical derivative (cells 1 to 19).

use crate::experiment::part::PagePart;
use crate::lesson::chapter::{Chapter, Quantity, Question, Sign};

/// The fields that most questions share.
const QUESTION: Question = Question {
    preset: "lesson=derivative",
    until: None,
    runs_on: false,
    answers: 3,
    right: 0,
    sign: Sign::Diverged,
};

/// The chapters, in reading order.
pub(in crate::lesson) static CHAPTERS: [Chapter; 6] = [
    // A derivative is a rate of change.
    Chapter {
        preset: "lesson=derivative",
        question: Some(Question {
            preset: "lesson=derivative&x=-3",
            right: 2,
            sign: Sign::Between(Quantity::Slope, -6.001, -5.999),
            ..QUESTION
        }),
        goal: None,
        heroes: [PagePart::Curve, PagePart::Digits],
        shelf: Some(PagePart::DeltaError),
    },
    // Both sides: the error falls as δ².
    Chapter {
        preset: "lesson=derivative&f=3*x*exp(x)&x=2&delta=0.001",
        question: Some(Question {
            preset: "lesson=derivative&f=3*x*exp(x)&x=2",
            right: 1,
            sign: Sign::Between(Quantity::SlopeError, 1.8e-7, 1.9e-7),
            ..QUESTION
        }),
        goal: None,
        heroes: [PagePart::Curve, PagePart::DeltaError],
        shelf: Some(PagePart::Digits),
    },
    // Smaller is not always better.
    Chapter {
        preset: "lesson=derivative&f=1/(1%2Bexp(-x))&x=0.7",
        question: Some(Question {
            preset: "lesson=derivative&f=1/(1%2Bexp(-x))&x=0.7&delta=1e-12",
            right: 2,
            sign: Sign::Between(Quantity::SlopeError, 1e-5, 1e-3),
            ..QUESTION
        }),
        goal: None,
        heroes: [PagePart::Curve, PagePart::DeltaError],
        shelf: Some(PagePart::Digits),
    },
    // A squared error has no truncation.
    Chapter {
        preset: "lesson=derivative&f=(3-(2*x%2B1))**2&x=0.5",
        question: Some(Question {
            preset: "lesson=derivative&f=(3-(2*x%2B1))**2&x=0.5&delta=1",
            sign: Sign::Between(Quantity::SlopeError, 0.0, 1e-14),
            ..QUESTION
        }),
        goal: None,
        heroes: [PagePart::Curve, PagePart::DeltaError],
        shelf: Some(PagePart::Digits),
    },
    // An array, one element at a time.
    Chapter {
        preset: "lesson=derivative",
        question: Some(Question {
            preset: "lesson=derivative&line=17",
            sign: Sign::Element(0, 1.0),
            ..QUESTION
        }),
        goal: None,
        heroes: [PagePart::ArrayDerivative, PagePart::Code],
        shelf: Some(PagePart::Output),
    },
    // The quiet mistakes.
    Chapter {
        preset: "lesson=derivative",
        question: Some(Question {
            preset: "lesson=derivative&bug=integer-array",
            right: 2,
            sign: Sign::Gradient(0, 40_000.0),
            ..QUESTION
        }),
        goal: None,
        heroes: [PagePart::BugLab, PagePart::BugCode],
        shelf: None,
    },
];

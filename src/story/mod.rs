//! The stories: for each lesson a few short chapters, each with a preset of the
//! lab, a question to answer before it is run, and now and then a goal.
//!
//! The text is in [`crate::lesson::words::story`] and becomes part of the page's HTML
//! when it is built ([`html`]).

mod classification;
mod derivative;
pub mod document;
mod evidence;
mod gates;
mod goal;
pub mod html;
mod marks;
mod regression;
mod xor;

pub use evidence::{Evidence, Quantity, Sign};
pub use goal::{Aim, Goal};
pub use marks::{Mark, Marks};

use crate::experiment::address::{Address, Reason, Rejected};
use crate::experiment::number::NumberError;
use crate::lesson::Lesson;

/// A chapter of a story.
#[derive(Clone, Copy, Debug)]
pub struct Chapter {
    /// What the lab shows when the chapter is opened: a query string with its
    /// lesson. The first chapter's is the lesson as the notebook has it.
    pub preset: &'static str,
    /// What is asked before it is run.
    pub question: Option<Question>,
    /// What the reader may try to reach.
    pub goal: Option<Goal>,
}

/// A question that the lab answers.
#[derive(Clone, Copy, Debug)]
pub struct Question {
    /// What answers it: a query string with its lesson.
    pub preset: &'static str,
    /// The updates after which it is answered; none: the end of the run.
    pub until: Option<u64>,
    /// Whether it goes on where the run has diverged.
    pub runs_on: bool,
    /// How many answers there are to choose from.
    pub answers: u8,
    /// The right one, counted from 0.
    pub right: u8,
    /// What shows that this one is right.
    pub sign: Sign,
}

/// The chapters of a lesson, in the order in which they are read.
#[must_use]
pub fn chapters(lesson: Lesson) -> &'static [Chapter] {
    match lesson {
        Lesson::Derivative => &derivative::CHAPTERS,
        Lesson::Regression => &regression::CHAPTERS,
        Lesson::Classification => &classification::CHAPTERS,
        Lesson::Gates => &gates::CHAPTERS,
        Lesson::Xor => &xor::CHAPTERS,
    }
}

/// A chapter by its number in the address, counted from 1.
#[must_use]
pub fn chapter(lesson: Lesson, number: u8) -> Option<&'static Chapter> {
    chapters(lesson).get(usize::from(number.checked_sub(1)?))
}

/// Reads a query string as [`Address::parse`] does. A chapter that the lesson
/// does not have is not taken; one that stands without an experiment brings its
/// preset.
#[must_use]
pub fn open(query: &str) -> (Address, Vec<Rejected>) {
    let (mut address, mut rejected) = Address::parse(query);
    let (Some(lesson), Some(number)) = (address.lesson, address.chapter) else {
        return (Address { chapter: None, ..address }, rejected);
    };
    let Some(chapter) = chapter(lesson, number) else {
        address.chapter = None;
        let reason = Reason::Number(NumberError::OutOfRange);
        rejected.push(Rejected { key: "chapter", value: number.to_string(), reason });
        return (address, rejected);
    };
    let plain = Address::lesson(Some(lesson));
    let says =
        |of: &Address| (of.experiment.clone(), of.derivative.clone(), of.exercise.clone(), of.at);
    if says(&address) == says(&plain) {
        let (preset, _) = Address::parse(chapter.preset);
        (address.experiment, address.derivative, address.exercise, address.at) = says(&preset);
    }
    (address, rejected)
}

impl Question {
    /// What answers it, as an address.
    #[must_use]
    pub fn address(&self) -> Address {
        Address::parse(self.preset).0
    }

    /// Whether the code of the derivative lesson answers it, not its curve.
    #[must_use]
    pub fn is_of_code(&self) -> bool {
        matches!(self.sign, Sign::Element(..) | Sign::Gradient(..))
    }

    /// Whether the lab has come to where it is answered.
    #[must_use]
    pub fn is_decided(&self, evidence: &Evidence<'_>) -> bool {
        let asked = self.address();
        match evidence {
            Evidence::Derivative(derivative, delta) => {
                **derivative == asked.derivative && *delta == asked.experiment.rule.delta
            }
            Evidence::CodeExercise(exercise, delta) => {
                **exercise == asked.exercise && *delta == asked.experiment.rule.delta
            }
            Evidence::Run(experiment, _) => {
                let until = self.until.or(self.runs_on.then_some(asked.experiment.steps));
                **experiment == asked.experiment && evidence.has_come_to(until)
            }
        }
    }
}

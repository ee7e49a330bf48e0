//! The words of the stories. They are not part of the page's program: they are
//! rendered into its HTML when it is built.
//!
//! Sentences are in the notation of [`markup`].

mod classification;
mod derivative;
mod frame;
mod gates;
pub mod markup;
mod regression;
mod xor;

pub use frame::Frame;

use crate::experiment::address::Language;
use crate::lesson::Lesson;

/// The words of a chapter.
#[derive(Debug)]
pub struct Chapter {
    /// Its title: a claim.
    pub title: &'static str,
    /// What is to be understood, in two or three paragraphs.
    pub sentences: &'static [&'static str],
    /// What is asked before it is run.
    pub question: Option<Question>,
    /// What the reader may try to reach.
    pub goal: Option<&'static str>,
}

/// The words of a question.
#[derive(Debug)]
pub struct Question {
    /// What is asked.
    pub ask: &'static str,
    /// The answers to choose from.
    pub answers: &'static [&'static str],
    /// What the run showed.
    pub shown: &'static str,
}

/// What stands in a chapter in every language.
#[derive(Debug)]
pub struct Exhibit {
    /// A formula in MathML, without its `math`.
    pub formula: Option<&'static str>,
    /// Lines of the notebook.
    pub code: Option<Code>,
}

/// Lines of the notebook.
#[derive(Debug)]
pub struct Code {
    /// The number of their cell.
    pub cell: u16,
    /// The lines.
    pub lines: &'static [&'static str],
    /// Those that the chapter is about, counted from 0.
    pub lit: &'static [usize],
}

/// Nothing beside the sentences.
const NONE: Exhibit = Exhibit { formula: None, code: None };

/// The words of a lesson's chapters, in order.
#[must_use]
pub fn chapters(language: Language, lesson: Lesson) -> &'static [Chapter] {
    let (korean, english): (&[Chapter], &[Chapter]) = match lesson {
        Lesson::Derivative => (&derivative::KOREAN, &derivative::ENGLISH),
        Lesson::Regression => (&regression::KOREAN, &regression::ENGLISH),
        Lesson::Classification => (&classification::KOREAN, &classification::ENGLISH),
        Lesson::Gates => (&gates::KOREAN, &gates::ENGLISH),
        Lesson::Xor => (&xor::KOREAN, &xor::ENGLISH),
    };
    match language {
        Language::Korean => korean,
        Language::English => english,
    }
}

/// What stands in a lesson's chapters in every language.
#[must_use]
pub fn exhibits(lesson: Lesson) -> &'static [Exhibit] {
    match lesson {
        Lesson::Derivative => &derivative::EXHIBITS,
        Lesson::Regression => &regression::EXHIBITS,
        Lesson::Classification => &classification::EXHIBITS,
        Lesson::Gates => &gates::EXHIBITS,
        Lesson::Xor => &xor::EXHIBITS,
    }
}

/// The words around every chapter.
#[must_use]
pub fn frame(language: Language) -> &'static Frame {
    match language {
        Language::Korean => &frame::KOREAN,
        Language::English => &frame::ENGLISH,
    }
}

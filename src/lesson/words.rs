//! The text of each lesson: its heading, and its story, which only the build's own
//! program links.

#[cfg(feature = "sample-lesson")]
use super::sample;
use super::{Lesson, classification, derivative, gates, regression, xor};
use crate::experiment::language::Language;
use crate::text::lesson::{Heading, StartWords};
use crate::text::story::ChapterText;

/// Returns a lesson's name and summary.
#[must_use]
pub fn heading(lesson: Lesson, language: Language) -> &'static Heading {
    match lesson {
        Lesson::Derivative => derivative::text::heading(language),
        Lesson::Regression => regression::text::heading(language),
        Lesson::Classification => classification::text::heading(language),
        Lesson::Gates => gates::text::heading(language),
        Lesson::Xor => xor::text::heading(language),
        #[cfg(feature = "sample-lesson")]
        Lesson::Sample => sample::text::heading(language),
    }
}

/// Returns the words of a lesson's choice of start; `None` if it has but one.
#[must_use]
pub fn starts(lesson: Lesson, language: Language) -> Option<&'static StartWords> {
    match lesson {
        Lesson::Derivative | Lesson::Regression | Lesson::Gates | Lesson::Xor => None,
        Lesson::Classification => Some(&classification::text::words(language).starts),
        #[cfg(feature = "sample-lesson")]
        Lesson::Sample => None,
    }
}

/// Returns the text of a lesson's chapters, in order.
#[must_use]
pub fn story(lesson: Lesson, language: Language) -> &'static [ChapterText] {
    match lesson {
        Lesson::Derivative => derivative::text::story(language),
        Lesson::Regression => regression::text::story(language),
        Lesson::Classification => classification::text::story(language),
        Lesson::Gates => gates::text::story(language),
        Lesson::Xor => xor::text::story(language),
        #[cfg(feature = "sample-lesson")]
        Lesson::Sample => sample::text::story(language),
    }
}

/// Returns the formulas of a lesson's chapters, in order.
#[must_use]
pub fn formulas(lesson: Lesson) -> &'static [Option<&'static str>] {
    match lesson {
        Lesson::Derivative => &derivative::formulas::FORMULAS,
        Lesson::Regression => &regression::formulas::FORMULAS,
        Lesson::Classification => &classification::formulas::FORMULAS,
        Lesson::Gates => &gates::formulas::FORMULAS,
        Lesson::Xor => &xor::formulas::FORMULAS,
        #[cfg(feature = "sample-lesson")]
        Lesson::Sample => &sample::formulas::FORMULAS,
    }
}

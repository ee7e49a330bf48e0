//! Each lesson's experiment as Python.

#[cfg(feature = "sample-lesson")]
use super::sample;
use super::{Lesson, classification, derivative, gates, regression, xor};
use crate::exchange::python::{Program, Source};
use crate::experiment::language::Language;
use crate::text::Text;

/// Returns the program of an experiment in the notebook's own cells; without cells if the
/// lesson does not train.
#[must_use]
pub fn source(program: &Program<'_>, language: Language) -> Source {
    let (title, cells) = match program.experiment.lesson {
        Lesson::Derivative => (derivative::text::heading(language).name, Vec::new()),
        Lesson::Regression => (
            regression::text::words(language).program,
            regression::python::cells(program, language),
        ),
        Lesson::Classification => (
            classification::text::words(language).program,
            classification::python::cells(program, Text::of(language).remark),
        ),
        Lesson::Gates => {
            (gates::text::words(language).program, gates::python::cells(program, language))
        }
        Lesson::Xor => {
            (xor::python::title(program, language), xor::python::cells(program, language))
        }
        #[cfg(feature = "sample-lesson")]
        Lesson::Sample => (
            sample::text::words(language).program,
            sample::python::cells(program, Text::of(language).remark),
        ),
    };
    Source::new(program, title, cells, Text::of(language).remark)
}

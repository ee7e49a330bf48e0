//! Each lesson's experiment as Python.

use super::{Lesson, classification, gates, regression, xor};
use crate::exchange::python::{Program, Remark, Source, Words};

/// Returns the program of an experiment in the notebook's own cells; without cells if the
/// lesson does not train.
#[must_use]
pub fn source(program: &Program<'_>, words: Words) -> Source {
    let lesson = program.experiment.lesson;
    let (title, cells) = match lesson {
        Lesson::Derivative => (Remark::Title(lesson), Vec::new()),
        Lesson::Regression => (Remark::Title(lesson), regression::python::cells(program, words)),
        Lesson::Classification => {
            (Remark::Title(lesson), classification::python::cells(program, words))
        }
        Lesson::Gates => (Remark::Title(lesson), gates::python::cells(program, words)),
        Lesson::Xor => (xor::python::title(program), xor::python::cells(program, words)),
    };
    Source::new(program, title, cells, words)
}

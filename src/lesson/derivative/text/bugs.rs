//! The structure of the text of the bug lab.

use crate::experiment::mistake::Mistake;

/// The text of the bug lab.
#[derive(Clone, Copy, Debug)]
pub struct Bugs {
    /// The title.
    pub title: &'static str,
    /// Names the choice of a mistake.
    pub choose: &'static str,
    /// A mistake's symptom.
    pub symptom: fn(Mistake) -> &'static str,
    /// The expected result, beside the symptom.
    pub odd: fn(Mistake) -> &'static str,
    /// A hint.
    pub hint: fn(Mistake) -> &'static str,
    /// The explanation.
    pub explained: fn(Mistake) -> &'static str,
    /// The title of the program.
    pub code: &'static str,
    /// The title of its output.
    pub output: &'static str,
    /// The title of the output with the mistake.
    pub before: &'static str,
    /// The title of the output without it.
    pub after: &'static str,
    /// The program is still training.
    pub running: &'static str,
    /// A missing line is found by its neighbours.
    pub place: &'static str,
    /// The question.
    pub question: &'static str,
    /// Submits the chosen line.
    pub check: &'static str,
    /// Shows the answer.
    pub show: &'static str,
    /// No line is chosen.
    pub none: &'static str,
    /// The chosen line is right, with a hint.
    pub wrong: fn(&str) -> String,
    /// The mistake was found, with its explanation.
    pub right: fn(&str) -> String,
    /// The number of mistakes found, of all.
    pub found: fn(usize, usize) -> String,
    /// Marks a mended line.
    pub mended: &'static str,
    /// A cell of the program, counted from 1.
    pub cell: fn(usize) -> String,
    /// Puts the mistake back.
    pub again: &'static str,
}

//! The text of LogicGate.

use crate::experiment::language::{Language, in_language, language_modules};
use crate::text::lesson::Heading;
use crate::text::story::ChapterText;

language_modules!();

/// The text of LogicGate.
#[derive(Clone, Copy, Debug)]
pub struct Words {
    /// Name and summary.
    pub heading: Heading,
    /// The title of the exported program.
    pub program: &'static str,
    /// The program's comment on a gate's training.
    pub training: &'static str,
    /// Names the choice of the gate.
    pub choose: &'static str,
    /// Marks a gate that no line separates.
    pub not_separable: &'static str,
    /// The title of the decision map.
    pub decision: &'static str,
    /// The legend of the decision map.
    pub decision_legend: &'static str,
    /// Describes the decision map: the gate, and how many of its four inputs are right.
    pub map: fn(&str, usize) -> String,
    /// The title of the truth table.
    pub truth: &'static str,
    /// Describes the truth table.
    pub truth_about: &'static str,
    /// The column of the gate's answers.
    pub says: &'static str,
    /// The column of targets.
    pub target: &'static str,
    /// The answer is right.
    pub right: &'static str,
    /// The answer is wrong.
    pub wrong: &'static str,
    /// σ is 0.5 but for rounding.
    pub undecided: &'static str,
    /// σ − 0.5, if rounding decides the answer.
    pub dust: &'static str,
    /// Explains that rounding decides the answer.
    pub dust_about: &'static str,
    /// The title of the panel on the smallest possible loss.
    pub floor: &'static str,
    /// Explains the printed minimum beside the exact 4·ln 2.
    pub floor_about: fn(&str, &str) -> String,
    /// Explains why the minimum is global.
    pub certificate: &'static str,
    /// The title of the sliders for a manual fit.
    pub manual_fit: &'static str,
    /// The challenge of the manual fit: the loss to get below.
    pub manual_fit_about: fn(&str) -> String,
    /// The loss of the manual fit.
    pub hand_loss: &'static str,
    /// The lowest loss of the manual fit.
    pub hand_best: &'static str,
    /// Sets the sliders to the trained parameters.
    pub hand_take: &'static str,
    /// The title of the sweep of XOR's seeds.
    pub ghost: &'static str,
    /// Explains that sweep.
    pub ghost_about: &'static str,
    /// Its result: the number of seeds, and of those that printed AND's table.
    pub ghost_found: fn(usize, usize) -> String,
    /// The column of printed tables.
    pub ghost_printed: &'static str,
    /// The column of the number of seeds.
    pub ghost_seeds: &'static str,
    /// The title of the picture of ‖W‖.
    pub norms: &'static str,
    /// Explains that picture.
    pub norms_about: &'static str,
}

/// Returns the lesson's text in a language.
#[must_use]
// Inlined, so that a program links the words it uses alone.
#[inline(always)]
pub fn words(language: Language) -> &'static Words {
    in_language!(language, WORDS)
}

/// Returns the text of the lesson's chapters in a language.
#[must_use]
pub fn story(language: Language) -> &'static [ChapterText] {
    in_language!(language, STORY)
}

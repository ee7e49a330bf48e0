//! The text of LogicGate.

use crate::experiment::language::{Language, in_language, language_modules};
use crate::text::lesson::Heading;
use crate::text::story::ChapterText;

language_modules!();

/// The text of LogicGate.
#[derive(Clone, Copy, Debug)]
pub struct Words {
    /// The title of the exported program.
    pub program: &'static str,
    /// The program's comment on a gate's training.
    pub training: &'static str,
    /// Names the choice of the gate.
    pub choose: &'static str,
    /// The title of the 16 truth tables.
    pub choose_table: &'static str,
    /// Explains their small pictures.
    pub choose_about: &'static str,
    /// Marks a gate that no line separates.
    pub not_separable: &'static str,
    /// The title of the decision map.
    pub decision: &'static str,
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
    /// The legend of a truth table with an undecided answer.
    pub undecided_about: &'static str,
    /// σ − 0.5, if rounding decides the answer.
    pub dust: &'static str,
    /// The legend of the bars of σ − 0.5.
    pub dust_legend: &'static str,
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
    /// The same without a floor.
    pub manual_fit_free: &'static str,
    /// Marks numbers that are set by hand.
    pub hand_sign: &'static str,
    /// The title of the stacked bar of the loss.
    pub hand_points: &'static str,
    /// Describes the bar: the loss of each input.
    pub hand_points_about: fn(&[f64; 4]) -> String,
    /// The label of the floor on the bar.
    pub hand_floor: fn(&str) -> String,
    /// The lowest loss of the manual fit.
    pub hand_best: &'static str,
    /// The distance of that loss from the floor.
    pub hand_above: &'static str,
    /// The number of right answers.
    pub right_label: &'static str,
    /// That number, of four.
    pub right_of: fn(usize) -> String,
    /// Three answers are right, and the loss is still above the floor.
    pub hand_three: &'static str,
    /// The loss is below the floor.
    pub hand_below: &'static str,
    /// Refuses a parameter.
    pub hand_invalid: &'static str,
    /// Sets the sliders to the trained parameters.
    pub hand_take: &'static str,
    /// The title of the sweep of XOR's seeds.
    pub ghost: &'static str,
    /// The legend of its seeds.
    pub ghost_legend: &'static str,
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

/// Returns the lesson's name and summary in a language.
#[must_use]
pub fn heading(language: Language) -> &'static Heading {
    in_language!(language, HEADING)
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

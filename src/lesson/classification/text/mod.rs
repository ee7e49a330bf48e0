//! The text of the classification.

use crate::experiment::language::{Language, in_language, language_modules};
use crate::text::lesson::{Heading, StartWords};
use crate::text::story::ChapterText;

language_modules!();

/// The text of the classification.
#[derive(Clone, Copy, Debug)]
pub struct Words {
    /// The title of the exported program.
    pub program: &'static str,
    /// Describes the model: W, b, the boundary in words, and how many of all points are right.
    pub curve: fn(&str, &str, &str, usize, usize) -> String,
    /// The decision boundary by its x, if there is one.
    pub boundary: fn(Option<String>) -> String,
    /// The choice of the start: cell 28's or cell 40's.
    pub starts: StartWords,
    /// Explains that a cell run again continues.
    pub run_again: &'static str,
    /// The title of the predictions.
    pub predict: &'static str,
    /// The column of decisions, 0 or 1.
    pub logical: &'static str,
    /// The rule of the decision.
    pub rule: &'static str,
    /// Explains how many of the first updates raised the loss.
    pub zigzag: fn(&str, &str) -> String,
    /// Explains the vanishing gradient of a saturated σ.
    pub saturated: &'static str,
    /// Explains a printed error below 0.
    pub below_zero: &'static str,
    /// Explains why a large learning rate does not make the parameters explode.
    pub no_explosion: &'static str,
    /// Describes z and σ(z): the boundary in words.
    pub z: fn(&str) -> String,
    /// Describes the loss of one point: the loss of all.
    pub point_loss: fn(&str) -> String,
    /// Describes the loss along the ray: now, and at a hundred times W and b.
    pub ray_loss: fn(&str, &str) -> String,
    /// The formula of the ray, below its picture.
    pub ray: &'static str,
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

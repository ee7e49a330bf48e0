//! The text of the regression.

use crate::experiment::language::{Language, in_language, language_modules};
use crate::text::lesson::Heading;
use crate::text::story::ChapterText;

language_modules!();

/// The text of the regression.
#[derive(Clone, Copy, Debug)]
pub struct Words {
    /// The title of the exported program.
    pub program: &'static str,
    /// The program's comment on `error_val`, which is not the loss.
    pub error_val: &'static str,
    /// Describes the model: the line, and the mean of the squared residuals.
    pub line: fn(&str, &str) -> String,
    /// Describes the losses in both orders: updates and loss in the run's own.
    pub order_errors: fn(&str, &str) -> String,
    /// Describes the factor of an update: learning rate and factor.
    pub factor: fn(&str, &str) -> String,
    /// The rates that converge, below the factor.
    pub factor_below: &'static str,
    /// Says that W + δ and W − δ are equal.
    pub same_digits: &'static str,
    /// Says that they differ: the slope.
    pub other_digits: fn(&str) -> String,
    /// Describes the losses by point: loss and `error_val`.
    pub point_losses: fn(&str, &str) -> String,
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

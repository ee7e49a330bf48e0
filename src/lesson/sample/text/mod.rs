//! The text of the sample.

use crate::experiment::language::{Language, in_language, language_modules};
use crate::text::lesson::Heading;
use crate::text::story::ChapterText;

language_modules!();

/// The text of the sample.
#[derive(Clone, Copy, Debug)]
pub struct Words {
    /// The title of the exported program.
    pub program: &'static str,
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

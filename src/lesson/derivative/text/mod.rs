//! The text of the numerical derivative.

mod array;
mod bugs;
mod lab;

use descent_core::derivative::Preset;

use crate::experiment::language::{Language, in_language, language_modules};
use crate::text::lesson::Heading;
use crate::text::story::ChapterText;
use array::{shape, subscript};

pub use array::{Array, Moment};
pub use bugs::Bugs;
pub use lab::{DigitsText, Shrinking, Source};

language_modules!();

/// The text of the numerical derivative.
#[derive(Clone, Copy, Debug)]
pub struct Words {
    /// Names the choice of a function.
    pub presets: &'static str,
    /// A function to choose.
    pub preset: fn(Preset) -> &'static str,
    /// The field of the function.
    pub function: &'static str,
    /// The field of the point.
    pub point: &'static str,
    /// Names the slider of δ.
    pub slider: &'static str,
    /// Names the character of a mistake in the function, counted from 1.
    pub at_character: fn(usize) -> String,
    /// Names the group of live numbers.
    pub readouts: &'static str,
    /// The numerical derivative.
    pub numerical: &'static str,
    /// The exact derivative.
    pub exact: &'static str,
    /// The distance between both.
    pub error: &'static str,
    /// The verdict on the error in a word.
    pub verdict: fn(Source) -> &'static str,
    /// The number that a cell of the notebook printed.
    pub notebook: fn(u8) -> String,
    /// The title of the curve.
    pub curve: &'static str,
    /// The legend of the curve.
    pub curve_legend: &'static str,
    /// The legend of a lens of this strength that reaches from x − 2δ to x + 2δ, by whether
    /// every float64 in it is drawn.
    pub lens: fn(&str, bool) -> String,
    /// The legend of a lens of this strength that shows the neighbours of x.
    pub lens_of_neighbours: fn(&str) -> String,
    /// Describes the curve: x, f(x), the difference quotient, the derivative.
    pub curve_says: fn(&str, &str, &str, &str) -> String,
    /// f has no value at x.
    pub curve_nowhere: fn(&str) -> String,
    /// The title of the error against δ.
    pub delta_error: &'static str,
    /// The legend of the error against δ.
    pub delta_error_legend: &'static str,
    /// Describes the error: δ, the error, and the δ that balances truncation and rounding.
    pub balanced: fn(&str, &str, &str) -> String,
    /// Describes the error if f‴ is 0: δ and the error.
    pub no_truncation: fn(&str, &str) -> String,
    /// Describes the error if f‴ is unknown: δ and the error.
    pub unbounded: fn(&str, &str) -> String,
    /// f has no derivative at the point.
    pub no_derivative: &'static str,
    /// The digits.
    pub digits: DigitsText,
    /// The player.
    pub shrinking: Shrinking,
    /// The array derivative.
    pub array: Array,
    /// The bug lab.
    pub bugs: Bugs,
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

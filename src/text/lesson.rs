//! The text that every lesson has.

use crate::experiment::start::NamedStart;

/// A lesson's name and summary.
#[derive(Clone, Copy, Debug)]
pub struct Heading {
    /// The name in the list of lessons.
    pub name: &'static str,
    /// The lesson in one or two sentences.
    pub about: &'static str,
}

/// The words of the choice among a lesson's named starts.
#[derive(Clone, Copy, Debug)]
pub struct StartWords {
    /// Names the choice.
    pub label: &'static str,
    /// Names a start.
    pub name: fn(NamedStart) -> &'static str,
}

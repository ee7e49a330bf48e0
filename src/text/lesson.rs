//! The text that every lesson has.

/// A lesson's name and summary.
#[derive(Clone, Copy, Debug)]
pub struct Heading {
    /// The name in the list of lessons.
    pub name: &'static str,
    /// The lesson in one or two sentences.
    pub about: &'static str,
}

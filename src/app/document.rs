//! What the whole document says of itself.

use super::browser;
use crate::experiment::address::{Language, Theme};
use crate::lesson::Lesson;
use crate::lesson::words;
use crate::text::Text;

/// What the document says of itself, and under which colours.
#[derive(Clone, Copy, PartialEq)]
pub(super) struct Described {
    pub(super) lesson: Option<Lesson>,
    pub(super) language: Language,
    pub(super) theme: Option<Theme>,
    /// What the system asks of colours.
    pub(super) scheme: [bool; 2],
}

impl Described {
    /// Says it, unless it was said last.
    pub(super) fn differs_from(self, last: &mut Option<Self>) -> bool {
        if last.replace(self) == Some(self) {
            return false;
        }
        let text = Text::of(self.language);
        let title = self.lesson.map_or_else(
            || text.title.to_owned(),
            |lesson| format!("{} · Descent", words::heading(lesson, text.language).name),
        );
        browser::describe_document(&title, self.language, self.theme);
        true
    }
}

//! What the whole document says of itself.

use crate::app::browser;
use crate::experiment::address::{Language, Theme};
use crate::lesson::Lesson;
use crate::lesson::words;
use crate::text::Text;

/// What the document says of itself, and under which colours.
#[derive(Clone, Copy, PartialEq)]
pub(crate) struct Described {
    pub(crate) lesson: Option<Lesson>,
    pub(crate) language: Language,
    pub(crate) theme: Option<Theme>,
    /// What the system asks of colours.
    pub(crate) scheme: [bool; 2],
}

impl Described {
    /// Says it, unless it was said last.
    pub(crate) fn differs_from(self, last: &mut Option<Self>) -> bool {
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

//! The description of the whole document.

use crate::app::browser;
use crate::app::message::ColourScheme;
use crate::experiment::address::{Language, Theme};
use crate::lesson::Lesson;
use crate::lesson::words;
use crate::text::Text;

/// The document's title, language and theme, the state of its frame, and the system's colours.
#[derive(Clone, Copy, PartialEq)]
pub(crate) struct Described {
    pub(crate) lesson: Option<Lesson>,
    pub(crate) language: Language,
    pub(crate) theme: Option<Theme>,
    /// True in a host's frame.
    pub(crate) framed: bool,
    /// True if a low frame shows the chapter's text in place of the lab.
    pub(crate) reads: bool,
    pub(crate) colours: ColourScheme,
}

impl Described {
    /// Describes the document and returns true if it differs from the last
    /// description.
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
        if let Some(desk) = browser::element("desk") {
            let lesson = self.lesson.map_or("", |_| " lesson");
            let framed = if self.framed { " framed" } else { "" };
            browser::set_attribute(&desk, "class", Some(&format!("desk{lesson}{framed}")));
            browser::set_attribute(&desk, "data-reads", self.reads.then_some(""));
        }
        if let Some(main) = browser::element("main") {
            browser::set_attribute(&main, "class", self.framed.then_some("embedded"));
        }
        true
    }
}

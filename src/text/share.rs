//! The text of the share panel. It is no part of [`Text`](super::Text), as only the
//! panel's own program links it.

use crate::exchange::format::FileFormat;
use crate::experiment::address::Theme;
use crate::experiment::language::Language;

/// The text of the share panel.
#[derive(Clone, Copy, Debug)]
pub struct Share {
    /// The language.
    pub language: Language,
    /// The title.
    pub title: &'static str,
    /// Closes it.
    pub close: &'static str,
    /// The names of its tabs: link, embed, export, import.
    pub parts: [&'static str; 4],
    /// Copies a text.
    pub copy: &'static str,
    /// Confirms the copy.
    pub copied: &'static str,
    /// Explains how to copy after the browser refused.
    pub copy_failed: &'static str,
    /// The link.
    pub link: Link,
    /// The lab in another page.
    pub embed: Embed,
    /// The export.
    pub take: Take,
    /// The import.
    pub bring: Bring,
    /// The printed handout.
    pub handout: Handout,
}

/// The link.
#[derive(Clone, Copy, Debug)]
pub struct Link {
    /// The introduction.
    pub about: &'static str,
    /// The field of the link.
    pub label: &'static str,
    /// The switch that opens it at the current updates.
    pub at: fn(&str) -> String,
    /// Passes it to another app.
    pub share: &'static str,
    /// Describes its QR code.
    pub qr: &'static str,
    /// The link is too long for a QR code.
    pub no_qr: &'static str,
}

/// The lab in another page.
#[derive(Clone, Copy, Debug)]
pub struct Embed {
    /// The introduction.
    pub about: &'static str,
    /// Names the choice of the frame's content.
    pub part: &'static str,
    /// The lab alone.
    pub lab: &'static str,
    /// The lab with a chapter, by its number.
    pub chapter: fn(u8) -> String,
    /// Names the choice of visible parts.
    pub visible: &'static str,
    /// Names the choice of the language.
    pub language: &'static str,
    /// The language of the reader's browser.
    pub readers_language: &'static str,
    /// Names the choice of colours.
    pub theme: &'static str,
    /// The colours of the reader's system.
    pub readers_theme: &'static str,
    /// Names a theme.
    pub theme_name: fn(Theme) -> &'static str,
    /// The field of the height [pixels].
    pub height: &'static str,
    /// Asks for a height between the least and the greatest.
    pub height_error: fn(u32, u32) -> String,
    /// Names the frame, by the lesson's name.
    pub title: fn(&str) -> String,
    /// The title of the preview.
    pub preview: &'static str,
    /// The HTML of the frame.
    pub iframe: &'static str,
    /// The HTML of the element.
    pub element: &'static str,
}

/// The export.
#[derive(Clone, Copy, Debug)]
pub struct Take {
    /// The switch to the whole run, by its updates.
    pub whole: fn(&str) -> String,
    /// The progress of the run to export: updates done and all.
    pub computing: fn(&str, &str) -> String,
    /// The data cannot be trained on, and why.
    pub refused: fn(&str) -> String,
    /// Names the choice of a file.
    pub files: &'static str,
    /// Names a file's format.
    pub file: fn(FileFormat) -> &'static str,
    /// The title of the preview of the chosen file.
    pub preview: &'static str,
    /// Saves the file.
    pub save: &'static str,
    /// The title of the pictures.
    pub pictures: &'static str,
    /// Saves a picture, by its title and format.
    pub save_picture: fn(&str, &str) -> String,
    /// The browser could not make a PNG.
    pub no_png: &'static str,
    /// Prints the handout.
    pub print: &'static str,
    /// Lists the handout's content.
    pub print_about: &'static str,
}

/// The import.
#[derive(Clone, Copy, Debug)]
pub struct Bring {
    /// The field for a notebook's output.
    pub paste: &'static str,
    /// Explains what to paste.
    pub paste_about: &'static str,
    /// Compares the output with the run here.
    pub compare: &'static str,
    /// Opens the lab at the output's start.
    pub start_there: &'static str,
    /// The output has no start.
    pub no_start: &'static str,
    /// The lesson trains nothing to compare with.
    pub no_run: &'static str,
    /// The gates of a circuit are compared one by one.
    pub circuit: &'static str,
    /// The start is a known one.
    pub known: &'static str,
    /// The printed errors reveal the start's missing digits.
    pub recovered: &'static str,
    /// Only the printed digits of the start are known.
    pub printed: &'static str,
    /// The experiment's own start is used.
    pub own: &'static str,
    /// The progress of the run to compare with: updates done and all.
    pub computing: fn(&str, &str) -> String,
    /// All rows are equal: their number.
    pub equal: fn(usize) -> String,
    /// All rows agree but for rounding: their number.
    pub noise: fn(usize) -> String,
    /// The step of the first row that differs.
    pub differs: fn(i64) -> String,
    /// No row can be compared.
    pub no_rows: &'static str,
    /// The title of the comparison.
    pub table: &'static str,
    /// The column of pasted values.
    pub pasted: &'static str,
    /// The column of values here.
    pub here: &'static str,
    /// The row before training.
    pub before: &'static str,
    /// Two numbers are equal, or differ by rounding.
    pub agreement: [&'static str; 2],
    /// The number of leading digits in which two numbers agree.
    pub digits: fn(u8) -> String,
    /// Marks the first row that differs.
    pub first: &'static str,
    /// The title of the saved experiment.
    pub open: &'static str,
    /// Explains how to open one.
    pub open_about: &'static str,
    /// The file could not be read.
    pub unreadable: &'static str,
}

/// The printed handout.
#[derive(Clone, Copy, Debug)]
pub struct Handout {
    /// The title of the experiment.
    pub experiment: &'static str,
    /// The current updates.
    pub now: fn(&str) -> String,
    /// The title of the output table.
    pub output: &'static str,
}

/// Compares the languages: each has one text.
impl PartialEq for Share {
    fn eq(&self, other: &Self) -> bool {
        self.language == other.language
    }
}

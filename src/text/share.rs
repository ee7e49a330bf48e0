//! The share panel. Its words are no part of [`super::Text`], as only the panel's own
//! program shows them.

mod english;
mod korean;

use crate::exchange::format::FileFormat;
use crate::experiment::address::Language;
use crate::experiment::part::PagePart;

/// The words of the share panel.
#[derive(Debug)]
pub struct Share {
    /// Its title.
    pub title: &'static str,
    /// Closes it.
    pub close: &'static str,
    /// The names of its parts: link, embedding, taking away, bringing in.
    pub parts: [&'static str; 4],
    /// Copies a text.
    pub copy: &'static str,
    /// It was copied.
    pub copied: &'static str,
    /// It could not be copied: how to do it by hand.
    pub copy_by_hand: &'static str,
    /// The link.
    pub link: Link,
    /// A lab in another page.
    pub embed: Embed,
    /// What can be taken away.
    pub take: Take,
    /// What can be brought in.
    pub bring: Bring,
    /// The printed handout.
    pub handout: Handout,
    /// The name of a part of the page.
    pub part: fn(PagePart) -> &'static str,
}

/// The link.
#[derive(Debug)]
pub struct Link {
    /// What it does.
    pub about: &'static str,
    /// Its field.
    pub label: &'static str,
    /// The switch that opens it where the run stands: the updates.
    pub at: fn(&str) -> String,
    /// Hands it to the system.
    pub share: &'static str,
    /// The code for a camera.
    pub qr: &'static str,
    /// The link is too long for one.
    pub no_qr: &'static str,
}

/// A lab in another page.
#[derive(Debug)]
pub struct Embed {
    /// What it does.
    pub about: &'static str,
    /// What stands in the frame.
    pub part: &'static str,
    /// The lab alone.
    pub lab: &'static str,
    /// The chapter beside the lab: its number.
    pub chapter: fn(u8) -> String,
    /// What is shown: what is left out is hidden.
    pub shown: &'static str,
    /// The language.
    pub language: &'static str,
    /// That of the reader's browser.
    pub readers_language: &'static str,
    /// The colours.
    pub theme: &'static str,
    /// Those of the reader's system.
    pub readers_theme: &'static str,
    /// Dark on light.
    pub light: &'static str,
    /// Light on dark.
    pub dark: &'static str,
    /// The height.
    pub height: &'static str,
    /// A height that cannot be: the least and the greatest.
    pub height_error: fn(u32, u32) -> String,
    /// The name of the frame: the lesson's.
    pub title: fn(&str) -> String,
    /// How it will look.
    pub preview: &'static str,
    /// The frame's HTML.
    pub iframe: &'static str,
    /// The element's HTML.
    pub element: &'static str,
}

/// What can be taken away.
#[derive(Debug)]
pub struct Take {
    /// The switch to the whole run: its updates.
    pub whole: fn(&str) -> String,
    /// How far the run that is to be taken away is: done and all.
    pub computing: fn(&str, &str) -> String,
    /// The data cannot be trained on.
    pub refused: fn(&str) -> String,
    /// The list of files.
    pub files: &'static str,
    /// Names a file's format.
    pub file: fn(FileFormat) -> &'static str,
    /// What is in the file that was chosen.
    pub preview: &'static str,
    /// Saves it.
    pub save: &'static str,
    /// The pictures.
    pub pictures: &'static str,
    /// Saves a picture: its title and the kind of file.
    pub save_picture: fn(&str, &str) -> String,
    /// The browser could not draw it.
    pub no_png: &'static str,
    /// Prints the lesson.
    pub print: &'static str,
    /// What is printed.
    pub print_about: &'static str,
}

/// What can be brought in.
#[derive(Debug)]
pub struct Bring {
    /// Asks for an output.
    pub paste: &'static str,
    /// What is looked for in it.
    pub paste_about: &'static str,
    /// Compares it with the run here.
    pub compare: &'static str,
    /// Opens the lab at its start.
    pub start_there: &'static str,
    /// There is no W and b to start from.
    pub no_start: &'static str,
    /// This lesson has no run to compare with.
    pub no_run: &'static str,
    /// A circuit's gates are trained one by one.
    pub circuit: &'static str,
    /// The run began where it is known exactly.
    pub known: &'static str,
    /// The printed errors told the digits that were not printed.
    pub told: &'static str,
    /// Only the printed digits are known.
    pub printed: &'static str,
    /// No start was pasted: the experiment's own.
    pub own: &'static str,
    /// How far the run that it is compared with is.
    pub computing: fn(&str, &str) -> String,
    /// Every row is the same: how many.
    pub equal: fn(usize) -> String,
    /// The same but for what another exp and ln make of it.
    pub noise: fn(usize) -> String,
    /// The first row that differs.
    pub differs: fn(i64) -> String,
    /// There is no row to compare.
    pub no_rows: &'static str,
    /// The title of the table.
    pub table: &'static str,
    /// The pasted value.
    pub pasted: &'static str,
    /// The value here.
    pub here: &'static str,
    /// The row before training.
    pub before: &'static str,
    /// How two numbers agree: all characters, noise, or so many digits.
    pub agreement: [&'static str; 2],
    /// They differ after so many digits.
    pub digits: fn(u8) -> String,
    /// The mark of the first row that differs.
    pub first: &'static str,
    /// Opens a saved experiment.
    pub open: &'static str,
    /// How.
    pub open_about: &'static str,
    /// The file could not be read.
    pub unreadable: &'static str,
}

/// The printed handout.
#[derive(Debug)]
pub struct Handout {
    /// The experiment.
    pub experiment: &'static str,
    /// Where the run stands: the updates.
    pub now: fn(&str) -> String,
    /// The output table.
    pub output: &'static str,
}

/// There is one text a language: the same is the same place.
impl PartialEq for Share {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Share {
    /// The words in a language.
    #[must_use]
    pub fn of(language: Language) -> &'static Self {
        match language {
            Language::Korean => &korean::SHARE,
            Language::English => &english::SHARE,
        }
    }
}

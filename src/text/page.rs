//! The text around a lab: cover, header, footer, notices and keyboard help.

use crate::experiment::address::Theme;

/// The cover page.
#[derive(Clone, Copy, Debug)]
pub struct Cover {
    /// The heading.
    pub heading: &'static str,
    /// The introduction under it.
    pub introduction: &'static str,
    /// The link to the first lesson, for a new reader.
    pub begin: fn(&str) -> String,
    /// The link to the reader's last place, by its lesson and chapter.
    pub go_on: fn(&str, u8) -> String,
    /// The link to the first chapter, for a reader who has been elsewhere.
    pub start_over: &'static str,
    /// Describes how many questions of a lesson were answered, and how many there are.
    pub answered: fn(usize, usize) -> String,
    /// Names the descent above.
    pub descent: &'static str,
    /// The updates done.
    pub updates: fn(u64) -> String,
    /// Explains how to start the descent elsewhere.
    pub hint: &'static str,
    /// Names its start, which arrow keys move.
    pub start: &'static str,
    /// The page's features, in its foot.
    pub features: &'static str,
}

/// The header.
#[derive(Clone, Copy, Debug)]
pub struct Header {
    /// Opens the share panel.
    pub share: &'static str,
    /// The button that switches to this language.
    pub language: &'static str,
    /// Describes that button, in this language.
    pub switch_language: &'static str,
    /// Switches to a theme.
    pub theme: fn(Theme) -> &'static str,
    /// The button that opens the header's other buttons where they have no room.
    pub more: &'static str,
}

/// Notices of what went wrong around the run.
#[derive(Clone, Copy, Debug)]
pub struct Notices {
    /// Closes a notice.
    pub dismiss: &'static str,
    /// Introduces the keys of the address that were rejected.
    pub address: &'static str,
    /// The worker crashed or hung and was started again.
    pub restarted: &'static str,
    /// The worker runs from a blob.
    pub in_blob: &'static str,
    /// The page computes, as no worker can.
    pub in_page: &'static str,
    /// Nothing computes, as the worker's program could not be loaded or failed everywhere.
    pub not_running: &'static str,
    /// Nothing computes, as the worker's program is another build's than the page.
    pub another_build: &'static str,
    /// Tries again to compute.
    pub try_again: &'static str,
    /// A part of the page could not be loaded.
    pub chunk_missing: &'static str,
    /// The share panel could not be loaded.
    pub unshared: &'static str,
    /// The data cannot be trained on, and why.
    pub refused: fn(&str) -> String,
}

/// The footer.
#[derive(Clone, Copy, Debug)]
pub struct About {
    /// Names the version and the commit.
    pub version: fn(&str, &str) -> String,
    /// The link to the licences.
    pub licences: &'static str,
}

/// The foot of an embedded lab.
#[derive(Clone, Copy, Debug)]
pub struct EmbedFoot {
    /// The link to the same lab in a tab of its own.
    pub open: &'static str,
    /// Fills the screen.
    pub full_screen: &'static str,
    /// Leaves the full screen.
    pub leave_full_screen: &'static str,
}

/// The keyboard help.
#[derive(Clone, Copy, Debug)]
pub struct Keyboard {
    /// The title, and the button that opens it.
    pub title: &'static str,
    /// Closes it.
    pub close: &'static str,
    /// Explains when the keys work.
    pub scope: &'static str,
    /// Each key with its action.
    pub keys: &'static [(&'static str, &'static str)],
}

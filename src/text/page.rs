//! The text around a lab: cover, header, footer, notices and keyboard help.

/// The cover page.
#[derive(Clone, Copy, Debug)]
pub struct Cover {
    /// The heading.
    pub heading: &'static str,
    /// The introduction under it.
    pub introduction: &'static str,
    /// The link to a lesson.
    pub open: &'static str,
    /// The link to the reader's last lesson, by its name and the updates of its run.
    pub go_on: fn(&str, Option<&str>) -> String,
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
    /// Switches to dark colours.
    pub dark: &'static str,
    /// Switches to light colours.
    pub light: &'static str,
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

//! The text of the page's HTML outside the stories: its head, and what it says before
//! its program runs or if it cannot run. The build writes it into `index.html`.

/// The text of the document.
#[derive(Clone, Copy, Debug)]
pub struct Document {
    /// The locale of link previews (Open Graph), as `en_US`.
    pub locale: &'static str,
    /// The page in a sentence, for search engines.
    pub description: &'static str,
    /// The page in a sentence, for link previews.
    pub preview: &'static str,
    /// Describes the picture of link previews.
    pub preview_picture: &'static str,
    /// The program is loading.
    pub loading: &'static str,
    /// A sandbox keeps the program from loading.
    pub sandboxed: &'static str,
    /// JavaScript is off.
    pub no_script: &'static str,
    /// The browser cannot run the program.
    pub unsupported: &'static str,
    /// The program could not be loaded.
    pub failed: &'static str,
    /// The words of a story could not be loaded.
    pub untold: &'static str,
    /// The button that loads them again.
    pub again: &'static str,
    /// The link from a story's own page to the lab.
    pub lab: &'static str,
}

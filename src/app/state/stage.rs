//! The stage as a value: the figures in the large places, the open tab, and what covers
//! them.

use crate::experiment::part::PagePart;

/// A large place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The left one.
    Left,
    /// The right one.
    Right,
}

impl Side {
    /// Both, in reading order.
    pub const ALL: [Self; 2] = [Self::Left, Self::Right];

    /// Returns its name on the page: `data-hero`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Left => "left",
            Self::Right => "right",
        }
    }
}

/// A change of the stage by the reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StageAction {
    /// Shows a figure in a large place.
    Choose(Side, PagePart),
    /// Opens a tab; `None` shows the charts against the updates.
    OpenTab(Option<PagePart>),
    /// Lifts a figure over the whole stage; `None` puts it back.
    Lift(Option<PagePart>),
    /// Selects the one figure of a narrow page.
    Show(PagePart),
    /// Shows the losses of many runs, or the figure that was there.
    Sweep(bool),
    /// Opens or closes the settings.
    Settings(bool),
    /// Shows the chapter's text in a low frame, or the lab.
    Read(bool),
}

/// The reader's changes to the stage since the chapter was opened.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stage {
    /// The figures that the reader chose for the large places.
    pub chosen: [Option<PagePart>; 2],
    /// The open tab; `None`: the charts against the updates.
    pub tab: Option<PagePart>,
    /// The figure that covers the whole stage.
    pub lifted: Option<PagePart>,
    /// The selected figure of a narrow page; `None`: the left one.
    pub shown: Option<PagePart>,
    /// True while the settings are open.
    pub settings: bool,
    /// True while a low frame shows the chapter's text.
    pub reads: bool,
}

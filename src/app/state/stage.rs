//! The stage: the figures in the large places, the open tab, and what covers them.

use super::PageState;
use super::place::place;
use crate::experiment::part::PagePart;
use crate::lesson::chapter::Chapter;
use crate::lesson::chapters::chapter;
use crate::session::message::Command;

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
    /// Opens or closes the settings.
    Settings(bool),
    /// Shows the chapter's text in a low frame, or the lab.
    Read(bool),
}

/// The reader's changes to the stage since the chapter was opened.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stage {
    chosen: [Option<PagePart>; 2],
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

impl PageState {
    /// Returns the figures in the large places, without those that the address hides.
    #[must_use]
    pub fn heroes(&self) -> [Option<PagePart>; 2] {
        let of_chapter = self.staged_chapter().map(|chapter| chapter.heroes);
        let chosen = self.stage.chosen;
        [0, 1].map(|side| {
            let part = chosen[side].or(of_chapter.map(|heroes| heroes[side]));
            part.filter(|part| !self.address.hide.contains(*part))
        })
    }

    pub(super) fn change_stage(&mut self, action: StageAction) {
        match action {
            StageAction::Choose(side, part) => {
                let heroes = self.heroes();
                let [this, other] = match side {
                    Side::Left => [0, 1],
                    Side::Right => [1, 0],
                };
                self.stage.chosen[this] = Some(part);
                // A figure that stood in the other place changes places.
                if heroes[other] == Some(part) {
                    self.stage.chosen[other] = heroes[this];
                }
            }
            StageAction::OpenTab(tab) => self.stage.tab = tab,
            StageAction::Lift(part) => self.stage.lifted = part,
            StageAction::Show(part) => self.stage.shown = Some(part),
            StageAction::Settings(open) => self.stage.settings = open,
            StageAction::Read(reads) => self.stage.reads = reads,
        }
        self.follow_microscope();
    }

    /// Sets the stage for the chapter of the address.
    pub(super) fn set_stage(&mut self) {
        let tab = place(&self.address).and(self.staged_chapter()).and_then(|chapter| chapter.shelf);
        self.stage = Stage { tab, reads: self.stage.reads, ..Stage::default() };
    }

    /// Returns the chapter whose figures are shown: in a frame without one, the first.
    fn staged_chapter(&self) -> Option<&'static Chapter> {
        chapter(self.address.lesson()?, self.address.chapter.unwrap_or(1))
    }

    /// Requests the steps of the next update while a figure shows them.
    pub(super) fn follow_microscope(&mut self) {
        let shows = self.shows_update();
        if shows != self.magnified.is_some() {
            self.magnified = shows.then_some(0);
            self.send(Command::Dissect(shows));
        }
    }

    /// Returns true if a figure shows the steps of an update.
    pub(super) fn shows_update(&self) -> bool {
        let mut shown = self.heroes().into_iter().chain([self.stage.tab]).flatten();
        let magnifies =
            |part| matches!(part, PagePart::Microscope | PagePart::Update | PagePart::Orders);
        self.trains() && shown.any(magnifies)
    }
}

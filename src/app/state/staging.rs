//! Changes of the stage, by the reader and by the chapter.

use super::PageState;
use super::effect::Effect;
use super::place::place;
use super::stage::{Side, Stage, StageAction};
use crate::experiment::part::PagePart;
use crate::lesson::chapter::Chapter;
use crate::lesson::chapters::chapter;
use crate::session::message::Command;

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
            StageAction::Sweep(shows) => self.show_sweep(shows),
            StageAction::Settings(open) => self.open_settings(open),
            StageAction::Read(reads) => self.stage.reads = reads,
        }
        self.follow_figures();
    }

    fn open_settings(&mut self, open: bool) {
        if self.stage.settings && !open {
            self.effect(Effect::FocusSettings);
        }
        self.stage.settings = open;
    }

    /// Shows the losses of many runs in the right place, in front of the settings, or the
    /// figures that were there.
    fn show_sweep(&mut self, shows: bool) {
        let sweep = Some(PagePart::Sweep);
        if shows {
            if !self.heroes().contains(&sweep) {
                self.stage.chosen[1] = sweep;
            }
            self.stage.shown = sweep;
            self.open_settings(false);
            return;
        }
        self.stage.shown = self.stage.shown.filter(|part| *part != PagePart::Sweep);
        for chosen in &mut self.stage.chosen {
            *chosen = chosen.filter(|part| *part != PagePart::Sweep);
        }
        let [left, right] = self.heroes();
        if left == right {
            self.stage.chosen = [None; 2];
        }
    }

    /// Sets the stage for the chapter of the address.
    pub(super) fn set_stage(&mut self) {
        let tab = place(&self.address).and(self.staged_chapter()).and_then(|chapter| chapter.shelf);
        let tab = tab.filter(|tab| !self.address.hide.contains(*tab));
        self.stage = Stage { tab, reads: self.stage.reads, ..Stage::default() };
    }

    /// Returns the chapter whose figures are shown: in a frame without one, the first.
    fn staged_chapter(&self) -> Option<&'static Chapter> {
        chapter(self.address.lesson()?, self.address.chapter.unwrap_or(1))
    }

    /// Loads the figures in view, and requests the steps of the next update while one of them
    /// shows it.
    pub(super) fn follow_figures(&mut self) {
        self.load_figures();
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

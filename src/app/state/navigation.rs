//! Navigation from one address to another.

use super::PageState;
use super::effect::Effect;
use super::place::{OpenChapter, place};
use crate::experiment::address::{Address, Rejected};
use crate::story;

impl PageState {
    /// Reads a query string of this page. A frame has no cover page.
    pub(super) fn opened(&self, query: &str) -> (Address, Vec<Rejected>) {
        if self.address.embed {
            // The last value of a repeated key wins.
            story::open(&format!("{query}&embed=1"))
        } else {
            story::open(query)
        }
    }

    /// Follows a link of this page, which keeps the page's language and theme.
    pub(super) fn follow(&mut self, opened: (Address, Vec<Rejected>)) {
        let Address { language, theme, .. } = self.address;
        self.take_address(opened);
        (self.address.language, self.address.theme) = (language, theme);
        self.write_address(true);
        self.load();
    }

    /// Takes an address. Stays embedded if the page is, and keeps its language and theme if
    /// the address names none.
    pub(super) fn take_address(&mut self, (address, rejected): (Address, Vec<Rejected>)) {
        let Address { language, theme, embed, .. } = self.address;
        self.rejected = rejected;
        self.change_place(Address {
            language: address.language.or(language),
            theme: address.theme.or(theme),
            embed: embed || address.embed,
            ..address
        });
    }

    /// Takes the address that the browser went back or forward to. A position within the page
    /// leaves the run alone.
    pub(super) fn go_back(&mut self, query: &str) {
        let (address, rejected) = story::open(query);
        // The derivative lesson has no run to keep.
        let same_run = address.lesson() == self.address.lesson()
            && address.experiment() == self.address.experiment();
        if place(&address) != place(&self.address) {
            self.effect(Effect::FocusChapter);
        }
        self.rejected = rejected;
        self.change_place(address);
        if !same_run {
            self.load();
        }
    }

    /// Remembers the lesson and its updates done. A frame in a foreign page is not the
    /// reader's place.
    pub(super) fn remember_place(&mut self) {
        if self.address.lesson().is_some() && !self.address.embed {
            self.effect(Effect::RememberPlace(self.address.to_string()));
        }
    }

    fn change_place(&mut self, address: Address) {
        let is_new = place(&address) != place(&self.address);
        let is_other_lesson = address.lesson() != self.address.lesson();
        self.address = address;
        self.shrink_to = None;
        if is_new && self.ready {
            self.load_next_lesson();
        }
        if is_new {
            (self.requested_answer, self.forgotten) = (None, false);
            self.chapter = OpenChapter::of(&self.address);
        }
        if is_new || is_other_lesson {
            self.set_stage();
        }
        // The address may hide a figure.
        self.follow_figures();
    }
}

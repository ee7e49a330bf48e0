//! The descent on the cover page.

use super::PageState;
use super::effect::Effect;
use crate::lesson::cover::descent;
use crate::session::message::Command;
use crate::session::series::{Scale, View};

/// The history of the cover's descent: every update, as its picture has no charts.
const VIEW: View = View { columns: 1024, scale: Scale::Linear, rows: None };

impl PageState {
    /// Loads the cover's descent, and lets it roll.
    pub(super) fn load_cover(&mut self) {
        self.effect(Effect::StartEngine);
        self.send(Command::Dissect(false));
        self.change_view(VIEW);
        self.move_cover_start(self.cover_start);
        self.roll();
    }

    /// Takes back the view that only the cover has.
    pub(super) fn leave_cover(&mut self) {
        if self.view == VIEW {
            self.change_view(View::default());
        }
    }

    /// Begins the cover's descent at another start, without moving from there.
    pub(super) fn move_cover_start(&mut self, start: [f64; 2]) {
        self.cover_start = start;
        self.send(Command::Load { experiment: descent(start), at: 0 });
    }

    /// Plays the cover's descent. Where less motion is requested, its end is shown at once.
    pub(super) fn roll(&mut self) {
        if self.surroundings.reduced_motion {
            self.send(Command::Seek(descent(self.cover_start).steps));
        } else {
            self.play();
        }
    }
}

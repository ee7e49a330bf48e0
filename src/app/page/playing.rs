//! The run, as the page plays it.

use super::Page;
use crate::experiment::address;
use crate::session::message::{Command, RunState};
use crate::session::pace::Pace;

impl Page {
    pub(crate) fn state(&self) -> RunState {
        self.latest.state()
    }

    pub(crate) fn is_running(&self) -> bool {
        self.state() == RunState::Running
    }

    /// What Run plays at: the address's pace, else gently.
    pub(crate) fn pace(&self) -> Pace {
        match self.address.pace {
            None => Pace::Gentle,
            Some(address::Pace::PerSecond(rate)) => Pace::PerSecond(rate),
            Some(address::Pace::Full) => Pace::Full,
        }
    }

    pub(crate) fn toggle(&mut self) {
        match self.state() {
            RunState::Running => self.send(Command::Pause),
            RunState::Finished | RunState::Diverged => {
                self.send(Command::Seek(0));
                self.send(Command::Run(self.pace()));
            }
            RunState::Idle | RunState::Paused => self.send(Command::Run(self.pace())),
        }
    }
}

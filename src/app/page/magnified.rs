//! The line of an update that is looked at.

use super::Page;
use crate::session::message::Command;

impl Page {
    /// Looks at a line of the update that follows, or at none. The run stands
    /// meanwhile.
    pub(crate) fn magnify(&mut self, line: Option<usize>) {
        if line.is_some() && self.magnified.is_some() && self.is_running() {
            self.send(Command::Pause);
        }
        if line.is_some() != self.magnified.is_some() {
            self.send(Command::Dissect(line.is_some()));
        }
        self.magnified = line;
    }

    /// Goes an update on, to its first line, or back, to its last.
    pub(crate) fn magnify_beyond(&mut self, updates: i64) {
        self.send(Command::Step(updates));
        self.magnified = Some(if updates < 0 { usize::MAX } else { 0 });
    }
}

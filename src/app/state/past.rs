//! Undo: the settings before each change.

use crate::experiment::address::Address;
use crate::experiment::subject::Subject;

/// The most settings remembered.
const MOST: usize = 100;

/// The settings of a lab, and the updates done with them.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Settings {
    pub(super) subject: Subject,
    pub(super) at: u64,
}

impl Settings {
    fn new(address: &Address) -> Self {
        Self { subject: address.subject.clone(), at: address.at }
    }

    /// Returns true if both look the same to a reader: neither the updates done nor the line
    /// of code are settings.
    fn is_same(&self, other: &Self) -> bool {
        let without_line = |settings: &Self| {
            let mut subject = settings.subject.clone();
            if let Subject::Derivative { settings, .. } = &mut subject {
                settings.exercise.line = 0;
            }
            subject
        };
        without_line(self) == without_line(other)
    }
}

/// Earlier settings, the latest last.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Past {
    settings: Vec<Settings>,
    /// The settings before the current edit.
    before_edit: Option<Settings>,
}

impl Past {
    /// Begins an edit, which may take many steps, for example while dragging.
    pub(super) fn begin(&mut self, now: &Address) {
        self.before_edit.get_or_insert_with(|| Settings::new(now));
    }

    /// Commits the edit.
    pub(super) fn settle(&mut self, now: &Address) {
        let Some(before) = self.before_edit.take() else { return };
        if before.is_same(&Settings::new(now)) {
            return;
        }
        if self.settings.len() == MOST {
            self.settings.remove(0);
        }
        self.settings.push(before);
    }

    /// Removes and returns the latest settings.
    pub(super) fn pop(&mut self) -> Option<Settings> {
        self.before_edit = None;
        self.settings.pop()
    }

    pub(super) fn is_empty(&self) -> bool {
        self.settings.is_empty()
    }
}

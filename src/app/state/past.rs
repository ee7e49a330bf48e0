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

/// Earlier settings, the latest last, and those that were taken back.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Past {
    settings: Vec<Settings>,
    taken_back: Vec<Settings>,
    /// The settings before the current edit.
    before_edit: Option<Settings>,
}

impl Past {
    /// Begins an edit, which may take many steps, for example while dragging, unless it is
    /// under way. Returns the settings before it.
    pub(super) fn begin(&mut self, now: &Address) -> &Settings {
        self.before_edit.get_or_insert_with(|| Settings::new(now))
    }

    /// Returns the settings before the current edit.
    pub(super) fn before_edit(&self) -> Option<&Settings> {
        self.before_edit.as_ref()
    }

    /// Ends the current edit, and returns the settings before it.
    pub(super) fn abandon(&mut self) -> Option<Settings> {
        self.before_edit.take()
    }

    /// Commits the edit.
    pub(super) fn settle(&mut self, now: &Address) {
        let Some(before) = self.before_edit.take() else { return };
        if before.is_same(&Settings::new(now)) {
            return;
        }
        self.taken_back.clear();
        if self.settings.len() == MOST {
            self.settings.remove(0);
        }
        self.settings.push(before);
    }

    /// Returns the latest settings, to which the page goes back from those now.
    pub(super) fn undo(&mut self, now: &Address) -> Option<Settings> {
        self.before_edit = None;
        let before = self.settings.pop()?;
        self.taken_back.push(Settings::new(now));
        Some(before)
    }

    /// Returns the settings that were taken back last, to which the page goes from those now.
    pub(super) fn redo(&mut self, now: &Address) -> Option<Settings> {
        self.before_edit = None;
        let after = self.taken_back.pop()?;
        self.settings.push(Settings::new(now));
        Some(after)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.settings.is_empty()
    }
}

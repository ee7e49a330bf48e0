//! The settings that were, which can be had back.

use crate::experiment::address::Address;
use crate::experiment::subject::Subject;

/// Settings that are kept.
const MOST: usize = 100;

/// The settings of a lab, and the updates done there.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Settings {
    pub(crate) subject: Subject,
    pub(crate) at: u64,
}

impl Settings {
    fn of(address: &Address) -> Self {
        Self { subject: address.subject.clone(), at: address.at }
    }

    /// Returns true if a reader would call both the same: neither the updates done nor the
    /// line of code that is shown is a setting.
    fn is(&self, other: &Self) -> bool {
        let without_line = |subject: &Subject| {
            let mut subject = subject.clone();
            if let Subject::Derivative { settings, .. } = &mut subject {
                settings.exercise.line = 0;
            }
            subject
        };
        without_line(&self.subject) == without_line(&other.subject)
    }
}

/// The settings before these, the last ones last.
#[derive(Debug, Default)]
pub(crate) struct Past {
    kept: Vec<Settings>,
    /// What was set before the change that is under way.
    before: Option<Settings>,
}

impl Past {
    /// A change begins, which may take many steps, as dragging does.
    pub(crate) fn begin(&mut self, now: &Address) {
        self.before.get_or_insert_with(|| Settings::of(now));
    }

    /// The change is made.
    pub(crate) fn settle(&mut self, now: &Address) {
        let Some(before) = self.before.take() else { return };
        if before.is(&Settings::of(now)) {
            return;
        }
        if self.kept.len() == MOST {
            self.kept.remove(0);
        }
        self.kept.push(before);
    }

    /// The settings before these.
    pub(crate) fn pop(&mut self) -> Option<Settings> {
        self.before = None;
        self.kept.pop()
    }

    pub(crate) fn clear(&mut self) {
        *self = Self::default();
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.kept.is_empty()
    }
}

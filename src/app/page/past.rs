//! The settings that were, which can be had back.

use crate::experiment::Experiment;
use crate::experiment::address::Address;
use crate::experiment::derivative::Derivative;
use crate::experiment::exercise::CodeExercise;

/// Settings that are kept.
const MOST: usize = 100;

/// What a reader sets in a lab, and where its run was.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Settings {
    pub(crate) experiment: Experiment,
    pub(crate) at: u64,
    pub(crate) derivative: Derivative,
    pub(crate) exercise: CodeExercise,
}

impl Settings {
    fn of(address: &Address) -> Self {
        Self {
            experiment: address.experiment.clone(),
            at: address.at,
            derivative: address.derivative.clone(),
            exercise: address.exercise.clone(),
        }
    }

    /// Whether a reader would call both the same: the line of code that is looked at
    /// is a place, as the updates done are.
    fn is(&self, other: &Self) -> bool {
        let CodeExercise { function, x, mistake, .. } = &self.exercise;
        let there = &other.exercise;
        self.experiment == other.experiment
            && self.derivative == other.derivative
            && (function, x, mistake) == (&there.function, &there.x, &there.mistake)
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

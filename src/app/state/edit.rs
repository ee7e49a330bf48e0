//! Edits: changes of many steps, such as a drag, that are one step to undo.

use super::PageState;
use crate::experiment::Experiment;
use crate::experiment::subject::Subject;
use crate::session::message::Command;

impl PageState {
    /// Returns the experiment before the current edit, if one is under way.
    #[must_use]
    pub fn before_edit(&self) -> Option<&Experiment> {
        match &self.past.before_edit()?.subject {
            Subject::Run(experiment) => Some(experiment),
            _ => None,
        }
    }

    /// Changes the experiment as a step of an edit. The run is computed anew to the update that
    /// it showed before the edit.
    pub(super) fn edit(&mut self, experiment: Experiment) {
        let is_first = self.past.before_edit().is_none();
        let plays = self.is_running();
        let at = self.past.begin(&self.address).at;
        if is_first {
            self.resumes = plays;
        }
        self.address.subject = Subject::Run(experiment.clone());
        self.send(Command::Load { experiment, at });
    }

    /// Commits the current edit.
    pub(super) fn settle(&mut self) {
        let moves_start = self.moves_start();
        self.past.settle(&self.address);
        self.end_foreign_sweep();
        self.write_address(false);
        self.remember_place();
        self.check_settled();
        if std::mem::take(&mut self.resumes) {
            // From a new start the run begins again.
            if moves_start {
                self.send(Command::Seek(0));
            }
            self.play();
        }
    }

    /// Takes the current edit back.
    pub(super) fn take_back(&mut self) {
        let before = self.past.abandon();
        self.restore(before);
        if std::mem::take(&mut self.resumes) {
            self.play();
        }
    }

    /// Returns true if the current edit changes the parameters before training.
    fn moves_start(&self) -> bool {
        let now = self.address.experiment().map(|experiment| &experiment.start);
        self.before_edit().is_some_and(|before| Some(&before.start) != now)
    }
}

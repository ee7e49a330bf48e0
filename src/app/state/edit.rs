//! Edits: changes of many steps, such as a drag, that are one step to undo.

use super::PageState;
use crate::experiment::Experiment;
use crate::experiment::subject::Subject;
use crate::lesson::drag::RunAt;
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

    /// Returns the run at the update that is shown, as the reader has changed it.
    #[must_use]
    pub fn run_shown(&self) -> Option<RunAt<'_>> {
        let experiment = self.address.experiment()?;
        let (updates, before) = match self.past.before_edit() {
            Some(before) => (before.at, &self.before_edit),
            None => {
                let now = self.latest.snapshot.as_ref()?;
                (now.updates, &now.parameters)
            }
        };
        let parameters = match updates {
            0 => experiment.initial(),
            _ => experiment.set_after(updates, before),
        };
        Some(RunAt { experiment, updates, parameters })
    }

    /// Returns the same before the current edit; without one, as it is.
    #[must_use]
    pub fn run_before_edit(&self) -> Option<RunAt<'_>> {
        let Some(experiment) = self.before_edit() else { return self.run_shown() };
        let updates = self.past.before_edit()?.at;
        let parameters = if updates == 0 { experiment.initial() } else { self.before_edit.clone() };
        Some(RunAt { experiment, updates, parameters })
    }

    /// Changes the experiment as a step of an edit. The run is computed anew to the update that
    /// it showed before the edit. An edit changes no rule; the lab's is that of the next update.
    pub(super) fn edit(&mut self, experiment: Experiment) {
        let Some(rule) = self.address.experiment().map(|now| now.rule) else { return };
        let experiment = Experiment { rule, ..experiment };
        let is_first = self.past.before_edit().is_none();
        let plays = self.is_running();
        let at = self.past.begin(&self.address).at;
        if is_first {
            self.resumes = plays;
            let shown = self.latest.snapshot.as_ref();
            self.before_edit = shown.map(|now| now.parameters.clone()).unwrap_or_default();
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

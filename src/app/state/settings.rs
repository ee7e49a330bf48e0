//! Changes of the settings, and undo.

use super::PageState;
use super::past::Settings;
use crate::experiment::Experiment;
use crate::experiment::address::{Language, Theme};
use crate::experiment::derivative::Derivative;
use crate::experiment::exercise::CodeExercise;
use crate::experiment::subject::Subject;
use crate::session::message::Command;
use crate::session::series::View;

impl PageState {
    /// Changes the experiment as an undoable step.
    pub(super) fn change_experiment(&mut self, experiment: Experiment) {
        if self.address.experiment() == Some(&experiment) {
            return;
        }
        self.past.begin(&self.address);
        self.set_experiment(experiment, 0);
        self.past.settle(&self.address);
    }

    /// Takes an experiment that was changed where it is shown: its rule is that of the next
    /// update. Where the reader forks, only the rule differs, and the run is not at its start,
    /// it has the new rule from there on.
    pub(super) fn change_shown(&mut self, changed: Experiment) {
        let Some(now) = self.address.experiment() else { return };
        let (at, rule) = (self.latest.updates(), changed.rule);
        let mut experiment = Experiment { rule: now.rule, ..changed };
        if !(self.forks && at > 0 && experiment == *now) {
            experiment.set_rule(at, &rule);
            return self.change_experiment(experiment);
        }
        let forked = experiment.forked(at, &rule);
        if forked != experiment {
            self.past.begin(&self.address);
            self.set_experiment(forked, at);
            self.past.settle(&self.address);
        }
    }

    /// Takes back the forks after so many updates, where the run then stands.
    pub(super) fn unfork(&mut self, updates: u64) {
        let Some(mut experiment) = self.address.experiment().cloned() else { return };
        experiment.forks.retain(|fork| fork.at != updates);
        self.past.begin(&self.address);
        self.set_experiment(experiment, updates);
        self.past.settle(&self.address);
    }

    pub(super) fn go_to_fork(&mut self) {
        let forks = self.address.experiment().map(|experiment| &experiment.forks);
        let places = || forks.into_iter().flatten().map(|fork| fork.at);
        let now = self.latest.updates();
        if let Some(at) = places().find(|at| *at > now).or_else(|| places().next()) {
            self.send(Command::Seek(at));
        }
    }

    pub(super) fn change_to_notebook(&mut self) {
        if let Some(experiment) = self.address.experiment() {
            self.change_experiment(experiment.as_notebook());
        }
    }

    /// Changes the points back to the notebook's, and keeps the rest.
    pub(super) fn change_to_notebook_data(&mut self) {
        if let Some(experiment) = self.address.experiment() {
            let Experiment { problem, .. } = experiment.as_notebook();
            self.edit(Experiment { problem, ..experiment.clone() });
            self.settle();
        }
    }

    pub(super) fn change_derivative(&mut self, derivative: Derivative, delta: f64) {
        self.past.begin(&self.address);
        if let Some(settings) = self.address.derivative_mut() {
            (settings.derivative, settings.delta) = (derivative, delta);
        }
    }

    pub(super) fn change_exercise(&mut self, exercise: CodeExercise) {
        self.past.begin(&self.address);
        if let Some(settings) = self.address.derivative_mut() {
            settings.exercise = exercise;
        }
        self.past.settle(&self.address);
        self.write_address(false);
    }

    pub(super) fn undo(&mut self) {
        let before = self.past.undo(&self.address);
        self.restore(before);
    }

    pub(super) fn redo(&mut self) {
        let after = self.past.redo(&self.address);
        self.restore(after);
    }

    /// Goes back to settings, if there are any.
    pub(super) fn restore(&mut self, settings: Option<Settings>) {
        let Some(before) = settings else { return };
        match before.subject {
            Subject::Run(experiment) => self.set_experiment(experiment, before.at),
            subject => {
                self.address.subject = subject;
                self.write_address(false);
            }
        }
    }

    pub(super) fn change_predictions(&mut self, inputs: Vec<f64>) {
        self.address.predict = inputs;
        self.write_address(false);
    }

    pub(super) fn change_language(&mut self, language: Language) {
        self.address.language = Some(language);
        self.write_address(false);
    }

    pub(super) fn change_theme(&mut self, theme: Theme) {
        self.address.theme = Some(theme);
        self.write_address(false);
    }

    fn set_experiment(&mut self, experiment: Experiment, at: u64) {
        let running = self.is_running();
        if self.address.experiment().is_some_and(|now| now.steps != experiment.steps) {
            self.change_view(View { rows: None, ..self.view });
        }
        self.address.subject = Subject::Run(experiment.clone());
        self.address.at = at;
        self.send(Command::Load { experiment, at });
        self.end_foreign_sweep();
        if running {
            self.play();
        }
        self.write_address(false);
    }
}

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
        if running {
            self.play();
        }
        self.write_address(false);
    }
}

//! The state that a new session must be brought to when another takes over from one that
//! failed: folded from the commands sent and the updates received.

use super::message::{Command, RunState, Update};
use super::pace::Pace;
use super::series::View;
use super::surface::SurfaceView;
use super::sweep::Sweep;
use crate::experiment::Experiment;

/// The last request of every kind, and the place of the run.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Intent {
    experiment: Option<Experiment>,
    /// Updates done at the cursor, or at the target of a seek.
    at: u64,
    /// True if the last progress since the run was started was one of a run that moves.
    is_running: bool,
    pace: Option<Pace>,
    runs_on: bool,
    view: View,
    surface: Option<SurfaceView>,
    dissects: bool,
    sweep: Option<Sweep>,
}

impl Intent {
    /// Folds in a command that is sent.
    pub fn send(&mut self, command: &Command) {
        match command {
            Command::Load { experiment, at } => {
                self.experiment = Some(experiment.clone());
                self.at = *at;
                (self.is_running, self.pace, self.runs_on) = (false, None, false);
            }
            Command::Run(pace) => (self.is_running, self.pace) = (false, Some(*pace)),
            Command::Pause => self.pace = None,
            Command::Step(updates) => {
                self.pace = None;
                self.at = self.at.saturating_add_signed(*updates);
            }
            Command::Seek(at) => self.at = *at,
            Command::RunOn => self.runs_on = true,
            Command::View(view) => self.view = *view,
            Command::Surface(surface) => self.surface = *surface,
            Command::Dissect(dissects) => self.dissects = *dissects,
            Command::Sweep(sweep) => self.sweep.clone_from(sweep),
        }
    }

    /// Folds in an update that is received.
    pub fn receive(&mut self, update: &Update) {
        match update {
            Update::Progress(progress) => {
                self.at = progress.target.unwrap_or(progress.snapshot.updates);
                let was_running = self.is_running;
                self.is_running = progress.state == RunState::Running;
                // One sent before the run was started still tells of a run at rest.
                let is_over = matches!(progress.state, RunState::Finished | RunState::Diverged);
                if !self.is_running && (was_running || is_over) {
                    self.pace = None;
                }
            }
            Update::Refused(_) => (self.is_running, self.pace) = (false, None),
            Update::Sweep(report) => {
                self.sweep = self.sweep.take().filter(|_| !report.is_finished());
            }
        }
    }

    /// Returns the pace at which the run is played, if it is.
    #[must_use]
    pub fn pace(&self) -> Option<Pace> {
        self.pace
    }

    /// Returns true if the session will send another update without a further command.
    #[must_use]
    pub fn expects_update(&self) -> bool {
        self.is_running || self.pace.is_some() || self.sweep.is_some()
    }

    /// Returns the commands that bring a new session to this state; none before the first
    /// experiment.
    #[must_use]
    pub fn commands(&self) -> Vec<Command> {
        let Some(experiment) = self.experiment.clone() else { return Vec::new() };
        let mut commands = vec![
            Command::View(self.view),
            Command::Surface(self.surface),
            Command::Dissect(self.dissects),
            Command::Load { experiment, at: self.at },
        ];
        commands.extend(self.runs_on.then_some(Command::RunOn));
        commands.extend(self.pace.map(Command::Run));
        commands.extend(self.sweep.clone().map(|sweep| Command::Sweep(Some(sweep))));
        commands
    }
}

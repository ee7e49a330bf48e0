//! The run: plays it, and takes the session's updates.

use super::PageState;
use super::effect::Effect;
use crate::experiment::address;
use crate::experiment::subject::Subject;
use crate::session::message::{Command, RunState, Update};
use crate::session::pace::Pace;
use crate::session::series::View;
use crate::session::surface::SurfaceView;
use crate::session::sweep::Sweep;
use crate::worker::mode::WorkerMode;

impl PageState {
    pub(super) fn receive(&mut self, update: Update) {
        let is_progress = matches!(update, Update::Progress(_));
        let is_late =
            matches!(&update, Update::Sweep(report) if self.sweep.as_ref() != Some(&report.sweep));
        if is_late {
            return;
        }
        self.latest.take(update);
        // The cover's descent has no place in the address.
        if !is_progress || !self.trains() {
            return;
        }
        self.address.at = self.latest.updates();
        self.check_run();
        if !self.is_running() && self.past.before_edit().is_none() {
            self.write_address(false);
            self.remember_place();
        }
    }

    /// Takes the mode in which the session runs. Where nothing trains the page answers input
    /// all the same: its commands are kept.
    pub(super) fn change_worker_mode(&mut self, worker_mode: WorkerMode) {
        self.worker_mode = worker_mode;
        if matches!(worker_mode, WorkerMode::Nowhere(_)) {
            self.engine_dismissed = false;
            self.become_ready();
        }
    }

    /// Returns the pace of Run: the address's, or the gentle one.
    pub(super) fn pace(&self) -> Pace {
        match self.address.pace {
            None => Pace::Gentle,
            Some(address::Pace::PerSecond(rate)) => Pace::PerSecond(rate),
            Some(address::Pace::Full) => Pace::Full,
        }
    }

    pub(super) fn play(&mut self) {
        self.send(Command::Run(self.pace()));
    }

    pub(super) fn toggle_run(&mut self) {
        match self.run_state() {
            RunState::Running => self.send(Command::Pause),
            RunState::Finished | RunState::Diverged => {
                self.send(Command::Seek(0));
                self.play();
            }
            RunState::Idle | RunState::Paused => self.play(),
        }
    }

    pub(super) fn reset(&mut self) {
        self.send(Command::Pause);
        self.send(Command::Seek(0));
    }

    pub(super) fn run_on(&mut self) {
        self.send(Command::RunOn);
        self.send(Command::Run(Pace::Full));
    }

    pub(super) fn change_pace(&mut self, pace: Option<address::Pace>) {
        self.address.pace = pace;
        if self.is_running() {
            self.play();
        }
        self.write_address(false);
    }

    pub(super) fn change_view(&mut self, view: View) {
        self.view = view;
        self.send(Command::View(view));
    }

    /// Asks for a history as fine as the widest picture of it that was shown: which of them are
    /// in sight changes with the tabs.
    pub(super) fn widen_history(&mut self, columns: u16) {
        if columns > self.view.columns {
            self.change_view(View { columns, ..self.view });
        }
    }

    pub(super) fn change_surface(&mut self, view: Option<SurfaceView>) {
        if view != self.surface {
            self.surface = view;
            self.send(Command::Surface(view));
        }
    }

    pub(super) fn start_sweep(&mut self, sweep: Option<Sweep>) {
        self.latest.sweeps.latest = None;
        self.sweep.clone_from(&sweep);
        self.send(Command::Sweep(sweep));
    }

    /// Cancels a sweep whose runs are those of an earlier experiment.
    pub(super) fn end_foreign_sweep(&mut self) {
        let is_finished = self.latest.sweeps.latest.as_ref().is_some_and(|it| it.is_finished());
        let now = self.address.experiment().map(|now| now.anew(self.latest.updates()));
        let is_foreign = self.sweep.as_ref().zip(now.as_ref());
        if is_foreign.is_some_and(|(sweep, now)| !sweep.suits(now)) && !is_finished {
            self.start_sweep(None);
        }
    }

    /// Selects a line of the next update and pauses the run.
    pub(super) fn magnify(&mut self, line: usize) {
        if self.is_running() {
            self.send(Command::Pause);
        }
        self.magnified = Some(line);
    }

    /// Goes to the first line of the next update, or to the last line of the previous one.
    pub(super) fn magnify_beyond(&mut self, updates: i64) {
        self.send(Command::Step(updates));
        self.magnified = Some(if updates < 0 { usize::MAX } else { 0 });
    }

    /// Loads the run of the address. The engine starts with the first one.
    pub(super) fn load(&mut self) {
        self.load_chunk(self.chunk());
        self.load_figures();
        if self.latest.sweeps.is_under_way() {
            self.start_sweep(None);
        }
        self.latest.begin();
        self.past = Default::default();
        self.resumes = false;
        self.forks = false;
        self.view.rows = None;
        let experiment = match &self.address.subject {
            Subject::Cover => return self.load_cover(),
            Subject::Derivative { .. } => return self.send(Command::Pause),
            Subject::Run(experiment) => experiment.clone(),
        };
        self.leave_cover();
        self.effect(Effect::StartEngine);
        self.send(Command::Dissect(self.magnified.is_some()));
        self.send(Command::Load { experiment, at: self.address.at });
    }
}

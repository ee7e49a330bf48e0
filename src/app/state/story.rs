//! The story: the reader's links and answers, and goals met by the run.

use super::PageState;
use super::effect::Effect;
use crate::app::message::ReaderAction;
use crate::embed::outgoing;
use crate::experiment::Experiment;
use crate::experiment::address::Address;
use crate::experiment::subject::{DerivativeSettings, Subject};
use crate::lesson::chapter::Question;
use crate::session::message::Command;
use crate::session::pace::Pace;
use crate::session::sweep::Sweep;
use crate::story::{Evidence, Marks};

impl PageState {
    pub(super) fn receive_from_reader(&mut self, action: ReaderAction) {
        match action {
            ReaderAction::Open(query) => self.open_link(&query),
            ReaderAction::Answer(answer) => self.check_answer(answer),
            ReaderAction::NotebookData => self.change_to_notebook_data(),
            ReaderAction::Forget => {
                self.forgotten = true;
                self.change_marks(Marks::default());
            }
        }
    }

    /// Opens a link of the story without a change to the frame.
    fn open_link(&mut self, query: &str) {
        let address = Address {
            embed: self.address.embed,
            hide: self.address.hide,
            pace: self.address.pace,
            ..self.opened(query).0
        };
        // A chapter opened again begins anew.
        (self.requested_answer, self.forgotten) = (None, false);
        self.effect(Effect::FocusChapter);
        self.follow((address, Vec::new()));
    }

    /// Checks an answer in the lab.
    fn check_answer(&mut self, answer: u8) {
        let Some((question, asked)) =
            self.chapter.as_ref().and_then(|open| open.watch.question().cloned())
        else {
            return;
        };
        (self.requested_answer, self.forgotten) = (Some(answer), false);
        match asked.subject {
            Subject::Cover => {}
            Subject::Derivative { settings, .. } => self.check_derivative(&question, settings),
            Subject::Run(experiment) => self.check_by_run(&question, experiment),
        }
    }

    /// Sets the curve or the code that answers a question, and checks the answer. δ shrinks
    /// before, for the reader to see.
    fn check_derivative(&mut self, question: &Question, asked: DerivativeSettings) {
        let DerivativeSettings { mut derivative, delta, exercise } = asked;
        let Some(before) = self.address.derivative().cloned() else { return };
        if question.is_about_code() {
            derivative = before.derivative;
            self.change_exercise(exercise);
        } else if !self.surroundings.reduced_motion {
            self.change_derivative(derivative, before.delta);
            self.shrink_to = Some(delta);
            return;
        }
        self.change_derivative(derivative, delta);
        self.settle();
    }

    /// Checks if the curve or the code answers the chapter's question. A change that the
    /// reader makes while δ shrinks ends that.
    pub(super) fn check_settled(&mut self) {
        self.shrink_to = None;
        let Some(settings) = self.address.derivative() else { return };
        let Some(watch) = self.chapter.as_ref().map(|open| &open.watch) else { return };
        let is_about_code = watch.question().is_some_and(|(question, _)| question.is_about_code());
        let evidence = if is_about_code {
            Evidence::CodeExercise(&settings.exercise, settings.delta)
        } else {
            Evidence::Derivative(&settings.derivative, settings.delta)
        };
        if self.requested_answer.is_some() && watch.is_decided(&evidence) {
            self.mark_answer();
        }
    }

    /// Starts the run that answers a question, from its start, for the reader to see.
    fn check_by_run(&mut self, question: &Question, experiment: Experiment) {
        let until = question.until.unwrap_or(experiment.steps);
        self.change_experiment(experiment);
        self.start_shown_sweep();
        self.send(Command::Pause);
        if question.runs_on {
            self.send(Command::RunOn);
        }
        if self.surroundings.reduced_motion {
            return self.send(match question.until {
                Some(updates) => Command::Seek(updates),
                None => Command::Run(Pace::Full),
            });
        }
        self.send(Command::Seek(0));
        self.send(Command::Run(Pace::Demonstration { until }));
    }

    /// Starts the sweep that one of the large figures shows, unless its findings are there.
    fn start_shown_sweep(&mut self) {
        let Some(experiment) = self.address.experiment() else { return };
        let mut heroes = self.heroes().into_iter().flatten();
        let shown = heroes.find_map(|figure| Sweep::shown_in(figure, experiment));
        let reported = self.latest.sweeps.latest.as_ref().map(|report| &report.sweep);
        if shown.is_some() && shown.as_ref() != reported {
            self.start_sweep(shown);
        }
    }

    /// Checks if the run answers the chapter's question or meets its goal.
    pub(super) fn check_run(&mut self) {
        let Some(progress) = self.latest.progress.clone() else { return };
        let Some(experiment) = self.address.experiment() else { return };
        let watch = self.chapter.as_ref().map(|open| &open.watch);
        let is_decided = self.requested_answer.is_some()
            && watch.is_some_and(|watch| watch.is_decided(&Evidence::Run(experiment, &progress)));
        let analysis = self.latest.analysis.as_deref();
        let met = watch
            .and_then(|watch| watch.goal_met(experiment, &progress, &self.latest.series, analysis));
        if is_decided {
            self.mark_answer();
        }
        if let Some(name) = met {
            self.reach_goal(name, progress.snapshot.updates);
        }
        self.met_goal = met;
    }

    fn mark_answer(&mut self) {
        if let (Some(answer), Some(open)) = (self.requested_answer.take(), &self.chapter) {
            let (lesson, chapter) = open.place;
            let mut marks = self.marks.clone();
            let mark = marks.answer(lesson, chapter, answer);
            self.change_marks(marks);
            self.effect(Effect::RevealFeedback);
            self.effect(Effect::Post(outgoing::answer(&self.address, &mark)));
        }
    }

    fn reach_goal(&mut self, name: &'static str, updates: u64) {
        if !self.marks.has_reached(name) {
            let mut marks = self.marks.clone();
            marks.reach(name);
            self.change_marks(marks);
        }
        // Announced once each time that the goal becomes met.
        if self.met_goal != Some(name) {
            self.effect(Effect::Post(outgoing::goal(name, &self.address, updates)));
        }
    }

    fn change_marks(&mut self, marks: Marks) {
        self.effect(Effect::RememberMarks(marks.to_string()));
        self.marks = marks;
    }
}

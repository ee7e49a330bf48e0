//! The page as a reader of the story steers it.

use yew::prelude::*;

use super::Page;
use super::story_view::ReaderAction;
use crate::app::message::Msg;

use crate::embed::outgoing;
use crate::experiment::address::Address;
use crate::experiment::subject::{DerivativeSettings, Subject};
use crate::lesson::chapter::Question;
use crate::session::message::Command;
use crate::session::pace::Pace;
use crate::story::Evidence;

impl Page {
    /// Does what a reader of the story asks for.
    pub(crate) fn hear_reader(&mut self, ctx: &Context<Self>, told: ReaderAction) -> bool {
        match told {
            ReaderAction::Open(query) => {
                self.story.will_focus();
                // The frame around the story stays as it is.
                let address = Address {
                    embed: self.address.embed,
                    hide: self.address.hide,
                    pace: self.address.pace,
                    ..crate::story::open(&query).0
                };
                Component::update(self, ctx, Msg::Open(address.to_string()))
            }
            ReaderAction::Answer(answer) => {
                let watch = self.story.watch(&self.address);
                if let Some((question, asked)) = watch.and_then(|watch| watch.question().cloned()) {
                    self.story.ask(answer);
                    self.check(ctx, &question, asked);
                }
                true
            }
            ReaderAction::Forget => {
                self.story.forget();
                false
            }
        }
    }

    /// Lets the lab answer a question.
    fn check(&mut self, ctx: &Context<Self>, question: &Question, asked: Address) {
        let experiment = match asked.subject {
            Subject::Cover => return,
            Subject::Derivative { settings, .. } => {
                return self.check_derivative(ctx, question, settings);
            }
            Subject::Run(experiment) => experiment,
        };
        self.change_experiment(experiment);
        self.send(Command::Pause);
        if question.runs_on {
            self.send(Command::RunOn);
        }
        self.send(match question.until {
            Some(updates) => Command::Seek(updates),
            None => Command::Run(Pace::Full),
        });
    }

    /// Sets the curve or the code that answers a question, and checks the answer.
    fn check_derivative(
        &mut self,
        ctx: &Context<Self>,
        question: &Question,
        asked: DerivativeSettings,
    ) {
        let DerivativeSettings { mut derivative, delta, exercise } = asked;
        if question.is_about_code() {
            Component::update(self, ctx, Msg::CodeExercise(exercise));
            if let Some(settings) = self.address.derivative() {
                derivative.clone_from(&settings.derivative);
            }
        }
        Component::update(self, ctx, Msg::Derivative(derivative, delta));
        Component::update(self, ctx, Msg::Settled);
        let Some(settings) = self.address.derivative() else { return };
        let evidence = if question.is_about_code() {
            Evidence::CodeExercise(&settings.exercise, delta)
        } else {
            Evidence::Derivative(&settings.derivative, delta)
        };
        self.story.hear(&self.address, &evidence);
    }

    /// Looks whether a run answers the chapter's question or reaches its goal.
    pub(crate) fn judge(&mut self) {
        let Some(progress) = self.latest.progress.clone() else { return };
        let progress = progress.as_ref();
        let Some(experiment) = self.address.experiment() else { return };
        self.story.hear(&self.address, &Evidence::Run(experiment, progress));
        let known = self.latest.analysis.as_deref();
        let watch = self.story.watch(&self.address);
        let met = watch.and_then(|watch| watch.goal_met(experiment, progress, known));
        if let Some(name) = met {
            self.story.reach(name);
        }
        if let Some(host) = &self.host {
            let updates = progress.snapshot.updates;
            host.tell_goal(met, |name| outgoing::goal(name, &self.address, updates));
        }
    }
}

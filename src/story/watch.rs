//! Watching the lab for the answer to a chapter's question and for its goal.

use super::evidence::Evidence;
use crate::experiment::Experiment;
use crate::experiment::address::Address;
use crate::experiment::subject::Subject;
use crate::lesson::chapter::{Aim, Chapter, Goal, Question};
use crate::session::message::{Analysis, Progress};
use crate::session::series::Series;
use descent_core::descent::Rule;
use descent_core::verdict::Verdict;

/// A chapter's question and goal with their presets parsed, to be checked at every
/// update.
#[derive(Clone, Debug)]
pub struct Watch {
    question: Option<(Question, Address)>,
    goal: Option<(Goal, Address)>,
}

impl Watch {
    /// Parses the presets of a chapter.
    #[must_use]
    pub fn new(chapter: &Chapter) -> Self {
        let parse = |preset| Address::parse(preset).0;
        Self {
            question: chapter.question.map(|question| (question, parse(question.preset))),
            goal: chapter.goal.map(|goal| (goal, parse(goal.preset))),
        }
    }

    /// Returns the question and the address whose run answers it.
    #[must_use]
    pub fn question(&self) -> Option<&(Question, Address)> {
        self.question.as_ref()
    }

    /// Returns true if the lab has come to the state that answers the question.
    #[must_use]
    pub fn is_decided(&self, evidence: &Evidence<'_>) -> bool {
        let Some((question, asked)) = &self.question else { return false };
        match (evidence, &asked.subject) {
            (Evidence::Derivative(derivative, delta), Subject::Derivative { settings, .. }) => {
                **derivative == settings.derivative && *delta == settings.delta
            }
            (Evidence::CodeExercise(exercise, delta), Subject::Derivative { settings, .. }) => {
                **exercise == settings.exercise && *delta == settings.delta
            }
            (Evidence::Run(experiment, _), Subject::Run(asked)) => {
                let until = question.until.or(question.runs_on.then_some(asked.steps));
                *experiment == asked && evidence.has_come_to(until)
            }
            _ => false,
        }
    }

    /// Returns the goal's name if the run meets it now or met it on the way here, as its
    /// history `series` tells. `analysis` is that of the experiment.
    #[must_use]
    pub fn goal_met(
        &self,
        experiment: &Experiment,
        progress: &Progress,
        series: &Series,
        analysis: Option<&Analysis>,
    ) -> Option<&'static str> {
        let (goal, address) = self.goal.as_ref()?;
        let is_met = experiment.problem == address.experiment()?.problem
            && meets(goal.aim, experiment, (progress, series), analysis);
        is_met.then_some(goal.name)
    }
}

fn meets(
    aim: Aim,
    experiment: &Experiment,
    (progress, series): (&Progress, &Series),
    analysis: Option<&Analysis>,
) -> bool {
    let now = &progress.snapshot;
    match aim {
        Aim::LossBelow { loss, within } => {
            let is_low = |updates: u64, value: f64| (1..=within).contains(&updates) && value < loss;
            let mut past = series.updates.iter().zip(&series.loss);
            (is_low(now.updates, now.loss)
                || past.any(|(updates, value)| *updates <= now.updates && is_low(*updates, *value)))
                && experiment.forks.is_empty()
                && experiment.start.w.is_none()
                && experiment.start.b.is_none()
        }
        Aim::BarelyConverges { share } => {
            let rate = experiment.rule.learning_rate;
            let barely = analysis
                .into_iter()
                .flat_map(|known| &known.windows)
                .any(|window| window.contains(rate) && rate >= (1.0 - share) * window.high);
            barely
                && experiment.forks.is_empty()
                && experiment.rule.delta == Rule::default().delta
                && Evidence::Run(experiment, progress).has_come_to(None)
                && now.verdict == Verdict::Converged
        }
    }
}

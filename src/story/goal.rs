//! What a reader may try to reach, checked by the core's numbers.

use super::evidence::Evidence;
use crate::experiment::address::Address;
use crate::experiment::{Experiment, Problem};
use crate::session::message::{Analysis, Progress};
use descent_core::descent::Rule;
use descent_core::verdict::Verdict;

/// A goal of a chapter.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Goal {
    /// Its name: on the page `data-goal`, in messages `goal`. Never changed.
    pub name: &'static str,
    /// On which problem: a query string with its lesson.
    pub preset: &'static str,
    /// What is to be reached.
    pub aim: Aim,
}

/// What is to be reached.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Aim {
    /// A loss below this within so many updates, from a start that was not set by
    /// hand.
    LossBelow {
        /// The loss.
        loss: f64,
        /// The most updates.
        within: u64,
    },
    /// A run that converges at a learning rate in the last so much of its window
    /// of rates, as a share of the upper limit.
    BarelyConverges {
        /// The share, between 0 and 1.
        share: f64,
    },
}

impl Goal {
    /// Whether this run reaches it where it stands. `analysis` are those of the
    /// run, told when it was taken.
    #[must_use]
    pub fn is_met(
        &self,
        experiment: &Experiment,
        progress: &Progress,
        analysis: Option<&Analysis>,
    ) -> bool {
        self.is_met_on(&self.problem(), experiment, progress, analysis)
    }

    /// Returns the problem on which it is to be reached.
    #[must_use]
    pub fn problem(&self) -> Problem {
        Address::parse(self.preset).0.experiment.problem
    }

    /// Does the same as [`is_met`](Self::is_met) for a caller that has its
    /// [`problem`](Self::problem).
    #[must_use]
    pub fn is_met_on(
        &self,
        problem: &Problem,
        experiment: &Experiment,
        progress: &Progress,
        analysis: Option<&Analysis>,
    ) -> bool {
        let now = &progress.snapshot;
        if experiment.problem != *problem {
            return false;
        }
        match self.aim {
            Aim::LossBelow { loss, within } => {
                (1..=within).contains(&now.updates)
                    && now.loss < loss
                    && experiment.start.w.is_none()
                    && experiment.start.b.is_none()
            }
            Aim::BarelyConverges { share } => {
                let rate = experiment.rule.learning_rate;
                let barely = analysis
                    .into_iter()
                    .flat_map(|known| &known.windows)
                    .any(|window| window.contains(rate) && rate >= (1.0 - share) * window.high);
                let evidence = Evidence::Run(experiment, progress);
                barely
                    && experiment.rule.delta == Rule::default().delta
                    && evidence.has_come_to(None)
                    && now.verdict == Verdict::Converged
            }
        }
    }
}

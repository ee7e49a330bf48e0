//! The losses at the end of runs that differ in one setting.

use super::ends::{Ended, Ends};
use super::{Findings, Job, RunEnd, Setting};
use crate::experiment::problem::ObjectiveVisitor;
use crate::experiment::{Experiment, MOST_STEPS};
use crate::session::start::{slice, to_array};
use descent_core::dataset::DatasetError;
use descent_core::descent::{Descend, Rule};
use descent_core::divergence::{divergence, loss_bound};
use descent_core::gate::TruthTable;
use descent_core::logistic::LogisticRegression;
use descent_core::trained::Trained;
use descent_core::two_layers::TwoLayers;

/// The most values that a sweep tries.
const MOST_VALUES: usize = 1_000;

/// Returns the runs of `experiment` with `setting` at each of `values`.
///
/// # Errors
/// If its data do not suit its problem.
pub(super) fn losses(
    experiment: &Experiment,
    setting: Setting,
    values: &[f64],
) -> Result<Box<dyn Job>, DatasetError> {
    let runs = values.iter().take(MOST_VALUES).map(|&value| {
        let one = setting.at(experiment, value);
        (one.rule, one.initial())
    });
    let length = (experiment.steps.clamp(1, MOST_STEPS), slice(&experiment.problem));
    experiment.problem.visit(Beginning { runs: runs.collect(), length })
}

/// The beginning of the runs.
struct Beginning {
    /// Their rules and starts.
    runs: Vec<(Rule, Vec<f64>)>,
    /// Their number of updates, and how many take a fraction of a millisecond.
    length: (u64, u64),
}

impl Beginning {
    fn ends<O: Descend<N>, const N: usize>(
        &self,
        objective: O,
        first: usize,
    ) -> Ends<O, N, RunEnd> {
        let start = |(rule, start): &(Rule, Vec<f64>)| {
            (*rule, to_array(start.get(first..).unwrap_or_default()))
        };
        let findings = |found: &[RunEnd]| Findings::Losses(found.to_vec());
        Ends::new(objective, self.runs.iter().map(start), self.length, read, findings)
    }
}

/// Returns the end of a run.
fn read<O: Descend<N>, const N: usize>(run: &Ended<'_, O, N>) -> RunEnd {
    let [first, loss] = [run.start, run.end].map(|p| run.objective.loss(p));
    let sign = divergence(run.rule, run.end, loss, loss_bound(first));
    RunEnd { loss, has_diverged: sign.is_some() }
}

impl ObjectiveVisitor for Beginning {
    type Output = Box<dyn Job>;

    fn model<O: Trained<N> + 'static, const N: usize>(self, objective: O) -> Box<dyn Job> {
        Box::new(self.ends::<O, N>(objective, 0))
    }

    fn layers(self, objective: TwoLayers) -> Box<dyn Job> {
        Box::new(self.ends(objective, 0))
    }

    fn gates(self, wire: [TruthTable; 3]) -> Box<dyn Job> {
        let mut first = 0;
        Box::new(OfGates(wire.map(|table| {
            let gate = self.ends(LogisticRegression::gate(table), first);
            first += 3;
            gate
        })))
    }
}

/// The runs of a circuit's gates, each trained alone. The circuit's loss is the sum, and one
/// that diverges is enough.
struct OfGates([Ends<LogisticRegression<2>, 3, RunEnd>; 3]);

impl Job for OfGates {
    fn advance(&mut self) {
        if let Some(gate) = self.0.iter_mut().min_by_key(|gate| gate.done()) {
            gate.advance();
        }
    }

    fn done(&self) -> u64 {
        self.0.iter().map(Job::done).sum()
    }

    fn all(&self) -> u64 {
        self.0.iter().map(Job::all).sum()
    }

    fn findings(&mut self, _: u16) -> Findings {
        let [first, second, output] = self.0.each_ref().map(Ends::found);
        let whole = first.iter().zip(second).zip(output).map(|((a, b), c)| RunEnd {
            loss: a.loss + b.loss + c.loss,
            has_diverged: a.has_diverged || b.has_diverged || c.has_diverged,
        });
        Findings::Losses(whole.collect())
    }
}

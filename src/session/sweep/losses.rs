//! The losses at the end of runs that differ in one setting.

use super::ends::Ends;
use super::{Findings, Job, Setting};
use crate::experiment::problem::ObjectiveVisitor;
use crate::experiment::start::Start;
use crate::experiment::{Experiment, MOST_STEPS};
use crate::session::start::{slice, to_array};
use descent_core::dataset::DatasetError;
use descent_core::descent::{Descend, Rule};
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
        let mut one = experiment.clone();
        match setting {
            Setting::LearningRate => one.rule.learning_rate = value,
            Setting::Delta => one.rule.delta = value,
            Setting::Seed => one.start = Start::seed(value as u32),
        }
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
    fn ends<O: Descend<N>, const N: usize>(&self, objective: O, first: usize) -> Ends<O, N, f64> {
        let start = |(rule, start): &(Rule, Vec<f64>)| {
            (*rule, to_array(start.get(first..).unwrap_or_default()))
        };
        let findings = |found: &[f64]| Findings::Losses(found.to_vec());
        Ends::new(objective, self.runs.iter().map(start), self.length, O::loss, findings)
    }
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

/// The runs of a circuit's gates, each trained alone. The circuit's loss is the sum.
struct OfGates([Ends<LogisticRegression<2>, 3, f64>; 3]);

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
        let sums = first.iter().zip(second).zip(output).map(|((a, b), c)| a + b + c);
        Findings::Losses(sums.collect())
    }
}

//! The run of an experiment.

use super::gates::Gates;
use super::message::{Losses, OTHER_ORDER};
use super::run::{Descent, Run};
use super::series::View;
use crate::experiment::Experiment;
use crate::experiment::fork::Stretch;
use crate::experiment::problem::{ObjectiveVisitor, Problem};
use descent_core::dataset::DatasetError;
use descent_core::gate::TruthTable;
use descent_core::trained::Trained;
use descent_core::two_layers::TwoLayers;

/// The most updates between two looks at the clock: under a millisecond with few points.
const SLICE: u64 = 512;

/// Returns the updates between two looks at the clock for this problem: fewer if an update
/// costs more.
pub(super) fn slice(problem: &Problem) -> u64 {
    (SLICE * 10 / problem.cost()).clamp(1, SLICE)
}

/// Starts the run of an experiment.
pub(super) fn run(experiment: &Experiment) -> Result<Box<dyn Run>, DatasetError> {
    let (stretches, initial, steps) =
        (experiment.stretches(), experiment.initial(), experiment.steps);
    experiment.problem.visit(Beginning { stretches, initial, steps })
}

/// Returns the losses of the first updates in the other order; none of gates.
pub(super) fn other_order(experiment: &Experiment) -> Option<Losses> {
    let mut other = experiment.clone();
    if !other.problem.has_predictions() {
        return None;
    }
    other.rule.order = other.rule.order.other();
    other.steps = other.steps.min(OTHER_ORDER);
    let mut run = run(&other).ok()?;
    // With many points fewer updates, so that a load stays quick.
    run.compute(other.steps.min(8 * slice(&other.problem)));
    let series = run.series(View { columns: 320, ..View::default() });
    Some(Losses { updates: series.updates, loss: series.loss })
}

/// The beginning of a run.
struct Beginning {
    stretches: Vec<Stretch>,
    initial: Vec<f64>,
    steps: u64,
}

impl ObjectiveVisitor for Beginning {
    type Output = Box<dyn Run>;

    fn model<O: Trained<N> + 'static, const N: usize>(self, objective: O) -> Box<dyn Run> {
        let start = to_array::<N>(&self.initial);
        Box::new(Descent::new(objective, &self.stretches, start, self.steps))
    }

    fn layers(self, objective: TwoLayers) -> Box<dyn Run> {
        self.model(objective)
    }

    fn gates(self, wire: [TruthTable; 3]) -> Box<dyn Run> {
        Box::new(Gates::new(wire, &self.stretches, to_array(&self.initial), self.steps))
    }
}

/// Returns the parameters as an array; missing ones are NaN.
pub(super) fn to_array<const N: usize>(initial: &[f64]) -> [f64; N] {
    std::array::from_fn(|i| initial.get(i).copied().unwrap_or(f64::NAN))
}

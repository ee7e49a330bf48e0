//! From an experiment to its run.

use super::gates::Gates;
use super::run::{Descent, Run};
use crate::experiment::{Experiment, Problem};
use descent_core::circuit::{Signal, truth_table};
use descent_core::dataset::DatasetError;
use descent_core::logistic::LogisticRegression;
use descent_core::regression::LinearRegression;
use descent_core::two_layers::TwoLayers;

/// Updates between two looks at the clock: under a millisecond of the slowest
/// problem with few points.
const SLICE: u64 = 512;

/// Updates of a slice of this problem: fewer where an update takes longer.
pub(super) fn slice(problem: &Problem) -> u64 {
    let points = match problem {
        Problem::Regression(data) | Problem::Classification(data) => data.t().len() as u64,
        Problem::Gate(_) => 4,
        // Three gates; and two layers, which probe each of nine parameters
        // through three.
        Problem::Circuit { layer: Signal::Hard, .. } => 12,
        Problem::Circuit { layer: Signal::Soft, .. } => 40,
    };
    (SLICE * 10 / points).clamp(1, SLICE)
}

/// The run of an experiment.
pub(super) fn run(experiment: &Experiment) -> Result<Box<dyn Run>, DatasetError> {
    let initial = experiment.initial();
    let (rule, steps) = (experiment.rule, experiment.steps);
    Ok(match &experiment.problem {
        Problem::Regression(data) => {
            let regression = LinearRegression::new(data);
            Box::new(Descent::new(regression, rule, to_array::<2>(&initial), steps))
        }
        Problem::Classification(data) => {
            let classification = LogisticRegression::<1>::new(data)?;
            Box::new(Descent::new(classification, rule, to_array::<2>(&initial), steps))
        }
        Problem::Gate(table) => {
            let gate = LogisticRegression::gate(*table);
            Box::new(Descent::new(gate, rule, to_array::<3>(&initial), steps))
        }
        Problem::Circuit { wire, layer: Signal::Hard } => {
            Box::new(Gates::new(*wire, rule, to_array::<9>(&initial), steps))
        }
        Problem::Circuit { wire, layer: Signal::Soft } => {
            let layers = TwoLayers::new(truth_table(*wire));
            Box::new(Descent::new(layers, rule, to_array::<9>(&initial), steps))
        }
    })
}

/// The parameters of an experiment, which has as many as its problem.
pub(super) fn to_array<const N: usize>(initial: &[f64]) -> [f64; N] {
    std::array::from_fn(|i| initial.get(i).copied().unwrap_or(f64::NAN))
}

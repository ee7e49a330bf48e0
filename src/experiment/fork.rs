//! Forks: changes of a run at an update, from which on it goes another way.

use serde::{Deserialize, Serialize};

use super::Experiment;
use descent_core::descent::{Gradient, Order, Rule};

/// The most forks of a run.
pub const MOST_FORKS: usize = 100;

/// A change of a run at an update.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Fork {
    /// The updates done before it, at least 1.
    pub at: u64,
    /// What has another value from then on.
    pub change: Change,
}

/// A setting of a run that can change on the way.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Change {
    /// The learning rate.
    LearningRate(f64),
    /// The δ of the central difference.
    Delta(f64),
    /// The order of the updates.
    Order(Order),
    /// The method that finds the gradient.
    Gradient(Gradient),
    /// All weights.
    W(Vec<f64>),
    /// The bias; three of a circuit.
    B(Vec<f64>),
}

/// A part of a run with one rule.
#[derive(Clone, Debug, PartialEq)]
pub struct Stretch {
    /// The updates done before it.
    pub from: u64,
    /// The rule of its updates.
    pub rule: Rule,
    /// The parameters that are set at its beginning, by their index.
    pub set: Vec<(usize, f64)>,
}

impl Stretch {
    /// Returns a whole run by one rule.
    #[must_use]
    pub const fn whole(rule: Rule) -> Self {
        Self { from: 0, rule, set: Vec::new() }
    }
}

impl Experiment {
    /// Returns its parts between the forks, the first of which begins at the start.
    #[must_use]
    pub fn stretches(&self) -> Vec<Stretch> {
        let layout = self.problem.layout();
        let mut stretches = vec![Stretch::whole(self.rule)];
        for Fork { at, change } in &self.forks {
            let last = stretches.len() - 1;
            if stretches[last].from != *at {
                let Stretch { rule, .. } = stretches[last];
                stretches.push(Stretch { from: *at, rule, set: Vec::new() });
            }
            let Some(stretch) = stretches.last_mut() else { continue };
            let mut set = |are_biases: bool, values: &[f64]| {
                let of_kind = (0..layout.count()).filter(|i| layout.is_bias(*i) == are_biases);
                stretch.set.extend(of_kind.zip(values.iter().copied()));
            };
            match change {
                Change::LearningRate(rate) => stretch.rule.learning_rate = *rate,
                Change::Delta(delta) => stretch.rule.delta = *delta,
                Change::Order(order) => stretch.rule.order = *order,
                Change::Gradient(gradient) => stretch.rule.gradient = *gradient,
                Change::W(values) => set(false, values),
                Change::B(values) => set(true, values),
            }
        }
        stretches
    }
}

//! Forks: changes of a run at an update, from which on it goes another way.

use serde::{Deserialize, Serialize};

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

impl Change {
    /// Returns the changes from one rule to another.
    pub(super) fn between(before: &Rule, after: &Rule) -> Vec<Self> {
        let mut changes = Vec::new();
        if before.learning_rate.to_bits() != after.learning_rate.to_bits() {
            changes.push(Self::LearningRate(after.learning_rate));
        }
        if before.delta.to_bits() != after.delta.to_bits() {
            changes.push(Self::Delta(after.delta));
        }
        if before.order != after.order {
            changes.push(Self::Order(after.order));
        }
        if before.gradient != after.gradient {
            changes.push(Self::Gradient(after.gradient));
        }
        changes
    }

    /// Sets its value in a rule; W and b are in none.
    pub(super) const fn apply(&self, rule: &mut Rule) {
        match self {
            Self::LearningRate(rate) => rule.learning_rate = *rate,
            Self::Delta(delta) => rule.delta = *delta,
            Self::Order(order) => rule.order = *order,
            Self::Gradient(gradient) => rule.gradient = *gradient,
            Self::W(_) | Self::B(_) => {}
        }
    }
}

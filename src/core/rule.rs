//! The rule by which gradient descent makes an update.

use serde::{Deserialize, Serialize};

use super::derivative::DELTA;

/// The parameters at which the gradients are taken.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Order {
    /// W is updated first, and b's gradient is taken at the new W (cell 26).
    #[default]
    Notebook,
    /// All gradients are taken at the old parameters.
    Textbook,
}

impl Order {
    /// Returns the other one.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Notebook => Self::Textbook,
            Self::Textbook => Self::Notebook,
        }
    }
}

/// The method that finds the gradient.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Gradient {
    /// By the central difference (cell 26).
    #[default]
    Numerical,
    /// By the exact derivative.
    Exact,
}

/// The rule of an update.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Rule {
    /// The learning rate: the factor of the gradient.
    pub learning_rate: f64,
    /// δ of the central difference.
    pub delta: f64,
    /// The order of W's and b's updates.
    pub order: Order,
    /// The method that finds the gradient.
    pub gradient: Gradient,
}

impl Rule {
    /// Returns true for the notebook's order and derivative, whose loops over updates are
    /// written in lanes.
    pub(super) fn is_in_lanes(&self) -> bool {
        self.order == Order::Notebook && self.gradient == Gradient::Numerical
    }
}

impl Default for Rule {
    /// Returns the notebook's rule: 1e-2, 1e-4, its order, its derivative.
    fn default() -> Self {
        Self {
            learning_rate: 1e-2,
            delta: DELTA,
            order: Order::Notebook,
            gradient: Gradient::Numerical,
        }
    }
}

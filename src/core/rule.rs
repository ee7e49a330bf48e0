//! The rule by which gradient descent makes an update.

use serde::{Deserialize, Serialize};

use super::derivative::DELTA;

/// Which values the gradients are taken at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Order {
    /// W is updated first; b's gradient is taken with the new W (cell 26).
    #[default]
    Notebook,
    /// All gradients are taken at the old values.
    Textbook,
}

/// How the gradient is found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Gradient {
    /// The central difference (cell 26).
    #[default]
    Numerical,
    /// The derivative worked out on paper.
    Exact,
}

/// How one update is made.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Rule {
    /// The factor before the gradient.
    pub learning_rate: f64,
    /// δ of the central difference.
    pub delta: f64,
    /// Old or new W for b's gradient.
    pub order: Order,
    /// Central difference or exact.
    pub gradient: Gradient,
}

impl Default for Rule {
    /// The notebook's: 1e-2, 1e-4, its order, its derivative.
    fn default() -> Self {
        Self {
            learning_rate: 1e-2,
            delta: DELTA,
            order: Order::Notebook,
            gradient: Gradient::Numerical,
        }
    }
}

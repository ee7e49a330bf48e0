//! The training loop in the notebook's code.

use crate::lesson::listing::Line::{UpdateB, UpdateW};
use crate::lesson::listing::Listing;

/// The training loop of the classification (cell 40).
pub(in crate::lesson) const TRAINING_LOOP: Listing = &[
    ("for step in range(100001):", None),
    ("    W -= learning_rate * numerical_derivative(f, W)", Some(UpdateW)),
    ("    b -= learning_rate * numerical_derivative(f, b)", Some(UpdateB)),
];

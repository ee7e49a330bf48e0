//! The training loop in the notebook's code.

use crate::lesson::listing::Line::{UpdateB, UpdateW};
use crate::lesson::listing::Listing;

/// The training loop of LogicGate (cell 104).
pub(in crate::lesson) const TRAINING_LOOP: Listing = &[
    ("        for step in range(10001):", None),
    (
        "            self.__W -= self.__learning_rate * numerical_derivative(f, self.__W)",
        Some(UpdateW),
    ),
    (
        "            self.__b -= self.__learning_rate * numerical_derivative(f, self.__b)",
        Some(UpdateB),
    ),
];

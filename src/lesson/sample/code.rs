//! The training code of the sample.

use crate::lesson::code::Cell;
use crate::lesson::listing::Line::{UpdateB, UpdateW};
use crate::lesson::listing::Listing;

/// The training loop.
const TRAINING_LOOP: Listing = &[
    ("for step in range(200):", None),
    ("    W -= learning_rate * numerical_derivative(f, W)", Some(UpdateW)),
    ("    b -= learning_rate * numerical_derivative(f, b)", Some(UpdateB)),
];

/// The code.
pub(in crate::lesson) const TRAINING_CODE: &[Cell] = &[Cell { number: 1, lines: TRAINING_LOOP }];

//! The training code of the notebook's classification.

use crate::lesson::code::Cell;
use crate::lesson::listing::Line::{UpdateB, UpdateW};
use crate::lesson::listing::{Listing, NUMERICAL_DERIVATIVE};

/// The loss that training minimises (cell 29).
const LOSS: Listing = &[
    ("def sigmoid(x):", None),
    ("    return 1 / (1 + np.exp(-x))", None),
    ("", None),
    ("def loss_func(x, t):", None),
    ("    ", None),
    ("    delta = 1e-7", None),
    ("    ", None),
    ("    z = np.dot(x, W) + b", None),
    ("    y = sigmoid(z)", None),
    ("    ", None),
    ("    return -np.sum(t*np.log(y + delta) + (1- t)*np.log((1 - y) + delta))", None),
];

/// The training loop (cell 40).
const TRAINING_LOOP: Listing = &[
    ("for step in range(100001):", None),
    ("    W -= learning_rate * numerical_derivative(f, W)", Some(UpdateW)),
    ("    b -= learning_rate * numerical_derivative(f, b)", Some(UpdateB)),
];

/// The code (cells 29, 33 and 40).
pub(in crate::lesson) const TRAINING_CODE: &[Cell] = &[
    Cell { number: 29, lines: LOSS },
    Cell { number: 33, lines: NUMERICAL_DERIVATIVE },
    Cell { number: 40, lines: TRAINING_LOOP },
];

//! The training code of the notebook's regression.

use crate::lesson::code::Cell;
use crate::lesson::listing::Line::{UpdateB, UpdateW};
use crate::lesson::listing::{Listing, NUMERICAL_DERIVATIVE};

/// The loss that training minimises (cell 23).
const LOSS: Listing = &[
    ("def loss_func(x, t):", None),
    ("    y = np.dot(x, W) + b", None),
    ("    ", None),
    ("    return (np.sum((t - y)**2))/(len(x))", None),
];

/// The error that training prints (cell 26).
const ERROR: Listing = &[
    ("def error_val(x, t):", None),
    ("", None),
    ("    y = np.dot(x, W) + b", None),
    ("    ", None),
    ("    return (np.sum(t - y)**2) / (len(x))", None),
];

/// The training loop (cell 26).
const TRAINING_LOOP: Listing = &[
    ("for step in range(8001):", None),
    ("    ", None),
    ("    W -= learning_rate * numerical_derivative(f, W)", Some(UpdateW)),
    ("    b -= learning_rate * numerical_derivative(f, b)", Some(UpdateB)),
];

/// The code (cells 23 and 26).
pub(in crate::lesson) const TRAINING_CODE: &[Cell] = &[
    Cell { number: 23, lines: LOSS },
    Cell { number: 26, lines: NUMERICAL_DERIVATIVE },
    Cell { number: 26, lines: ERROR },
    Cell { number: 26, lines: TRAINING_LOOP },
];

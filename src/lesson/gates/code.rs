//! The training code of the notebook's LogicGate.

use crate::lesson::code::Cell;
use crate::lesson::listing::Line::{UpdateB, UpdateW};
use crate::lesson::listing::{Listing, NUMERICAL_DERIVATIVE};

/// The loss that training minimises (cell 104).
const LOSS: Listing = &[
    ("    def __loss_func(self):", None),
    ("        ", None),
    ("        delta = 1e-7", None),
    ("        ", None),
    ("        z = np.dot(self.__xdata, self.__W) + self.__b", None),
    ("        y = sigmoid(z)", None),
    ("        ", None),
    (
        "        return - np.sum(self.__tdata*np.log(y + delta) + (1 - self.__tdata)*np.log((1 - y) + delta))",
        None,
    ),
];

/// The training loop (cell 104).
const TRAINING_LOOP: Listing = &[
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

/// The code (cells 103 and 104).
pub(in crate::lesson) const TRAINING_CODE: &[Cell] = &[
    Cell { number: 103, lines: NUMERICAL_DERIVATIVE },
    Cell { number: 104, lines: LOSS },
    Cell { number: 104, lines: TRAINING_LOOP },
];

//! Targets without `reshape(4, 1)`: a row (4,) against a column (4, 1). NumPy broadcasts
//! them to (4, 4), every target with every output, and the least loss is at the targets'
//! mean for every input.

use super::gate::{self, DATA_CELL, Model, TARGETS, TARGETS_LINE};
use super::program::{Patch, Program};
use descent_core::loss::{cross_entropy, sigmoid};

pub(super) fn program() -> Program {
    gate::program(Patch {
        cell: DATA_CELL,
        lines: TARGETS_LINE..TARGETS_LINE + 1,
        written: &["t_data = np.array([0, 0, 0, 1])"],
    })
}

pub(super) fn model(mended: bool) -> Model {
    if mended {
        Model {
            sigmoid,
            loss: |y| cross_entropy(4, |i| y[i], |i| TARGETS[i] == 1.0),
            shape: [4, 1],
        }
    } else {
        Model { sigmoid, loss: |y| broadcast_loss(y, &TARGETS), shape: [4, 4] }
    }
}

/// Returns the cross-entropy of cell 29 over all pairs of an output y, of shape (n, 1),
/// and a target, 0 or 1, of shape (n,), summed row by row as in `np.sum`.
#[must_use]
pub fn broadcast_loss(y: &[f64], targets: &[f64]) -> f64 {
    let columns = targets.len();
    cross_entropy(y.len() * columns, |k| y[k / columns], |k| targets[k % columns] == 1.0)
}

//! `1 / (1 + np.exp(x))`: σ(−x) instead of σ(x). It trains to −W and −b, and predicts the
//! same.

use super::gate::{self, Model, SIGMOID_CELL, SIGMOID_LINE, TARGETS};
use super::program::{Patch, Program};
use descent_core::loss::{cross_entropy, sigmoid};
use descent_core::math::exp;

pub(super) fn program() -> Program {
    gate::program(Patch {
        cell: SIGMOID_CELL,
        lines: SIGMOID_LINE..SIGMOID_LINE + 1,
        written: &["    return 1 / (1 + np.exp(x))"],
    })
}

pub(super) fn model(mended: bool) -> Model {
    Model {
        sigmoid: if mended { sigmoid } else { flipped_sigmoid },
        loss: |y| cross_entropy(4, |i| y[i], |i| TARGETS[i] == 1.0),
        shape: [4, 1],
    }
}

/// Returns 1 / (1 + eˣ).
#[must_use]
pub fn flipped_sigmoid(x: f64) -> f64 {
    1.0 / (1.0 + exp(x))
}

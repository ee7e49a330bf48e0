//! Logistic regression: ten points and a sigmoid (cells 27 to 45).

use super::{Lab, Stage};

pub(super) static LAB: Lab = Lab {
    loss: |text| text.readouts.cross_entropy,
    pictures: |stage: &Stage| vec![stage.landscape([0, 1]), stage.errors(None), stage.parameters()],
};

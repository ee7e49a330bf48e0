//! LogicGate: a truth table that learns (cells 103 to 112).

use super::{Lab, Stage};

pub(super) static LAB: Lab = Lab {
    loss: |text| text.readouts.cross_entropy,
    pictures: |stage: &Stage| vec![stage.landscape([0, 1]), stage.errors(None), stage.parameters()],
};

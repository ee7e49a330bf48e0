//! The facts of the classification.

use crate::experiment::part::PagePart;
use crate::experiment::problem::Problem;
use crate::experiment::start::NamedStart;
use crate::lesson::fact::{Facts, Training};
use descent_core::dataset::Dataset;

/// The facts of the lesson (cells 27 to 45).
pub const FACTS: Facts = Facts {
    name: "classification",
    training: Some(Training {
        problem: || Problem::Classification(Dataset::classification()),
        steps: 100_001,
        row_interval: 10_000,
        predict: &[3.0, 17.0],
        starts: &[NamedStart::Notebook, NamedStart::Cell40],
        start: |start, _| match start {
            // Printed by cell 28.
            NamedStart::Notebook => vec![0.160_928_97, 0.295_250_95],
            NamedStart::Cell40 => vec![5.255_553_356_619_134, -68.245_061_033_385_81],
        },
    }),
    parts: &[
        PagePart::Start,
        PagePart::Model,
        PagePart::Landscape,
        PagePart::Errors,
        PagePart::Parameters,
        PagePart::Z,
        PagePart::PointLoss,
        PagePart::Ray,
        PagePart::RayLoss,
        PagePart::Update,
        PagePart::Predict,
        PagePart::Output,
        PagePart::Data,
        PagePart::Noise,
        PagePart::Points,
        PagePart::DataSeed,
    ],
    first_figures: &[PagePart::Model, PagePart::Z, PagePart::Predict, PagePart::Output],
};

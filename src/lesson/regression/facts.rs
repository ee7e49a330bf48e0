//! The facts of the regression.

use crate::experiment::part::PagePart;
use crate::experiment::problem::Problem;
use crate::experiment::start::NamedStart;
use crate::lesson::fact::{Facts, Training};
use descent_core::dataset::Dataset;

/// The facts of the lesson.
pub const FACTS: Facts = Facts {
    name: "regression",
    training: Some(TRAINING),
    parts: &[
        PagePart::Model,
        PagePart::Landscape,
        PagePart::Errors,
        PagePart::Parameters,
        PagePart::Update,
        PagePart::Orders,
        PagePart::OrderErrors,
        PagePart::Factor,
        PagePart::DeltaDigits,
        PagePart::PointLosses,
        PagePart::Output,
        PagePart::Data,
        PagePart::Noise,
        PagePart::Points,
        PagePart::DataSeed,
    ],
    first_figures: &[PagePart::Model, PagePart::Landscape, PagePart::Output],
};

/// The training run (cells 22 to 26).
pub const TRAINING: Training = Training {
    problem: || Problem::Regression(Dataset::regression()),
    steps: 8_001,
    row_interval: 400,
    predict: &[],
    starts: &[NamedStart::Notebook],
    // From here the printed rows of cell 26 come out to the last digit.
    start: |_, _| vec![0.592_079_035_681_834_4, 0.411_568_863_572_466_9],
};

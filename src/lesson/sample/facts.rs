//! The facts of the sample.

use crate::experiment::part::PagePart;
use crate::experiment::problem::Problem;
use crate::experiment::start::NamedStart;
use crate::lesson::fact::{Facts, Training};
use descent_core::dataset::Dataset;

/// The facts of the lesson.
pub const FACTS: Facts = Facts {
    name: "sample",
    training: Some(TRAINING),
    parts: &[PagePart::Model, PagePart::Errors, PagePart::Parameters, PagePart::Output],
    first_figures: &[PagePart::Output],
};

/// The training run: the regression's problem with other points.
const TRAINING: Training = Training {
    problem: || {
        let points = Dataset::new(&[(0.0, 1.0), (1.0, 3.0)]);
        Problem::Regression(points.unwrap_or_else(|_| Dataset::regression()))
    },
    steps: 200,
    row_interval: 50,
    predict: &[],
    starts: &[NamedStart::Notebook],
    start: |_, _| vec![0.0, 0.0],
};

//! The pictures of the regression.

use crate::experiment::Experiment;
use crate::lesson::picture::LessonPicture;
use crate::lesson::run_pictures::{self, model_pictures};
use crate::picture::model::{Model, Shape};
use crate::session::latest::Latest;
use crate::text::Text;

/// Returns the points and the line.
#[must_use]
pub fn model(experiment: &Experiment, latest: &Latest, probe: Option<[f64; 2]>) -> Option<Model> {
    run_pictures::model(experiment, latest, Shape::Line, probe)
}

/// Returns the lesson's pictures in order.
pub(in crate::lesson) fn pictures(
    text: &Text,
    experiment: &Experiment,
    latest: &Latest,
) -> Vec<LessonPicture> {
    model_pictures(text, experiment, latest, Shape::Line)
}

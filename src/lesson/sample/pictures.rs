//! The pictures of the sample.

use crate::experiment::Experiment;
use crate::lesson::picture::LessonPicture;
use crate::lesson::run_pictures::{captioned_errors, captioned_model, model};
use crate::picture::model::Shape;
use crate::session::latest::Latest;
use crate::text::Text;

/// Returns the lesson's pictures in order.
pub(in crate::lesson) fn pictures(
    text: &Text,
    experiment: &Experiment,
    latest: &Latest,
) -> Vec<LessonPicture> {
    let model = model(experiment, latest, Shape::Line, None);
    let model = model.map(|picture| captioned_model(text, picture));
    model.into_iter().chain([captioned_errors(text, experiment, latest, None)]).collect()
}

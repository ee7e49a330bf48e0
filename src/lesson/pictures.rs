//! The pictures of each lesson, in the order in which its lab shows them.

use super::picture::LessonPicture;
#[cfg(feature = "sample-lesson")]
use super::sample;
use super::{Lesson, classification, derivative, gates, regression, run_pictures, xor};
use crate::experiment::Experiment;
use crate::experiment::subject::Subject;
use crate::session::latest::Latest;
use crate::session::surface::SurfaceView;
use crate::text::Text;

/// Returns the pictures of a lesson's subject at the run's cursor; a run has none before its
/// first update arrives.
pub type Pictures = fn(&'static Text, &Subject, &Latest) -> Vec<LessonPicture>;

/// Draws those of the derivative.
pub const DERIVATIVE: Pictures = |text, subject, _| match subject {
    Subject::Derivative { settings, .. } => derivative::pictures::pictures(text, settings),
    _ => Vec::new(),
};
/// Draws those of the regression.
pub const REGRESSION: Pictures = |text, subject, latest| {
    of_run(subject, latest, |run| regression::pictures::pictures(text, run, latest))
};
/// Draws those of the classification.
pub const CLASSIFICATION: Pictures = |text, subject, latest| {
    of_run(subject, latest, |run| classification::pictures::pictures(text, run, latest))
};
/// Draws those of the gates.
pub const GATES: Pictures = |text, subject, latest| {
    of_run(subject, latest, |run| gates::pictures::pictures(text, run, latest))
};
/// Draws those of XOR.
pub const XOR: Pictures = |text, subject, latest| {
    of_run(subject, latest, |run| xor::pictures::pictures(text, run, latest))
};
/// Draws those of the sample.
#[cfg(feature = "sample-lesson")]
pub const SAMPLE: Pictures = |text, subject, latest| {
    of_run(subject, latest, |run| sample::pictures::pictures(text, run, latest))
};

fn of_run(
    subject: &Subject,
    latest: &Latest,
    pictures: impl FnOnce(&Experiment) -> Vec<LessonPicture>,
) -> Vec<LessonPicture> {
    match subject {
        Subject::Run(run) if latest.snapshot.is_some() => pictures(run),
        _ => Vec::new(),
    }
}

/// Returns the function that draws a lesson's pictures.
#[must_use]
pub const fn pictures(lesson: Lesson) -> Pictures {
    match lesson {
        Lesson::Derivative => DERIVATIVE,
        Lesson::Regression => REGRESSION,
        Lesson::Classification => CLASSIFICATION,
        Lesson::Gates => GATES,
        Lesson::Xor => XOR,
        #[cfg(feature = "sample-lesson")]
        Lesson::Sample => SAMPLE,
    }
}

/// Returns the part of the loss landscape that the pictures of a run need.
#[must_use]
pub fn surface_view(experiment: &Experiment, latest: &Latest) -> Option<SurfaceView> {
    match experiment.lesson {
        Lesson::Regression | Lesson::Classification | Lesson::Gates => {
            run_pictures::exported_view(latest)
        }
        Lesson::Derivative | Lesson::Xor => None,
        #[cfg(feature = "sample-lesson")]
        Lesson::Sample => None,
    }
}

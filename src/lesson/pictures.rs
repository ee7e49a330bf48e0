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

/// Returns the pictures of a subject at the run's cursor; a run has none before its first
/// update arrives.
#[must_use]
pub fn pictures(text: &'static Text, subject: &Subject, latest: &Latest) -> Vec<LessonPicture> {
    match subject {
        Subject::Cover => Vec::new(),
        Subject::Derivative { settings, .. } => derivative::pictures::pictures(text, settings),
        Subject::Run(_) if latest.snapshot.is_none() => Vec::new(),
        Subject::Run(run) => match run.lesson {
            Lesson::Derivative => Vec::new(),
            Lesson::Regression => regression::pictures::pictures(text, run, latest),
            Lesson::Classification => classification::pictures::pictures(text, run, latest),
            Lesson::Gates => gates::pictures::pictures(text, run, latest),
            Lesson::Xor => xor::pictures::pictures(text, run, latest),
            #[cfg(feature = "sample-lesson")]
            Lesson::Sample => sample::pictures::pictures(text, run, latest),
        },
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

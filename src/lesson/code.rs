//! The notebook's training code of each lesson, for the microscope.

use super::listing::Listing;
#[cfg(feature = "sample-lesson")]
use super::sample;
use super::{Lesson, classification, gates, regression};

/// Returns the training loop of a lesson, empty if it does not train. A circuit's gates
/// are trained by LogicGate's.
#[must_use]
pub fn training_loop(lesson: Lesson) -> Listing {
    match lesson {
        Lesson::Derivative => &[],
        Lesson::Regression => regression::code::TRAINING_LOOP,
        Lesson::Classification => classification::code::TRAINING_LOOP,
        Lesson::Gates | Lesson::Xor => gates::code::TRAINING_LOOP,
        #[cfg(feature = "sample-lesson")]
        Lesson::Sample => sample::code::TRAINING_LOOP,
    }
}

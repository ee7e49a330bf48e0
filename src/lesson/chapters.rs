//! The chapters of each lesson.

use super::chapter::Chapter;
#[cfg(feature = "sample-lesson")]
use super::sample;
use super::{Lesson, classification, derivative, gates, regression, xor};

/// Returns the chapters of a lesson in reading order.
#[must_use]
pub fn chapters(lesson: Lesson) -> &'static [Chapter] {
    match lesson {
        Lesson::Derivative => &derivative::chapters::CHAPTERS,
        Lesson::Regression => &regression::chapters::CHAPTERS,
        Lesson::Classification => &classification::chapters::CHAPTERS,
        Lesson::Gates => &gates::chapters::CHAPTERS,
        Lesson::Xor => &xor::chapters::CHAPTERS,
        #[cfg(feature = "sample-lesson")]
        Lesson::Sample => &sample::chapters::CHAPTERS,
    }
}

/// Returns a chapter by its number in the address, from 1.
#[must_use]
pub fn chapter(lesson: Lesson, number: u8) -> Option<&'static Chapter> {
    chapters(lesson).get(usize::from(number.checked_sub(1)?))
}

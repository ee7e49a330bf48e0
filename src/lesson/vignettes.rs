//! The lessons' pictures on the cover page, without numbers, as SVG.

use super::Lesson;

/// Returns a lesson's picture.
#[must_use]
pub const fn vignette(lesson: Lesson) -> &'static str {
    match lesson {
        Lesson::Derivative => include_str!("derivative/vignette.svg"),
        Lesson::Regression => include_str!("regression/vignette.svg"),
        Lesson::Classification => include_str!("classification/vignette.svg"),
        Lesson::Gates => include_str!("gates/vignette.svg"),
        Lesson::Xor => include_str!("xor/vignette.svg"),
        #[cfg(feature = "sample-lesson")]
        Lesson::Sample => "",
    }
}

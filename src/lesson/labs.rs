//! The labs: each lesson's part of the page.

use super::{Lesson, classification, gates, regression, xor};
use crate::app::lab::view::LabView;
#[cfg(feature = "sample-lesson")]
use crate::app::lab::view::PLAIN;

pub(crate) use super::derivative::lab::DerivativeLab;

/// Returns the parts of a training lab that are the lesson's own. The derivative, which
/// has no run, has the regression's.
pub(crate) fn view(lesson: Lesson) -> &'static LabView {
    match lesson {
        Lesson::Derivative | Lesson::Regression => &regression::lab::LAB,
        Lesson::Classification => &classification::lab::LAB,
        Lesson::Gates => &gates::lab::LAB,
        Lesson::Xor => &xor::lab::LAB,
        #[cfg(feature = "sample-lesson")]
        Lesson::Sample => &PLAIN,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lesson::chapters::chapters;

    #[test]
    fn a_lab_offers_the_figures_and_tabs_of_its_chapters() {
        for lesson in Lesson::trained() {
            let view = view(lesson);
            for chapter in chapters(lesson) {
                let there = chapter.preset;
                assert!(chapter.heroes.iter().all(|part| view.figures.contains(part)), "{there}");
                assert!(chapter.shelf.is_none_or(|tab| view.tabs.contains(&tab)), "{there}");
            }
        }
    }
}

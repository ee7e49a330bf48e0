//! The labs: each lesson's part of the page.

use yew::prelude::*;

use super::derivative::lab::{DerivativeLab, DrawFurther};
pub(crate) use super::derivative::lab::{DerivativeLabProps, Further};
use super::pictures::{self, Pictures};
use super::{classification, derivative, gates, regression, xor};
use crate::app::lab::view::{DrawFigure, LabView};
use crate::app::lab::{Lab, LabProps};
#[cfg(feature = "sample-lesson")]
use crate::app::lab::{further, view::PLAIN};

/// Draws a lesson's lab with its first figures.
#[derive(Clone, Copy)]
pub(crate) enum LessonLab {
    /// The lab of a training run, with the parts that are the lesson's own.
    Run(&'static LabView, fn(LabProps) -> Html),
    /// The lab of the derivative, which has no run.
    Derivative(fn(DerivativeLabProps) -> Html),
}

/// Draws the figures that do not come with a lesson's lab, and its pictures for files.
#[derive(Clone, Copy)]
pub(crate) struct LessonFigures {
    pub(crate) draw: DrawFigures,
    pub(crate) pictures: Pictures,
}

/// Draws the figures that do not come with a lesson's lab.
#[derive(Clone, Copy)]
pub(crate) enum DrawFigures {
    /// Those of a training run.
    Run(DrawFigure),
    /// Those of the derivative.
    Derivative(DrawFurther),
}

pub(crate) const DERIVATIVE_FIGURES: LessonFigures = LessonFigures {
    draw: DrawFigures::Derivative(derivative::lab::further),
    pictures: pictures::DERIVATIVE,
};
pub(crate) const REGRESSION_FIGURES: LessonFigures = LessonFigures {
    draw: DrawFigures::Run(regression::lab::further),
    pictures: pictures::REGRESSION,
};
pub(crate) const CLASSIFICATION_FIGURES: LessonFigures = LessonFigures {
    draw: DrawFigures::Run(classification::lab::further),
    pictures: pictures::CLASSIFICATION,
};
pub(crate) const GATES_FIGURES: LessonFigures =
    LessonFigures { draw: DrawFigures::Run(gates::lab::further), pictures: pictures::GATES };
pub(crate) const XOR_FIGURES: LessonFigures =
    LessonFigures { draw: DrawFigures::Run(xor::lab::further), pictures: pictures::XOR };

pub(crate) const DERIVATIVE: LessonLab =
    LessonLab::Derivative(|props| html! { <DerivativeLab ..props /> });
pub(crate) const REGRESSION: LessonLab = LessonLab::Run(&regression::lab::LAB, run);
pub(crate) const CLASSIFICATION: LessonLab = LessonLab::Run(&classification::lab::LAB, run);
pub(crate) const GATES: LessonLab = LessonLab::Run(&gates::lab::LAB, run);
pub(crate) const XOR: LessonLab = LessonLab::Run(&xor::lab::LAB, run);
#[cfg(feature = "sample-lesson")]
pub(crate) const SAMPLE: LessonLab = LessonLab::Run(&PLAIN, run);

#[cfg(feature = "sample-lesson")]
pub(crate) const SAMPLE_FIGURES: LessonFigures =
    LessonFigures { draw: DrawFigures::Run(further::figure), pictures: pictures::SAMPLE };

fn run(props: LabProps) -> Html {
    html! { <Lab ..props /> }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lesson::Lesson;
    use crate::lesson::chapters::chapters;

    #[test]
    fn a_lab_offers_the_figures_and_tabs_of_its_chapters() {
        let labs = [
            (Lesson::Regression, REGRESSION),
            (Lesson::Classification, CLASSIFICATION),
            (Lesson::Gates, GATES),
            (Lesson::Xor, XOR),
        ];
        for (lesson, lab) in labs {
            let LessonLab::Run(view, _) = lab else { panic!("{} trains", lesson.name()) };
            for chapter in chapters(lesson) {
                let there = chapter.preset;
                assert!(chapter.heroes.iter().all(|part| view.figures.contains(part)), "{there}");
                assert!(chapter.shelf.is_none_or(|tab| view.tabs.contains(&tab)), "{there}");
            }
        }
    }
}

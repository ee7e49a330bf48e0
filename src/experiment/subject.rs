//! The subject of the page: the cover, a derivative, or a run.

use super::Experiment;
use super::derivative::Derivative;
use super::exercise::CodeExercise;
use crate::lesson::Lesson;
use descent_core::derivative::DELTA;

/// The subject of the page.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Subject {
    /// The cover page.
    #[default]
    Cover,
    /// A derivative.
    Derivative {
        /// The lesson it belongs to.
        lesson: Lesson,
        /// Its function, point and difference.
        settings: DerivativeSettings,
    },
    /// A training run.
    Run(Experiment),
}

/// The settings of a derivative.
#[derive(Clone, Debug, PartialEq)]
pub struct DerivativeSettings {
    /// The function and the point.
    pub derivative: Derivative,
    /// The difference δ, for the function and for the code exercise.
    pub delta: f64,
    /// The array derivative and the bug lab.
    pub exercise: CodeExercise,
}

impl Default for DerivativeSettings {
    /// Returns the notebook's settings.
    fn default() -> Self {
        Self { derivative: Derivative::default(), delta: DELTA, exercise: CodeExercise::default() }
    }
}

impl Subject {
    /// Returns the subject of a lesson as the notebook has it.
    #[must_use]
    pub fn notebook(lesson: Lesson) -> Self {
        if lesson.trains() {
            Self::Run(Experiment::notebook(lesson))
        } else {
            Self::Derivative { lesson, settings: DerivativeSettings::default() }
        }
    }

    /// Returns its lesson; the cover has none.
    #[must_use]
    pub const fn lesson(&self) -> Option<Lesson> {
        match self {
            Self::Cover => None,
            Self::Derivative { lesson, .. } => Some(*lesson),
            Self::Run(experiment) => Some(experiment.lesson),
        }
    }
}

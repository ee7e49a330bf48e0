//! The address: the subject of the page and its presentation.

use super::Experiment;
pub use super::language::Language;
use super::part::PartSet;
pub use super::reason::{Reason, Rejected};
use super::subject::{DerivativeSettings, Subject};
use crate::lesson::Lesson;

/// The most bytes of a query string that is read: every link the app makes is shorter.
pub const LONGEST: usize = 1 << 20;

/// The page's colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
    /// Black on white, with large text and thick lines, for the back row of a classroom.
    Projector,
}

impl Theme {
    /// All themes, in the order in which the page's button changes them.
    pub const ALL: [Self; 3] = [Self::Light, Self::Dark, Self::Projector];

    /// Returns the theme after it, and after the last the first.
    #[must_use]
    pub const fn next(self) -> Self {
        match self {
            Self::Light => Self::Dark,
            Self::Dark => Self::Projector,
            Self::Projector => Self::Light,
        }
    }
}

/// The speed at which a run is played.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Pace {
    /// This many updates a second.
    PerSecond(f64),
    /// The full speed of the machine.
    Full,
}

/// The subject of the page and its presentation. [`Address::parse`] reads it from a query
/// string, and [`Display`](std::fmt::Display) writes it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Address {
    /// The subject of the page.
    pub subject: Subject,
    /// The chapter of the lesson's story, from 1, if one was asked for. The story checks
    /// that it exists.
    pub chapter: Option<u8>,
    /// Updates done when the page opens; 0 unless the subject is a run.
    pub at: u64,
    /// The inputs whose predictions are shown; empty unless the problem has predictions.
    pub predict: Vec<f64>,
    /// The pace, if one was asked for.
    pub pace: Option<Pace>,
    /// The language, if one was asked for.
    pub language: Option<Language>,
    /// The theme, if one was asked for.
    pub theme: Option<Theme>,
    /// True if the lab is shown without the page around it.
    pub embed: bool,
    /// The parts that are not shown.
    pub hide: PartSet,
}

impl Address {
    /// Returns the address of a lesson as the notebook has it.
    #[must_use]
    pub fn notebook(lesson: Lesson) -> Self {
        let predict = if lesson.trains() { lesson.predict().to_vec() } else { Vec::new() };
        Self { subject: Subject::notebook(lesson), predict, ..Self::default() }
    }

    /// Returns the address of an experiment.
    #[must_use]
    pub fn run(experiment: Experiment) -> Self {
        let predict = experiment.lesson.predict().to_vec();
        Self { subject: Subject::Run(experiment), predict, ..Self::default() }
    }

    /// Returns the lesson; the cover has none.
    #[must_use]
    pub const fn lesson(&self) -> Option<Lesson> {
        self.subject.lesson()
    }

    /// Returns the experiment, if the subject is a run.
    #[must_use]
    pub const fn experiment(&self) -> Option<&Experiment> {
        match &self.subject {
            Subject::Run(experiment) => Some(experiment),
            Subject::Cover | Subject::Derivative { .. } => None,
        }
    }

    /// Returns the experiment for a change, if the subject is a run.
    pub const fn experiment_mut(&mut self) -> Option<&mut Experiment> {
        match &mut self.subject {
            Subject::Run(experiment) => Some(experiment),
            Subject::Cover | Subject::Derivative { .. } => None,
        }
    }

    /// Returns the settings of the derivative for a change, if the subject is one.
    pub const fn derivative_mut(&mut self) -> Option<&mut DerivativeSettings> {
        match &mut self.subject {
            Subject::Derivative { settings, .. } => Some(settings),
            Subject::Cover | Subject::Run(_) => None,
        }
    }

    /// Returns the settings of the derivative, if the subject is one.
    #[must_use]
    pub const fn derivative(&self) -> Option<&DerivativeSettings> {
        match &self.subject {
            Subject::Derivative { settings, .. } => Some(settings),
            Subject::Cover | Subject::Run(_) => None,
        }
    }
}

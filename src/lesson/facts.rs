//! The table of the lessons' facts.

use super::Lesson;
use super::fact::{Facts, Training};
#[cfg(feature = "sample-lesson")]
use super::sample;
use super::{classification, derivative, gates, regression, xor};
use crate::experiment::Experiment;
use crate::experiment::part::PagePart;
use crate::experiment::problem::Problem;
use crate::experiment::start::{NamedStart, Start, draw};
use descent_core::descent::Rule;

/// The controls of every training run.
const CONTROLS: [PagePart; 19] = [
    PagePart::Run,
    PagePart::Full,
    PagePart::Step,
    PagePart::Back,
    PagePart::Reset,
    PagePart::Pace,
    PagePart::Timeline,
    PagePart::LearningRate,
    PagePart::Sweep,
    PagePart::Delta,
    PagePart::Seed,
    PagePart::W,
    PagePart::B,
    PagePart::Steps,
    PagePart::Order,
    PagePart::Gradient,
    PagePart::Settings,
    PagePart::Microscope,
    PagePart::Code,
];

impl Lesson {
    /// The lesson of an embedded lab whose address names none.
    pub const EMBEDDED: Self = Self::Regression;

    const fn facts(self) -> &'static Facts {
        match self {
            Self::Derivative => &derivative::facts::FACTS,
            Self::Regression => &regression::facts::FACTS,
            Self::Classification => &classification::facts::FACTS,
            Self::Gates => &gates::facts::FACTS,
            Self::Xor => &xor::facts::FACTS,
            #[cfg(feature = "sample-lesson")]
            Self::Sample => &sample::facts::FACTS,
        }
    }

    /// Returns its training run; a lesson that does not train has the regression's.
    const fn training(self) -> &'static Training {
        match &self.facts().training {
            Some(training) => training,
            None => &regression::facts::TRAINING,
        }
    }

    /// Returns the figures that come with its lab.
    #[must_use]
    pub const fn first_figures(self) -> &'static [PagePart] {
        self.facts().first_figures
    }

    /// Returns its name in an address.
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.facts().name
    }

    /// Returns true if it is about a training run.
    #[must_use]
    pub const fn trains(self) -> bool {
        self.facts().training.is_some()
    }

    /// Returns the lessons that are about a training run.
    pub fn trained() -> impl Iterator<Item = Self> {
        Self::ALL.into_iter().filter(|lesson| lesson.trains())
    }

    /// Returns its problem with the notebook's data.
    #[must_use]
    pub fn problem(self) -> Problem {
        (self.training().problem)()
    }

    /// Returns the number of updates that the notebook makes.
    #[must_use]
    pub const fn steps(self) -> u64 {
        self.training().steps
    }

    /// Returns the steps between two rows that the notebook prints.
    #[must_use]
    pub const fn row_interval(self) -> u64 {
        self.training().row_interval
    }

    /// Returns the inputs whose predictions the notebook asks for.
    #[must_use]
    pub const fn predict(self) -> &'static [f64] {
        self.training().predict
    }

    /// Returns its named starts; the first is the default.
    #[must_use]
    pub const fn starts(self) -> &'static [NamedStart] {
        self.training().starts
    }

    /// Returns the parts of its lab that can be hidden: controls, then pictures and tables,
    /// in the order in which they are offered.
    #[must_use]
    pub fn parts(self) -> Vec<PagePart> {
        let controls = if self.trains() { &CONTROLS[..] } else { &[] };
        controls.iter().chain(self.facts().parts).copied().collect()
    }
}

impl Experiment {
    /// Returns the experiment of a lesson as the notebook runs it.
    #[must_use]
    pub fn notebook(lesson: Lesson) -> Self {
        Self {
            lesson,
            problem: lesson.problem(),
            start: Start::default(),
            rule: Rule::default(),
            steps: lesson.steps(),
            forks: Vec::new(),
        }
    }

    /// Returns the experiment of the first lesson about such a problem, as the notebook
    /// runs it.
    #[must_use]
    pub fn of(problem: Problem) -> Self {
        let kind = std::mem::discriminant(&problem);
        let has_kind = |lesson: &Lesson| std::mem::discriminant(&lesson.problem()) == kind;
        let lesson = Lesson::trained().find(has_kind).unwrap_or(Lesson::EMBEDDED);
        Self { problem, ..Self::notebook(lesson) }
    }

    /// Returns the same problem as the notebook runs it: points are the notebook's, a gate
    /// or a circuit is kept.
    #[must_use]
    pub fn as_notebook(&self) -> Self {
        let notebook = Self::notebook(self.lesson);
        match self.problem {
            Problem::Gate(_) | Problem::Circuit { .. } => {
                Self { problem: self.problem.clone(), ..notebook }
            }
            Problem::Regression(_) | Problem::Classification(_) => notebook,
        }
    }

    /// Returns the parameters before training: of each model its weights, then its bias.
    #[must_use]
    pub fn initial(&self) -> Vec<f64> {
        let Self { problem, start, .. } = self;
        let mut parameters = match start.seed {
            Some(seed) => draw(seed, problem),
            None => (self.lesson.training().start)(start.named, problem),
        };
        // A lesson has no start for another lesson's kind of problem.
        parameters.resize(problem.layout().count(), f64::NAN);
        start.replace(problem.layout(), &mut parameters);
        parameters
    }

    /// Returns the steps between two rows of the output table: the notebook's at its own
    /// length, else the roundest number that keeps the table under 50 rows.
    #[must_use]
    pub fn row_interval(&self) -> u64 {
        if self.steps == self.lesson.steps() {
            return self.lesson.row_interval();
        }
        let round = (0_u32..).flat_map(|exponent| [1, 2, 4, 5].map(|n| n * 10_u64.pow(exponent)));
        round.into_iter().find(|interval| self.steps.div_ceil(*interval) < 50).unwrap_or(self.steps)
    }
}

//! The address: the experiment and how it is looked at, as a query string.
//!
//! Its keys are a public contract: add to them, never change their meaning.

use std::fmt;

use thiserror::Error;

use super::Experiment;
use super::array::ArrayError;
use super::derivative::Derivative;
use super::exercise::CodeExercise;
use super::fields::FIELDS;
use super::number::NumberError;
use super::part::PartSet;
use crate::lesson::Lesson;
use descent_core::dataset::DatasetError;
use descent_core::expression::ErrorKind;

/// A query string this long is not read: every link the app makes is shorter.
pub const LONGEST: usize = 1 << 20;

/// The page's language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Language {
    /// Korean.
    Korean,
    /// English.
    English,
}

/// The page's colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

/// How fast a run is played.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Pace {
    /// This many updates a second.
    PerSecond(f64),
    /// As fast as the machine allows.
    Full,
}

/// An experiment and how it is looked at.
#[derive(Clone, Debug, PartialEq)]
pub struct Address {
    /// The lesson; `None` is the cover page.
    pub lesson: Option<Lesson>,
    /// The chapter of the lesson's story, from 1, where one was asked for. Whoever
    /// has the story holds it to its length.
    pub chapter: Option<u8>,
    /// What the derivative lesson looks at.
    pub derivative: Derivative,
    /// What its array derivative and its bug lab look at.
    pub exercise: CodeExercise,
    /// The experiment; of the regression where the lesson is no run.
    pub experiment: Experiment,
    /// Updates done when the page opens.
    pub at: u64,
    /// The inputs of a regression or classification whose predictions are shown.
    pub predict: Vec<f64>,
    /// The pace, where one was asked for.
    pub pace: Option<Pace>,
    /// The language, where one was asked for.
    pub language: Option<Language>,
    /// The theme, where one was asked for.
    pub theme: Option<Theme>,
    /// The lab alone, without the shell.
    pub embed: bool,
    /// The parts that are not shown.
    pub hide: PartSet,
}

impl Default for Address {
    fn default() -> Self {
        Self::lesson(None)
    }
}

/// A key whose value was not taken, and why.
#[derive(Clone, Debug, PartialEq)]
pub struct Rejected {
    /// The key.
    pub key: &'static str,
    /// The value as it stood there, shortened.
    pub value: String,
    /// Why.
    pub reason: Reason,
}

/// Why a value of an address was not taken.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum Reason {
    /// It is no number, or one out of range.
    #[error(transparent)]
    Number(#[from] NumberError),
    /// It is none of the values that this key can have.
    #[error("not a known value")]
    Unknown,
    /// It is not the right number of numbers.
    #[error("not the right number of numbers")]
    Count,
    /// The points are not `x:t` pairs.
    #[error("not pairs of x:t")]
    Pairs,
    /// The points cannot be trained on.
    #[error(transparent)]
    Data(#[from] DatasetError),
    /// The array cannot be read.
    #[error(transparent)]
    Array(#[from] ArrayError),
    /// It is no function of x.
    #[error(transparent)]
    Function(#[from] ErrorKind),
    /// The whole address is too long to be read.
    #[error("too long")]
    Length,
}

impl Address {
    /// A lesson as the notebook runs it, or the cover page.
    #[must_use]
    pub fn lesson(lesson: Option<Lesson>) -> Self {
        let shown = lesson.unwrap_or(Lesson::Regression);
        Self {
            lesson,
            chapter: None,
            derivative: Derivative::default(),
            exercise: CodeExercise::default(),
            experiment: Experiment::notebook(shown),
            at: 0,
            predict: shown.predict().to_vec(),
            pace: None,
            language: None,
            theme: None,
            embed: false,
            hide: PartSet::default(),
        }
    }

    /// Sets one key, as an address would.
    ///
    /// # Errors
    /// When the key cannot have this value; the address stays as it was.
    pub fn set(&mut self, key: &str, value: &str) -> Result<(), Reason> {
        let field = FIELDS.iter().find(|field| field.key == key).ok_or(Reason::Unknown)?;
        (field.read)(self, value)
    }

    /// Reads a query string, with or without its `?`. What is malformed or out
    /// of range takes its default and is named; unknown keys are ignored. The
    /// order of the keys does not matter; of a repeated key the last counts.
    #[must_use]
    pub fn parse(query: &str) -> (Self, Vec<Rejected>) {
        let mut address = Self::default();
        let mut rejected = Vec::new();
        let query = query.strip_prefix('?').unwrap_or(query);
        if query.len() > LONGEST {
            rejected.push(Rejected::new("data", query, Reason::Length));
            return (address, rejected);
        }
        let pairs: Vec<_> = form_urlencoded::parse(query.as_bytes()).collect();
        // In the table's order: the lesson decides what a start may be.
        for field in &FIELDS {
            let given = pairs.iter().rev().find(|(key, _)| key == field.key);
            let result = given.map(|(_, value)| (value, (field.read)(&mut address, value)));
            if let Some((value, Err(reason))) = result {
                rejected.push(Rejected::new(field.key, value, reason));
            }
        }
        // The one key whose range another key sets.
        if address.at > address.experiment.steps {
            let reason = Reason::Number(NumberError::OutOfRange);
            rejected.push(Rejected::new("at", &address.at.to_string(), reason));
            address.at = 0;
        }
        (address, rejected)
    }
}

impl Rejected {
    fn new(key: &'static str, value: &str, reason: Reason) -> Self {
        const SHOWN: usize = 40;
        let mut shown: String = value.chars().take(SHOWN).collect();
        if shown.len() < value.len() {
            shown.push('…');
        }
        Self { key, value: shown, reason }
    }
}

/// The query string without its `?`; what is the default is left out.
impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let written = FIELDS.iter().filter_map(|field| Some((field.key, (field.write)(self)?)));
        for (i, (key, value)) in written.enumerate() {
            let separator = if i == 0 { "" } else { "&" };
            write!(f, "{separator}{key}={value}")?;
        }
        Ok(())
    }
}

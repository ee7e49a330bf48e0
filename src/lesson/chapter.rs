//! A chapter of a lesson's story as data: the preset that it opens, its question and
//! its goal. Its words are the lesson's text.

use crate::experiment::part::PagePart;
use descent_core::gate::TruthTable;
use descent_core::verdict::Verdict;

/// A chapter of a story.
#[derive(Clone, Copy, Debug)]
pub struct Chapter {
    /// The address that the chapter opens: a query string with its lesson. The first
    /// chapter opens the lesson as the notebook runs it.
    pub preset: &'static str,
    /// Asked before the preset is run.
    pub question: Option<Question>,
    /// A challenge for the reader.
    pub goal: Option<Goal>,
    /// The figures in the two large places, left and right: what the chapter is about.
    pub heroes: [PagePart; 2],
    /// The tab that is open below them; none: the charts against the updates.
    pub shelf: Option<PagePart>,
}

/// A multiple-choice question that a run of the lab answers.
#[derive(Clone, Copy, Debug)]
pub struct Question {
    /// The address whose run answers it: a query string with its lesson.
    pub preset: &'static str,
    /// The number of updates after which it is answered; none: the end of the run.
    pub until: Option<u64>,
    /// True if the run continues after divergence.
    pub runs_on: bool,
    /// The number of answers to choose from.
    pub answers: u8,
    /// The index of the right answer, from 0.
    pub right: u8,
    /// The condition that shows that answer to be right.
    pub sign: Sign,
}

impl Question {
    /// Returns the loss below which it asks when, or whether, the run falls.
    #[must_use]
    pub const fn asked_loss(&self) -> Option<f64> {
        match self.sign {
            Sign::Between(Quantity::Loss, 0.0, loss) => Some(loss),
            _ => None,
        }
    }

    /// Returns true if the derivative lesson's code exercise answers it, not its curve.
    #[must_use]
    pub const fn is_about_code(&self) -> bool {
        matches!(self.sign, Sign::Element(..) | Sign::Gradient(..))
    }
}

/// A number that the lab shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quantity {
    /// The loss.
    Loss,
    /// The error that the notebook prints.
    ErrorVal,
    /// A weight, by its index from 0.
    W(usize),
    /// The bias.
    B,
    /// −b/W, the input at which a classification with one input changes its answer.
    Boundary,
    /// The number of updates that raised the loss.
    LossIncreases,
    /// The numerical derivative.
    Slope,
    /// The difference between the numerical derivative and the exact one.
    SlopeError,
}

/// A condition on the lab's numbers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Sign {
    /// The run has this verdict.
    Verdict(Verdict),
    /// The run has diverged.
    Diverged,
    /// A number lies between two others, both included.
    Between(Quantity, f64, f64),
    /// The gate, or the circuit, computes this truth table.
    Table(TruthTable),
    /// The first two gates of the circuit compute these truth tables.
    FirstTables([TruthTable; 2]),
    /// The array's element at an index has this value after the exercise's line.
    Element(usize, f64),
    /// The program with the mistake leaves this value at an index of `grad`.
    Gradient(usize, f64),
}

/// A challenge, met by the core's numbers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Goal {
    /// Its name: on the page `data-goal`, in messages `goal`. Never changed.
    pub name: &'static str,
    /// An address with the problem that it is about: a query string with its lesson.
    pub preset: &'static str,
    /// The condition to meet.
    pub aim: Aim,
}

/// The condition of a goal.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Aim {
    /// A small loss after few updates, from a start that was not typed in.
    LossBelow {
        /// The loss to stay below.
        loss: f64,
        /// The most updates.
        within: u64,
    },
    /// A run that converges at a learning rate close to the upper limit of a window.
    BarelyConverges {
        /// The greatest distance to the limit, as a share of it (0 to 1).
        share: f64,
    },
}

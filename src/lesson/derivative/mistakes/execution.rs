//! Running a program in parts, so that the page stays responsive.

use super::gate::Model;
use super::output::Output;
use super::training::start;
use super::{
    Mistake, early_return, flipped_sigmoid, forgotten_restore, gate, integer_array,
    missing_bracket, missing_fx2, missing_reshape,
};

/// A running program.
#[derive(Clone, Debug, PartialEq)]
pub struct Execution {
    mistake: Mistake,
    mended: bool,
    /// The training, if the program trains.
    training: Option<Training>,
}

/// A training and the updates left.
#[derive(Clone, Debug, PartialEq)]
enum Training {
    /// The regression's: W and b.
    Regression { p: [f64; 2], left: usize },
    /// A gate's: both weights and b.
    Gate { p: [f64; 3], left: usize },
}

impl Execution {
    pub(super) fn new(mistake: Mistake, mended: bool) -> Self {
        let training = match mistake {
            Mistake::MissingBracket => {
                Some(Training::Regression { p: start(), left: missing_bracket::UPDATES })
            }
            Mistake::FlippedSigmoid | Mistake::MissingReshape => {
                Some(Training::Gate { p: start(), left: gate::UPDATES })
            }
            _ => None,
        };
        Self { mistake, mended, training }
    }

    /// Makes up to this many updates if the program trains.
    pub fn advance(&mut self, updates: usize) {
        let (mended, model) = (self.mended, self.model());
        match &mut self.training {
            Some(Training::Regression { p, left }) => {
                let now = updates.min(*left);
                (*p, *left) = (missing_bracket::advance(mended, *p, now), *left - now);
            }
            Some(Training::Gate { p, left }) => {
                let now = updates.min(*left);
                (*p, *left) = (model.advance(*p, now), *left - now);
            }
            None => {}
        }
    }

    /// Returns its output once it has run to its end.
    #[must_use]
    pub fn output(&self) -> Option<Output> {
        let mended = self.mended;
        match &self.training {
            Some(Training::Regression { p, left: 0 }) => Some(missing_bracket::output(mended, *p)),
            Some(Training::Gate { p, left: 0 }) => Some(self.model().output(*p)),
            Some(_) => None,
            None => Some(match self.mistake {
                Mistake::IntegerArray => integer_array::run(mended),
                Mistake::ForgottenRestore => forgotten_restore::run(mended),
                Mistake::EarlyReturn => early_return::run(mended),
                _ => missing_fx2::run(mended),
            }),
        }
    }

    fn model(&self) -> Model {
        match self.mistake {
            Mistake::MissingReshape => missing_reshape::model(self.mended),
            _ => flipped_sigmoid::model(self.mended),
        }
    }
}

//! The bug lab: mistakes that copies of the notebook really have. Each program is computed
//! as NumPy computes it, with the mistake and corrected.
//!
//! A program is a list of cells, run after the notebook's earlier ones (`import numpy as
//! np`, func1 to func3 of cells 16 to 19, the `numerical_derivative` of cell 26 unless it
//! defines its own). The scripts in `tests/golden/mistakes` run the same lines in NumPy.

mod early_return;
mod execution;
mod flipped_sigmoid;
mod forgotten_restore;
mod gate;
mod integer_array;
mod missing_bracket;
mod missing_fx2;
mod missing_reshape;
mod output;
mod program;
mod training;

pub use early_return::derivative_with_early_return;
pub use execution::Execution;
pub use flipped_sigmoid::flipped_sigmoid;
pub use forgotten_restore::derivative_without_restore;
pub use integer_array::{IntegerProbe, assigned, integer_func2, integer_gradient};
pub use missing_bracket::derivative_without_bracket;
pub use missing_fx2::derivative_without_fx2;
pub use missing_reshape::broadcast_loss;
pub use output::{CellOutput, NameError, Output, Variable};
pub use program::LineRange;

pub use crate::experiment::mistake::Mistake;

use program::Program;

impl Mistake {
    fn program(self) -> Program {
        match self {
            Self::MissingFx2 => missing_fx2::program(),
            Self::IntegerArray => integer_array::program(),
            Self::ForgottenRestore => forgotten_restore::program(),
            Self::EarlyReturn => early_return::program(),
            Self::MissingBracket => missing_bracket::program(),
            Self::FlippedSigmoid => flipped_sigmoid::program(),
            Self::MissingReshape => missing_reshape::program(),
        }
    }

    /// Returns the lines of each cell, with the mistake or corrected.
    #[must_use]
    pub fn code(self, mended: bool) -> Vec<Vec<&'static str>> {
        self.program().cells(mended)
    }

    /// Returns the lines of [`code`](Self::code) that have the mistake: any of them is the
    /// right answer. If a line is missing, these are the ones around its place.
    #[must_use]
    pub fn place(self) -> LineRange {
        self.program().place()
    }

    /// Returns the lines of the corrected code that correct the mistake.
    #[must_use]
    pub fn mend(self) -> LineRange {
        self.program().mend()
    }

    /// Begins to run the program, with the mistake or corrected.
    #[must_use]
    pub fn begin(self, mended: bool) -> Execution {
        Execution::new(self, mended)
    }
}

//! The bug lab: mistakes that copies of the notebook really have, each computed
//! as NumPy computes it, with what its program prints and what it prints mended.
//!
//! Every lab is a program in cells, run after the notebook's earlier ones
//! (`import numpy as np`, func1 to func3 of cells 16 to 19, the
//! `numerical_derivative` of cell 26 unless it brings its own). The scripts in
//! `tests/golden/mistakes` run the same lines in NumPy.

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
pub use missing_fx2::{NameError, derivative_without_fx2};
pub use missing_reshape::broadcast_loss;
pub use output::{CellOutput, Output, Variable};
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

    /// The lines of each cell, with the mistake in it or mended.
    #[must_use]
    pub fn code(self, mended: bool) -> Vec<Vec<&'static str>> {
        self.program().cells(mended)
    }

    /// Where the mistake stands in [`code`](Self::code) with the mistake: any of
    /// these lines is the right answer. Where a line is missing they are the
    /// ones around its place.
    #[must_use]
    pub fn place(self) -> LineRange {
        self.program().place()
    }

    /// Where the lines that mend it stand in the mended code.
    #[must_use]
    pub fn mend(self) -> LineRange {
        self.program().mend()
    }

    /// Begins to run the program.
    #[must_use]
    pub fn begin(self, mended: bool) -> Execution {
        Execution::new(self, mended)
    }
}

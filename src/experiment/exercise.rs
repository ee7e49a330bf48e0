//! What the parts of the derivative lesson that are code look at: the array
//! derivative and the bug lab.

use ndarray::ArrayD;

use descent_core::derivative::{ArrayFunction, Player};
use descent_core::mistakes::Mistake;

/// A function of an array, a place in the code that differentiates it, and a
/// mistake to be found.
#[derive(Clone, Debug, PartialEq)]
pub struct CodeExercise {
    /// The function.
    pub function: ArrayFunction,
    /// The array, of a shape that the function takes.
    pub x: ArrayD<f64>,
    /// The lines of cell 15 that are done, up to [`last_line`](Self::last_line).
    pub line: usize,
    /// The mistake.
    pub mistake: Mistake,
}

impl Default for CodeExercise {
    /// func2 at [1, 2] (cell 17), and cell 4 as it stands.
    fn default() -> Self {
        Self::of(ArrayFunction::default(), Mistake::MissingFx2)
    }
}

impl CodeExercise {
    /// A function at the notebook's array, before the first line.
    #[must_use]
    pub fn of(function: ArrayFunction, mistake: Mistake) -> Self {
        Self { function, x: function.point(), line: 0, mistake }
    }

    /// Where the code ends for this array.
    #[must_use]
    pub fn last_line(&self) -> usize {
        Player::<ndarray::IxDyn>::steps_of(self.x.len()) - 1
    }

    /// The code, run with this δ.
    #[must_use]
    pub fn player(&self, delta: f64) -> Player<ndarray::IxDyn> {
        let function = self.function;
        Player::new(move |x: &ArrayD<f64>| function.at(x), self.x.clone(), delta)
    }
}

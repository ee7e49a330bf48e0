//! A gate whose parameters are set by hand: its loss, point by point, against the least that
//! one line can reach.

use descent_core::gate::{INPUTS, TruthTable};
use descent_core::logistic::LogisticRegression;
use descent_core::loss::cross_entropy;
use descent_core::objective::Objective;
use descent_core::predict::gate;

/// The part of the floor within which a loss is equal to it: rounding.
const EQUAL: f64 = 1e-12;

/// A gate with parameters [W1, W2, b] that a reader chose.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ManualFit {
    /// The table to fit.
    pub table: TruthTable,
    /// W1, W2 and b.
    pub parameters: [f64; 3],
}

impl ManualFit {
    /// Returns the loss.
    #[must_use]
    pub fn loss(&self) -> f64 {
        LogisticRegression::gate(self.table).loss(&self.parameters)
    }

    /// Returns the part of the loss that each point adds, in the order of `gate::INPUTS`.
    #[must_use]
    pub fn losses(&self) -> [f64; 4] {
        let targets = self.table.outputs();
        std::array::from_fn(|i| {
            let sigmoid = gate(&self.parameters, INPUTS[i]).sigmoid;
            cross_entropy(1, |_| sigmoid, |_| targets[i])
        })
    }

    /// Returns the number of right answers.
    #[must_use]
    pub fn right(&self) -> usize {
        let answers = INPUTS.map(|input| gate(&self.parameters, input).logical);
        answers
            .into_iter()
            .zip(self.table.outputs())
            .filter(|(said, target)| said == target)
            .count()
    }
}

/// Returns true if a loss is below the floor, and not equal to it but for rounding.
#[must_use]
pub fn is_below(loss: f64, floor: f64) -> bool {
    loss < floor * (1.0 - EQUAL)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fit(parameters: [f64; 3]) -> ManualFit {
        ManualFit { table: TruthTable::XOR, parameters }
    }

    #[test]
    fn the_floor_itself_is_not_below_the_floor() {
        let floor = fit([0.0; 3]).loss();
        assert_eq!(format!("{floor:.7}"), "2.7725879");
        assert!(!is_below(floor, floor));
        assert!(!is_below(floor - 1e-15, floor), "rounding does not count");
        assert!(!is_below(fit([1e-9, -1e-9, 0.0]).loss(), floor));
        assert!(!is_below(fit([3.0, 3.0, -1.5]).loss(), floor));
        assert!(is_below(2.7, floor));
    }

    #[test]
    fn the_points_losses_add_up() {
        let hand = fit([3.0, 3.0, -1.5]);
        let sum: f64 = hand.losses().iter().sum();
        assert!((sum - hand.loss()).abs() < 1e-12);
        assert_eq!(format!("{:.4} {:.2}", hand.loss(), hand.losses()[3]), "5.1153 4.51");
        assert_eq!(hand.right(), 3);
        assert_eq!(fit([0.0; 3]).right(), 2, "σ = 0.5 is read as 0");
    }
}

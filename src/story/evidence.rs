//! The lab's numbers, against which a chapter's conditions are checked.

use crate::experiment::Experiment;
use crate::experiment::derivative::Derivative;
use crate::experiment::exercise::CodeExercise;
use crate::lesson::answers::truth_tables;
use crate::lesson::chapter::{Quantity, Sign};
use crate::lesson::derivative::player::Player;
use crate::session::message::{Progress, RunState, Snapshot};
use descent_core::derivative::accuracy::{Difference, Known};
use descent_core::layout::weights_and_bias;

/// A state of the lab.
#[derive(Clone, Copy, Debug)]
pub enum Evidence<'a> {
    /// A run and its latest progress.
    Run(&'a Experiment, &'a Progress),
    /// A derivative with this δ.
    Derivative(&'a Derivative, f64),
    /// The derivative lesson's code exercise with this δ.
    CodeExercise(&'a CodeExercise, f64),
}

impl Evidence<'_> {
    /// Returns true unless it is a run that has not come to this many updates, or to
    /// its end.
    #[must_use]
    pub fn has_come_to(&self, until: Option<u64>) -> bool {
        let Self::Run(_, Progress { state, snapshot, .. }) = self else { return true };
        match until {
            None => matches!(state, RunState::Finished | RunState::Diverged),
            Some(updates) => *state != RunState::Running && snapshot.updates == updates,
        }
    }

    /// Returns one of its numbers, NaN if it has none such.
    #[must_use]
    pub fn quantity(&self, quantity: Quantity) -> f64 {
        match *self {
            Self::Run(_, progress) => run_quantity(&progress.snapshot, quantity),
            Self::Derivative(derivative, delta) => {
                derivative_quantity(derivative, delta, quantity).unwrap_or(f64::NAN)
            }
            Self::CodeExercise(..) => f64::NAN,
        }
    }

    /// Returns true if the condition holds.
    #[must_use]
    pub fn shows(&self, sign: Sign) -> bool {
        match (sign, *self) {
            (Sign::Between(quantity, low, high), _) => {
                (low..=high).contains(&self.quantity(quantity))
            }
            (Sign::Verdict(verdict), Self::Run(_, progress)) => {
                progress.snapshot.verdict == verdict
            }
            (Sign::Diverged, Self::Run(_, progress)) => progress.divergence.is_some(),
            (Sign::Table(table), Self::Run(experiment, progress)) => {
                truth_tables(experiment, &progress.snapshot).last() == Some(&table)
            }
            (Sign::FirstTables(tables), Self::Run(experiment, progress)) => {
                truth_tables(experiment, &progress.snapshot).starts_with(&tables)
            }
            (Sign::Element(index, value), Self::CodeExercise(exercise, delta)) => {
                element(exercise, delta, index) == Some(value)
            }
            (Sign::Gradient(index, value), Self::CodeExercise(exercise, _)) => {
                gradient(exercise, index) == Some(value)
            }
            _ => false,
        }
    }
}

/// Returns the array's element at `index` after the exercise's line.
fn element(exercise: &CodeExercise, delta: f64, index: usize) -> Option<f64> {
    Player::exercise(exercise, delta).step(exercise.line)?.x.iter().nth(index).copied()
}

/// Returns the element at `index` of `grad` as the program with the mistake leaves it.
fn gradient(exercise: &CodeExercise, index: usize) -> Option<f64> {
    let output = exercise.mistake.begin(false).output()?;
    output.variable("grad")?.values.get(index).copied()
}

fn run_quantity(now: &Snapshot, quantity: Quantity) -> f64 {
    let (weights, b) = weights_and_bias(&now.parameters);
    let w = |i: usize| weights.get(i).copied().unwrap_or(f64::NAN);
    match quantity {
        Quantity::Loss => now.loss,
        Quantity::ErrorVal => now.error_val,
        Quantity::W(i) => w(i),
        Quantity::B => b,
        Quantity::Boundary => -b / w(0),
        Quantity::LossIncreases => now.loss_increases.0 as f64,
        Quantity::Slope | Quantity::SlopeError => f64::NAN,
    }
}

fn derivative_quantity(derivative: &Derivative, delta: f64, quantity: Quantity) -> Option<f64> {
    let f = derivative.expression().ok()?;
    let known = Known::of(&f, derivative.x);
    let difference = Difference::of(|x| f.value(x), &known, delta);
    match quantity {
        Quantity::Slope => difference.numerical,
        Quantity::SlopeError => difference.error,
        _ => None,
    }
}

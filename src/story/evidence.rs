//! What a run shows, as a condition on the core's numbers.

use crate::experiment::derivative::Derivative;
use crate::experiment::exercise::CodeExercise;
use crate::experiment::{Experiment, Problem};
use crate::session::message::{Progress, RunState, Snapshot};
use descent_core::circuit::{Circuit, CircuitOutput};
use descent_core::derivative::accuracy::{Difference, Known};
use descent_core::gate::{INPUTS, TruthTable};
use descent_core::layout::weights_and_bias;
use descent_core::predict::gate;
use descent_core::verdict::Verdict;

/// What the lab shows.
#[derive(Clone, Copy, Debug)]
pub enum Evidence<'a> {
    /// A run where it stands.
    Run(&'a Experiment, &'a Progress),
    /// A derivative, with this δ.
    Derivative(&'a Derivative, f64),
    /// The derivative lesson's code, with this δ.
    CodeExercise(&'a CodeExercise, f64),
}

/// A number of what the lab shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quantity {
    /// The loss.
    Loss,
    /// What the notebook prints as the error.
    ErrorVal,
    /// A weight, counted from 0.
    W(usize),
    /// The bias.
    B,
    /// −b/W, where a classification with one input changes its answer.
    Boundary,
    /// How many of the first updates raised the loss.
    LossIncreases,
    /// The numerical derivative.
    Slope,
    /// How far that is from the derivative.
    SlopeError,
}

/// What shows there.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Sign {
    /// The run stands with this verdict.
    Stands(Verdict),
    /// It has diverged.
    Diverged,
    /// A number lies between these two, both included.
    Between(Quantity, f64, f64),
    /// The gate, or the circuit, says this table.
    Says(TruthTable),
    /// An element of the array has this value where its code stands.
    Element(usize, f64),
    /// The program with the mistake leaves this element of its variable `grad`.
    Gradient(usize, f64),
    /// The first two gates of the circuit say these tables.
    PassesOn([TruthTable; 2]),
}

impl Evidence<'_> {
    /// Whether it is a run that stands at this many updates, or at its end.
    #[must_use]
    pub fn has_come_to(&self, until: Option<u64>) -> bool {
        let Self::Run(_, Progress { state, snapshot, .. }) = self else { return true };
        match until {
            None => matches!(state, RunState::Finished | RunState::Diverged),
            Some(updates) => *state != RunState::Running && snapshot.updates == updates,
        }
    }

    /// One of its numbers; NaN where there is none.
    #[must_use]
    pub fn quantity(&self, quantity: Quantity) -> f64 {
        match *self {
            Self::Run(_, progress) => of_run(&progress.snapshot, quantity),
            Self::Derivative(derivative, delta) => {
                of_derivative(derivative, delta, quantity).unwrap_or(f64::NAN)
            }
            Self::CodeExercise(..) => f64::NAN,
        }
    }

    /// Whether this shows.
    #[must_use]
    pub fn shows(&self, sign: Sign) -> bool {
        let progress = if let Self::Run(_, progress) = self { Some(progress) } else { None };
        match sign {
            Sign::Stands(verdict) => {
                progress.is_some_and(|progress| progress.snapshot.verdict == verdict)
            }
            Sign::Diverged => progress.is_some_and(|progress| progress.divergence.is_some()),
            Sign::Between(quantity, low, high) => (low..=high).contains(&self.quantity(quantity)),
            Sign::Element(element, value) => self.element(element) == Some(value),
            Sign::Gradient(element, value) => self.gradient(element) == Some(value),
            Sign::Says(table) => self.says() == Some(table),
            Sign::PassesOn(tables) => self.passes_on() == Some(tables),
        }
    }

    /// An element of the array where the code stands.
    fn element(&self, element: usize) -> Option<f64> {
        let Self::CodeExercise(exercise, delta) = *self else { return None };
        let player = exercise.player(delta);
        player.step(exercise.line)?.x.iter().nth(element).copied()
    }

    /// An element of `grad` as the program with the mistake leaves it.
    fn gradient(&self, element: usize) -> Option<f64> {
        let Self::CodeExercise(exercise, _) = *self else { return None };
        let output = exercise.mistake.begin(false).output()?;
        output.variable("grad")?.values.get(element).copied()
    }

    /// The table that the gate, or the circuit, says.
    fn says(&self) -> Option<TruthTable> {
        if let Self::Run(experiment, progress) = self
            && let Problem::Gate(_) = &experiment.problem
            && let Ok(p) = progress.snapshot.parameters[..].try_into()
        {
            return Some(TruthTable::new(INPUTS.map(|input| gate(&p, input).logical)));
        }
        Some(TruthTable::new(self.circuit()?.map(|said| said.output.logical)))
    }

    /// The tables that the first two gates of the circuit say.
    fn passes_on(&self) -> Option<[TruthTable; 2]> {
        let said = self.circuit()?;
        let (first, second) =
            (said.map(|one| one.first.logical), said.map(|one| one.second.logical));
        Some([TruthTable::new(first), TruthTable::new(second)])
    }

    /// What the circuit says to each input.
    fn circuit(&self) -> Option<[CircuitOutput; 4]> {
        let Self::Run(experiment, progress) = self else { return None };
        let Problem::Circuit { layer, .. } = experiment.problem else { return None };
        let circuit = Circuit::from_parameters(&progress.snapshot.parameters)?;
        Some(INPUTS.map(|input| circuit.predict(input, layer)))
    }
}

fn of_run(now: &Snapshot, quantity: Quantity) -> f64 {
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

fn of_derivative(derivative: &Derivative, delta: f64, quantity: Quantity) -> Option<f64> {
    let f = derivative.expression().ok()?;
    let known = Known::of(&f, derivative.x);
    let difference = Difference::of(|x| f.value(x), &known, delta);
    match quantity {
        Quantity::Slope => difference.numerical,
        Quantity::SlopeError => difference.error,
        _ => None,
    }
}

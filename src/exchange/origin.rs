//! The exact start of a pasted run, recovered from its eight printed digits.
//!
//! A run from rounded parameters differs in every error from the ninth digit on, and a
//! comparison would be useless. But a start is often a known one, and otherwise the
//! errors, which are printed with all their digits, determine it.

use super::compare::error_noise;
use super::paste::{Pasted, PastedStart};
use crate::experiment::Experiment;
use crate::experiment::problem::ObjectiveVisitor;
use crate::experiment::start::Start;
use descent_core::curvature::{Curvature, newton_step};
use descent_core::descent::{Rule, update};
use descent_core::gate::TruthTable;
use descent_core::objective::Objective;
use descent_core::trained::Trained;
use descent_core::two_layers::TwoLayers;

/// Seeds below this are tried: those that people type, years included.
const SEEDS: u32 = 3_000;

/// The product of updates and points beyond which rows are ignored.
const LONGEST_RUN: usize = 40_000;

/// Errors below this share of the first have lost digits: the regression's error is the
/// square of a sum that cancels.
const TELLING: f64 = 1e-3;

/// The weight of the printed digits against that of the errors: an error is known to a
/// relative 1e-12, a printed parameter to 5e-9.
const HOLD: f64 = 1e-12 / 5e-9;

/// The start of a pasted run.
#[derive(Clone, Debug, PartialEq)]
pub enum Origin {
    /// A known start that prints the pasted digits: the experiment's own, a named one, or
    /// a seed's.
    Known(Start),
    /// The start that the printed errors determine.
    Stated(Start),
    /// W and b as printed; their further digits are unknown.
    Printed(Start),
}

impl Origin {
    /// Returns the start.
    #[must_use]
    pub fn start(&self) -> &Start {
        match self {
            Self::Known(start) | Self::Stated(start) | Self::Printed(start) => start,
        }
    }
}

/// Returns the start of a pasted run of a single model, taken as a run of `experiment`
/// from another start; `None` if no start was pasted, or for a circuit.
#[must_use]
pub fn origin(pasted: &Pasted, experiment: &Experiment) -> Option<Origin> {
    let printed = pasted.start.as_ref()?;
    if experiment.problem.layout().models > 1 {
        return None;
    }
    if let Some(start) = known(printed, experiment) {
        return Some(Origin::Known(start));
    }
    let stated = stated(printed, pasted, experiment).filter(|p| printed.is_print_of(p));
    Some(match stated {
        Some(parameters) => Origin::Stated(written(&parameters)),
        None => Origin::Printed(written(&printed.parameters())),
    })
}

fn written(parameters: &[f64]) -> Start {
    let (b, w) = parameters.split_last().map_or((None, &[][..]), |(b, w)| (Some(vec![*b]), w));
    Start { w: Some(w.to_vec()), b, ..Start::default() }
}

fn known(printed: &PastedStart, experiment: &Experiment) -> Option<Start> {
    let named = experiment.lesson.starts().iter();
    let named = named.map(|&named| Start { named, ..Start::default() });
    let seeded = (0..SEEDS).map(Start::seed);
    let near = |parameters: &[f64]| {
        let pairs = parameters.iter().zip(printed.parameters());
        pairs
            .into_iter()
            .all(|(ours, theirs)| (ours - theirs).abs() <= 1e-6 * theirs.abs().max(1.0))
    };
    let mut candidate = experiment.clone();
    [experiment.start.clone()].into_iter().chain(named).chain(seeded).find(|start| {
        candidate.start.clone_from(start);
        let parameters = candidate.initial();
        // Comparing values is cheaper than printing them.
        near(&parameters) && printed.is_print_of(&parameters)
    })
}

/// Returns the parameters from which a run has the errors of the pasted rows.
fn stated(printed: &PastedStart, pasted: &Pasted, experiment: &Experiment) -> Option<Vec<f64>> {
    let points = experiment.problem.points();
    let early = |step: i64| usize::try_from(step + 1).is_ok_and(|n| n <= LONGEST_RUN / points);
    let rows = pasted.rows.iter().filter(|row| early(row.step));
    let rows: Vec<Telling> = rows
        .filter_map(|row| Some(Telling { step: row.step, error: row.error.as_ref()?.value }))
        .filter(|row| row.error.is_finite())
        .collect();
    let start = printed.parameters();
    let fitting = Fitting { rule: &experiment.rule, start, rows };
    experiment.problem.visit(fitting).ok().flatten()
}

/// Fits the start of a single model to rows.
struct Fitting<'a> {
    rule: &'a Rule,
    start: Vec<f64>,
    rows: Vec<Telling>,
}

impl ObjectiveVisitor for Fitting<'_> {
    type Output = Option<Vec<f64>>;

    fn model<O: Trained<N> + 'static, const N: usize>(self, objective: O) -> Self::Output {
        let run = Fit { objective, rule: self.rule };
        Some(run.fitted::<N>(self.start.try_into().ok()?, &self.rows)?.to_vec())
    }

    fn layers(self, _: TwoLayers) -> Self::Output {
        None
    }

    fn gates(self, _: [TruthTable; 3]) -> Self::Output {
        None
    }
}

/// The error of a row, which depends on the start.
#[derive(Clone, Copy, Debug)]
struct Telling {
    step: i64,
    error: f64,
}

struct Fit<'a, O> {
    objective: O,
    rule: &'a Rule,
}

impl<O> Fit<'_, O> {
    /// Returns the errors at the rows of a run from `p`.
    fn errors<const N: usize>(&self, mut p: [f64; N], rows: &[Telling]) -> Vec<f64>
    where
        O: Objective<N>,
    {
        let mut step = -1;
        let at = |row: &Telling| {
            while step < row.step {
                update(&self.objective, self.rule, &mut p);
                step += 1;
            }
            self.objective.error_val(&p)
        };
        rows.iter().map(at).collect()
    }

    /// Returns the relative differences between the errors of a run from `p` and the
    /// pasted ones.
    fn residuals<const N: usize>(&self, p: [f64; N], rows: &[Telling]) -> Vec<f64>
    where
        O: Objective<N>,
    {
        let errors = self.errors(p, rows);
        errors.iter().zip(rows).map(|(ours, row)| (ours - row.error) / row.error.abs()).collect()
    }

    /// Fits the start by the Gauss–Newton method from the printed one (Nocedal and Wright,
    /// Numerical Optimization, 2006, section 10.3).
    fn fitted<const N: usize>(&self, printed: [f64; N], rows: &[Telling]) -> Option<[f64; N]>
    where
        O: Objective<N>,
    {
        const MOST_STEPS: u32 = 16;
        let first = rows.first()?.error.abs();
        let telling = |row: &&Telling| row.error.abs() > TELLING * first;
        let rows: Vec<Telling> = rows.iter().filter(telling).copied().collect();
        let rows = &rows[..];
        if rows.len() < N {
            return None;
        }
        // The start is found if a run from it has all errors.
        let worst = |residuals: &[f64]| {
            residuals.iter().zip(rows).fold(0.0_f64, |worst, (residual, row)| {
                worst.max((residual * row.error / error_noise(row.error)).abs())
            })
        };
        let (mut p, mut best) = (printed, (f64::INFINITY, printed));
        for _ in 0..MOST_STEPS {
            let residuals = self.residuals(p, rows);
            let distance = worst(&residuals);
            // Rounding makes the end of a long run jump: a further step may still improve it.
            let is_told = best.0 <= 1.0 && distance >= best.0;
            if is_told || !residuals.iter().all(|r| r.is_finite()) {
                break;
            }
            if distance < best.0 {
                best = (distance, p);
            }
            let columns: [Vec<f64>; N] = std::array::from_fn(|k| {
                let h = 1e-7 * p[k].abs().max(1.0);
                let mut nudged = p;
                nudged[k] += h;
                let moved = self.residuals(nudged, rows);
                moved.iter().zip(&residuals).map(|(moved, here)| (moved - here) / h).collect()
            });
            let product = |a: &[f64], b: &[f64]| a.iter().zip(b).map(|(a, b)| a * b).sum::<f64>();
            let step: [f64; N] = newton_step(&Curvature {
                gradient: std::array::from_fn(|k| {
                    product(&columns[k], &residuals) + HOLD * HOLD * (p[k] - printed[k])
                }),
                hessian: std::array::from_fn(|j| {
                    std::array::from_fn(|k| {
                        let held = if j == k { HOLD * HOLD } else { 0.0 };
                        product(&columns[j], &columns[k]) + held
                    })
                }),
            });
            p = std::array::from_fn(|k| p[k] - step[k]);
        }
        (best.0 <= 1.0).then_some(best.1)
    }
}

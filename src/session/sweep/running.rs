//! A sweep in progress.

use super::ends::{Ended, Ends};
use super::losses::losses;
use super::norms::NormsOfGates;
use super::{
    Findings, GHOST_SEEDS, Job, LAYERS_RATE, LAYERS_SEEDS, LAYERS_STEPS, Layers, Report, Sweep,
};
use crate::experiment::start::draw;
use crate::experiment::{MOST_STEPS, Problem};
use crate::session::start::{slice, to_array};
use descent_core::circuit::Signal;
use descent_core::descent::Rule;
use descent_core::gate::{INPUTS, TruthTable};
use descent_core::logistic::LogisticRegression;
use descent_core::objective::Objective;
use descent_core::predict;
use descent_core::two_layers::TwoLayers;

/// Time between two reports [ms]: a progress bar moves, and the run beside it keeps nearly
/// every frame.
const BETWEEN_REPORTS: f64 = 100.0;

/// A sweep in progress.
pub(crate) struct RunningSweep {
    sweep: Sweep,
    job: Box<dyn Job>,
    /// Time of the last report [ms] and its number of updates.
    last_sent: Option<(f64, u64)>,
}

impl RunningSweep {
    /// Returns the sweep before its first update; none if its data do not suit its problem, as
    /// then the run itself is refused.
    pub(crate) fn new(sweep: Sweep) -> Option<Self> {
        let xor = TruthTable::XOR;
        let job: Box<dyn Job> = match &sweep {
            Sweep::Losses { experiment, setting, values } => {
                losses(experiment, *setting, values).ok()?
            }
            Sweep::Ghost { rule, steps } => {
                let problem = Problem::one_gate(xor);
                Box::new(Ends::new(
                    LogisticRegression::gate(xor),
                    from_seeds::<3>(GHOST_SEEDS, *rule, &problem),
                    ((*steps).clamp(1, MOST_STEPS), slice(&problem)),
                    |run| TruthTable::new(INPUTS.map(|x| predict::gate(run.end, x).logical)),
                    |tables| Findings::Ghost(tables.to_vec()),
                ))
            }
            Sweep::Norms => Box::new(NormsOfGates::new()),
            Sweep::TwoLayers => {
                let problem = Problem::wired(
                    [TruthTable::OR, TruthTable::NAND, TruthTable::AND],
                    Signal::Soft,
                );
                let rule = Rule { learning_rate: LAYERS_RATE, ..Rule::default() };
                Box::new(Ends::new(
                    TwoLayers::new(xor),
                    from_seeds::<9>(LAYERS_SEEDS, rule, &problem),
                    (LAYERS_STEPS, slice(&problem)),
                    |run| {
                        let Ended::<TwoLayers, 9> { objective: layers, end, .. } = run;
                        Layers {
                            loss: layers.loss(end),
                            table: TruthTable::new(layers.outputs(end).map(|y| y > 0.5)),
                            has_learnt: layers.has_learnt(end),
                        }
                    },
                    |ends| Findings::TwoLayers(ends.to_vec()),
                ))
            }
        };
        Some(Self { sweep, job, last_sent: None })
    }

    /// Returns true if all updates are computed.
    pub(crate) fn is_finished(&self) -> bool {
        self.job.done() >= self.job.all()
    }

    /// Computes some updates: under a millisecond.
    pub(crate) fn advance(&mut self) {
        if !self.is_finished() {
            self.job.advance();
        }
    }

    /// Returns the report that is due at the time `now` [ms].
    pub(crate) fn report(&mut self, now: f64, columns: u16) -> Option<Report> {
        let done = self.job.done();
        let is_due = match self.last_sent {
            None => true,
            Some((then, last_sent)) => {
                done > last_sent && (self.is_finished() || now - then >= BETWEEN_REPORTS)
            }
        };
        is_due.then(|| {
            self.last_sent = Some((now, done));
            let findings = self.job.findings(columns);
            Report { sweep: self.sweep.clone(), done, all: self.job.all(), findings }
        })
    }
}

/// Returns the rule and the start of each of the seeds 0, 1, …
fn from_seeds<const N: usize>(
    seeds: u32,
    rule: Rule,
    problem: &Problem,
) -> impl Iterator<Item = (Rule, [f64; N])> {
    (0..seeds).map(move |seed| (rule, to_array(&draw(seed, problem))))
}

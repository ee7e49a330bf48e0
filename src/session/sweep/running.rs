//! A sweep in progress.

use super::norms::NormsOfGates;
use super::seeds::Seeds;
use super::{
    Findings, GHOST_SEEDS, Job, LAYERS_RATE, LAYERS_SEEDS, LAYERS_STEPS, Layers, Report, Sweep,
};
use crate::experiment::{MOST_STEPS, Problem};
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
    pub(crate) fn new(sweep: Sweep) -> Self {
        let xor = TruthTable::XOR;
        let job: Box<dyn Job> = match sweep {
            Sweep::Ghost { rule, steps } => Box::new(Seeds::<_, 3, _> {
                objective: LogisticRegression::gate(xor),
                rule,
                steps: steps.clamp(1, MOST_STEPS),
                seeds: GHOST_SEEDS,
                problem: Problem::one_gate(xor),
                end: |_, p| TruthTable::new(INPUTS.map(|x| predict::gate(p, x).logical)),
                findings: |tables| Findings::Ghost(tables.to_vec()),
                found: Vec::new(),
                head: Default::default(),
            }),
            Sweep::Norms => Box::new(NormsOfGates::new()),
            Sweep::TwoLayers => Box::new(Seeds::<_, 9, _> {
                objective: TwoLayers::new(xor),
                rule: Rule { learning_rate: LAYERS_RATE, ..Rule::default() },
                steps: LAYERS_STEPS,
                seeds: LAYERS_SEEDS,
                problem: Problem::wired(
                    [TruthTable::OR, TruthTable::NAND, TruthTable::AND],
                    Signal::Soft,
                ),
                end: |layers: &TwoLayers, p| Layers {
                    loss: layers.loss(p),
                    table: TruthTable::new(layers.outputs(p).map(|y| y > 0.5)),
                    has_learnt: layers.has_learnt(p),
                },
                findings: |ends| Findings::TwoLayers(ends.to_vec()),
                found: Vec::new(),
                head: Default::default(),
            }),
        };
        Self { sweep, job, last_sent: None }
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
            Report { sweep: self.sweep, done, all: self.job.all(), findings }
        })
    }
}

//! The weights of the notebook's four gates, far beyond its last update.

use super::{Findings, Followed, Job, NORMS_STEPS};
use crate::experiment::fork::Stretch;
use crate::experiment::{Experiment, Problem};
use crate::session::run::{Descent, Run};
use crate::session::series::{Scale, View};
use crate::session::start::{slice, to_array};
use descent_core::descent::Rule;
use descent_core::gate::TruthTable;
use descent_core::logistic::LogisticRegression;

/// The notebook's gates, in its order.
const GATES: [TruthTable; 4] = [TruthTable::AND, TruthTable::OR, TruthTable::NAND, TruthTable::XOR];
/// Columns of a history if the view has none.
const COLUMNS: u16 = 640;

/// A run of each gate, kept until all are reported: under 2 MB each.
pub(super) struct NormsOfGates {
    runs: [Descent<LogisticRegression<2>, 3>; 4],
    /// Number of finished runs in the last report.
    last_sent: usize,
}

impl NormsOfGates {
    pub(super) fn new() -> Self {
        let runs = GATES.map(|gate| {
            let start = to_array(&Experiment::of(Problem::one_gate(gate)).initial());
            let whole = [Stretch::whole(Rule::default())];
            Descent::new(LogisticRegression::gate(gate), &whole, start, NORMS_STEPS)
        });
        Self { runs, last_sent: 0 }
    }
}

impl Job for NormsOfGates {
    fn advance(&mut self) {
        if let Some(run) = self.runs.iter_mut().find(|run| run.computed() < NORMS_STEPS) {
            run.compute(slice(&Problem::one_gate(TruthTable::AND)));
        }
    }

    fn done(&self) -> u64 {
        self.runs.iter().map(Run::computed).sum()
    }

    fn all(&self) -> u64 {
        self.runs.len() as u64 * NORMS_STEPS
    }

    fn findings(&mut self, columns: u16) -> Findings {
        let finished = self.runs.iter().take_while(|run| run.computed() == NORMS_STEPS).count();
        if finished == self.last_sent {
            return Findings::Norms(None);
        }
        self.last_sent = finished;
        let columns = if columns > 0 { columns } else { COLUMNS };
        let view = View { columns, scale: Scale::Logarithmic, rows: None };
        let runs = GATES.into_iter().zip(&self.runs).take(finished);
        let runs = runs.map(|(gate, run)| Followed { gate, series: run.series(view) });
        Findings::Norms(Some(runs.collect()))
    }
}

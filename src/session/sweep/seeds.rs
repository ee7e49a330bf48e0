//! A run from each seed, several side by side, and a reading at their end.

use super::{Findings, Job};
use crate::experiment::Problem;
use crate::experiment::start::draw;
use crate::session::start::{slice, to_array};
use descent_core::descent::{Descend, Rule};

/// Runs of one objective from the seeds 0, 1, …
pub(super) struct Seeds<O, const N: usize, E> {
    pub(super) objective: O,
    pub(super) rule: Rule,
    /// Number of updates of a run, at least 1.
    pub(super) steps: u64,
    /// Number of seeds.
    pub(super) seeds: u32,
    /// The problem whose parameters a seed draws.
    pub(super) problem: Problem,
    /// Reads the result of a run.
    pub(super) end: fn(&O, &[f64; N]) -> E,
    /// Makes findings of the results so far.
    pub(super) findings: fn(&[E]) -> Findings,
    /// The results so far.
    pub(super) found: Vec<E>,
    /// The current runs: their parameters and the number of updates of each.
    pub(super) head: (Vec<[f64; N]>, u64),
}

/// Number of seeds whose runs go side by side.
const GROUP: u32 = 8;

impl<O: Descend<N>, const N: usize, E> Job for Seeds<O, N, E> {
    fn advance(&mut self) {
        let (runs, made) = &mut self.head;
        if runs.is_empty() {
            let seed = self.found.len() as u32;
            let seeds = seed..self.seeds.min(seed + GROUP);
            runs.extend(seeds.map(|seed| to_array::<N>(&draw(seed, &self.problem))));
            *made = 0;
        }
        let more = (slice(&self.problem) / u64::from(GROUP)).clamp(1, self.steps - *made);
        self.objective.descend_side_by_side(&[self.rule], runs, more);
        *made += more;
        if *made == self.steps {
            self.found.extend(runs.drain(..).map(|p| (self.end)(&self.objective, &p)));
        }
    }

    fn done(&self) -> u64 {
        let (runs, made) = &self.head;
        self.found.len() as u64 * self.steps + runs.len() as u64 * made
    }

    fn all(&self) -> u64 {
        u64::from(self.seeds) * self.steps
    }

    fn findings(&mut self, _: u16) -> Findings {
        (self.findings)(&self.found)
    }
}

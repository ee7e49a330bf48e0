//! A run from each seed, one after the other, and a reading at its end.

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
    /// The current run: its parameters and the number of updates.
    pub(super) head: Option<([f64; N], u64)>,
}

impl<O: Descend<N>, const N: usize, E> Job for Seeds<O, N, E> {
    fn advance(&mut self) {
        let seed = self.found.len() as u32;
        let drawn = || (to_array(&draw(seed, &self.problem)), 0);
        let (mut p, made) = self.head.take().unwrap_or_else(drawn);
        let more = slice(&self.problem).min(self.steps - made);
        self.objective.descend_on(&self.rule, &mut p, more);
        if made + more < self.steps {
            self.head = Some((p, made + more));
        } else {
            self.found.push((self.end)(&self.objective, &p));
        }
    }

    fn done(&self) -> u64 {
        self.found.len() as u64 * self.steps + self.head.map_or(0, |(_, made)| made)
    }

    fn all(&self) -> u64 {
        u64::from(self.seeds) * self.steps
    }

    fn findings(&mut self, _: u16) -> Findings {
        (self.findings)(&self.found)
    }
}

//! One seed's run after the other, and what is read at its end.

use super::{Findings, Job};
use crate::experiment::Problem;
use crate::experiment::start::draw;
use crate::session::start::{slice, to_array};
use descent_core::descent::{Rule, update};
use descent_core::objective::Objective;

/// Runs of one objective from the seeds 0, 1, …
pub(super) struct Seeds<O, const N: usize, E> {
    pub(super) objective: O,
    pub(super) rule: Rule,
    /// Updates of a run, at least 1.
    pub(super) steps: u64,
    /// How many seeds.
    pub(super) seeds: u32,
    /// What a seed draws the parameters of.
    pub(super) problem: Problem,
    /// What is read at the end of a run.
    pub(super) end: fn(&O, &[f64; N]) -> E,
    pub(super) findings: fn(&[E]) -> Findings,
    pub(super) found: Vec<E>,
    /// The run at hand: its parameters and the updates made.
    pub(super) head: Option<([f64; N], u64)>,
}

impl<O: Objective<N>, const N: usize, E> Job for Seeds<O, N, E> {
    fn advance(&mut self) {
        let seed = self.found.len() as u32;
        let drawn = || (to_array(&draw(seed, &self.problem)), 0);
        let (mut p, made) = self.head.take().unwrap_or_else(drawn);
        let more = slice(&self.problem).min(self.steps - made);
        for _ in 0..more {
            update(&self.objective, &self.rule, &mut p);
        }
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

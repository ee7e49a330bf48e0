//! Runs of one objective, several side by side, and a reading at the end of each.

use super::{Findings, Job};
use descent_core::descent::{Descend, Rule};

/// Number of runs that go side by side.
const GROUP: usize = 8;

/// A run at its end.
pub(super) struct Ended<'a, O, const N: usize> {
    pub(super) objective: &'a O,
    pub(super) rule: &'a Rule,
    /// The parameters before training and after it.
    pub(super) start: &'a [f64; N],
    pub(super) end: &'a [f64; N],
}

/// Reads the result of a run.
type Read<O, const N: usize, E> = fn(&Ended<'_, O, N>) -> E;

/// Runs of one objective.
pub(super) struct Ends<O, const N: usize, E> {
    objective: O,
    rules: Vec<Rule>,
    starts: Vec<[f64; N]>,
    /// The parameters of the runs: at their starts, of the current group as far as it is.
    runs: Vec<[f64; N]>,
    /// Number of updates of a run, at least 1.
    steps: u64,
    /// Number of updates between two looks at the clock.
    slice: u64,
    read: Read<O, N, E>,
    /// Makes findings of the results so far.
    findings: fn(&[E]) -> Findings,
    /// The results so far.
    found: Vec<E>,
    /// Number of updates of the current group.
    made: u64,
}

impl<O: Descend<N>, const N: usize, E> Ends<O, N, E> {
    /// Returns runs of `steps` updates, each with its rule and start. `slice` is the number of
    /// updates that take one run a fraction of a millisecond.
    pub(super) fn new(
        objective: O,
        runs: impl Iterator<Item = (Rule, [f64; N])>,
        (steps, slice): (u64, u64),
        read: Read<O, N, E>,
        findings: fn(&[E]) -> Findings,
    ) -> Self {
        let (rules, starts): (_, Vec<_>) = runs.unzip();
        let (steps, slice) = (steps.max(1), slice.div_ceil(2));
        let (runs, found, made) = (starts.clone(), Vec::new(), 0);
        Self { objective, rules, starts, runs, steps, slice, read, findings, found, made }
    }

    /// Returns the results so far, in the order of the runs.
    pub(super) fn found(&self) -> &[E] {
        &self.found
    }

    /// Returns the runs of the current group.
    fn group(&self) -> std::ops::Range<usize> {
        let first = self.found.len();
        first..self.runs.len().min(first + GROUP)
    }
}

impl<O: Descend<N>, const N: usize, E> Job for Ends<O, N, E> {
    fn advance(&mut self) {
        let (group, more) = (self.group(), self.slice.min(self.steps - self.made));
        let (rules, runs) = (&self.rules[group.clone()], &mut self.runs[group.clone()]);
        self.objective.descend_side_by_side(rules, runs, more);
        self.made += more;
        if self.made == self.steps {
            let ends = group.map(|i| {
                let (rule, start, end) = (&self.rules[i], &self.starts[i], &self.runs[i]);
                (self.read)(&Ended { objective: &self.objective, rule, start, end })
            });
            self.found.extend(ends);
            self.made = 0;
        }
    }

    fn done(&self) -> u64 {
        self.found.len() as u64 * self.steps + self.group().len() as u64 * self.made
    }

    fn all(&self) -> u64 {
        self.runs.len() as u64 * self.steps
    }

    fn findings(&mut self, _: u16) -> Findings {
        (self.findings)(&self.found)
    }
}

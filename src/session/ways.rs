//! The ways of a run between its forks.

use crate::experiment::fork::Stretch;
use descent_core::descent::Rule;
use descent_core::divergence::safe_magnitude;

/// A part of a run with one rule.
#[derive(Debug)]
pub(super) struct Way<const N: usize> {
    /// The updates done before it.
    from: u64,
    pub(super) rule: Rule,
    /// The parameters that are set at its beginning.
    set: [Option<f64>; N],
    /// Parameters below this size show no divergence.
    pub(super) safe_magnitude: f64,
}

/// All parts of a run, the first from the start.
#[derive(Debug)]
pub(super) struct Ways<const N: usize> {
    first: Way<N>,
    later: Vec<Way<N>>,
}

impl<const N: usize> Ways<N> {
    /// Returns those of an experiment's stretches. `bound` is that of a parameter of a run that
    /// does not diverge.
    pub(super) fn new(stretches: &[Stretch], bound: f64) -> Self {
        let way = |stretch: &Stretch| {
            let mut set = [None; N];
            for &(parameter, value) in &stretch.set {
                if let Some(set) = set.get_mut(parameter) {
                    *set = Some(value);
                }
            }
            let Stretch { from, rule, .. } = *stretch;
            Way { from, rule, set, safe_magnitude: safe_magnitude(&rule, bound) }
        };
        let whole = Stretch::whole(Rule::default());
        let (first, later) = stretches.split_first().unwrap_or((&whole, &[]));
        Self { first: way(first), later: later.iter().map(way).collect() }
    }

    /// Returns the way of the update after `updates`.
    pub(super) fn after(&self, updates: u64) -> &Way<N> {
        let begun = self.later.partition_point(|way| way.from <= updates);
        begun.checked_sub(1).and_then(|last| self.later.get(last)).unwrap_or(&self.first)
    }

    /// Returns the rule of the update after `updates`.
    pub(super) fn rule(&self, updates: u64) -> &Rule {
        &self.after(updates).rule
    }

    /// Returns the first fork after `updates`, if there is one.
    pub(super) fn next_fork(&self, updates: u64) -> u64 {
        let begun = self.later.partition_point(|way| way.from <= updates);
        self.later.get(begun).map_or(u64::MAX, |way| way.from)
    }

    /// Sets what a fork after `updates` sets.
    pub(super) fn fork(&self, updates: u64, parameters: &mut [f64; N]) {
        let way = self.after(updates);
        if way.from == updates {
            for (parameter, set) in parameters.iter_mut().zip(way.set) {
                *parameter = set.unwrap_or(*parameter);
            }
        }
    }
}

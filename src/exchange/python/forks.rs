//! The forks of a run in Python: the loop sets what changes, and where another rule begins
//! another loop does.

use descent_core::descent::{Gradient, Rule};
use descent_core::numpy::print::repr;

use super::literal::{array, float};
use super::{Remark, Words};
use crate::experiment::Experiment;
use crate::experiment::fork::{Change, Fork};

/// A loop over steps by one rule.
#[derive(Debug)]
pub(crate) struct Loop<'a> {
    /// Its order and gradient hold for all its steps.
    pub(crate) rule: Rule,
    from: u64,
    to: u64,
    forks: &'a [Fork],
}

/// Returns the loops of a run, in order. A fork beyond the run is in none.
pub(crate) fn loops(experiment: &Experiment) -> Vec<Loop<'_>> {
    let Experiment { forks, steps, .. } = experiment;
    let mut loops: Vec<Loop<'_>> = Vec::new();
    for stretch in experiment.stretches() {
        let Rule { order, gradient, .. } = stretch.rule;
        let goes_on = |last: &Loop<'_>| (last.rule.order, last.rule.gradient) == (order, gradient);
        if loops.last().is_some_and(goes_on) || (stretch.from > 0 && stretch.from >= *steps) {
            continue;
        }
        if let Some(last) = loops.last_mut() {
            last.to = stretch.from;
        }
        loops.push(Loop { rule: stretch.rule, from: stretch.from, to: *steps, forks });
    }
    loops
}

/// Returns true if a part of a run finds its gradient by this method.
pub(crate) fn uses(experiment: &Experiment, gradient: Gradient) -> bool {
    loops(experiment).iter().any(|of| of.rule.gradient == gradient)
}

/// Returns true if δ changes on the way, so that it is a variable of its own.
pub(crate) fn changes_delta(experiment: &Experiment) -> bool {
    experiment.forks.iter().any(|fork| matches!(fork.change, Change::Delta(_)))
}

impl Loop<'_> {
    /// Returns the line that begins it, indented by `space`.
    pub(crate) fn head(&self, space: &str) -> String {
        let Self { from, to, .. } = self;
        match from {
            0 => format!("{space}for step in range({to}):\n"),
            _ => format!("{space}for step in range({from}, {to}):\n"),
        }
    }

    /// Returns the lines that set what changes, after the update of a step. `assign` returns
    /// those of a change, without indent.
    pub(crate) fn forks(
        &self,
        space: &str,
        words: Words,
        assign: impl Fn(&Change) -> Vec<String>,
    ) -> String {
        let mut lines = String::new();
        let mut last = None;
        for Fork { at, change } in self.forks {
            let assigned = assign(change);
            if !(self.from < *at && *at <= self.to) || assigned.is_empty() {
                continue;
            }
            if last != Some(*at) {
                let remark = words(Remark::Fork);
                lines += &format!("{space}    # {remark}\n{space}    if step == {}:\n", at - 1);
                last = Some(*at);
            }
            lines.extend(assigned.iter().map(|line| format!("{space}        {line}\n")));
        }
        lines
    }
}

/// Returns the lines that set the learning rate and δ; none for another change.
pub(crate) fn assigned_rule(change: &Change, learning_rate: &str) -> Vec<String> {
    match change {
        Change::LearningRate(rate) => vec![format!("{learning_rate} = {}", float(*rate))],
        Change::Delta(delta) => vec![format!("delta_x = {}", float(*delta))],
        _ => Vec::new(),
    }
}

/// Returns what the forks set W and b of a model to, as two dictionaries by step; none if they
/// set neither of any model. `weights` are those of a model.
pub(crate) fn by_step(
    experiment: &Experiment,
    model: usize,
    weights: usize,
) -> Option<[String; 2]> {
    let is_set = |fork: &Fork| matches!(fork.change, Change::W(_) | Change::B(_));
    experiment.forks.iter().any(is_set).then(|| {
        let entries = |are_biases: bool| {
            let entry = |Fork { at, change }: &Fork| {
                let value = match change {
                    Change::W(all) if !are_biases => array(all.chunks(weights).nth(model)?),
                    Change::B(all) if are_biases => format!("[{}]", repr(*all.get(model)?)),
                    _ => return None,
                };
                Some(format!("{}: {value}", at - 1))
            };
            experiment.forks.iter().filter_map(entry).collect::<Vec<_>>().join(", ")
        };
        [false, true].map(|are_biases| format!("{{{}}}", entries(are_biases)))
    })
}

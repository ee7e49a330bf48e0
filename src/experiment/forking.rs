//! Forks of an experiment: what changes on the way, and what it is at an update.

use super::Experiment;
use super::fork::{Change, Fork, Stretch};
use descent_core::descent::Rule;

impl Experiment {
    /// Returns the experiment with the rule of the update after `updates`.
    #[must_use]
    pub fn after(&self, updates: u64) -> Self {
        let mut after = self.clone();
        for fork in self.forks.iter().take_while(|fork| fork.at <= updates) {
            fork.change.apply(&mut after.rule);
        }
        after
    }

    /// Returns a run without forks that goes from its start by the rule of the update after
    /// `updates`.
    #[must_use]
    pub fn anew(&self, updates: u64) -> Self {
        Self { forks: Vec::new(), ..self.after(updates) }
    }

    /// Returns a run that goes by another rule from `updates` on; by itself it would go on by
    /// that of [`Experiment::after`]. What would change later does not.
    #[must_use]
    pub fn forked(&self, updates: u64, rule: &Rule) -> Self {
        let mut forked = self.until(updates);
        let before = forked.after(updates).rule;
        for change in Change::between(&before, rule) {
            forked.change(updates, change);
        }
        forked
    }

    /// Returns a run in which these parameters are set after `updates`, where they differ from
    /// those that it has there. What would change later does not.
    #[must_use]
    pub fn moved(&self, updates: u64, shown: &[f64], parameters: &[f64]) -> Self {
        let mut moved = self.until(updates);
        let layout = self.problem.layout();
        let differ = |are_biases: bool| {
            let pairs = shown.iter().zip(parameters).enumerate();
            let mut of_kind = pairs.filter(|(i, _)| layout.is_bias(*i) == are_biases);
            of_kind.any(|(_, (shown, set))| shown.to_bits() != set.to_bits())
        };
        let (w, b) = layout.split(parameters);
        if differ(false) {
            moved.change(updates, Change::W(w));
        }
        if differ(true) {
            moved.change(updates, Change::B(b));
        }
        moved
    }

    /// Returns the parameters that it has after `updates`, if the run would have these there
    /// without the forks at that place.
    #[must_use]
    pub fn set_after(&self, updates: u64, parameters: &[f64]) -> Vec<f64> {
        let mut set = parameters.to_vec();
        for stretch in self.stretches().iter().filter(|stretch| stretch.from == updates) {
            for &(parameter, value) in &stretch.set {
                if let Some(set) = set.get_mut(parameter) {
                    *set = value;
                }
            }
        }
        set
    }

    /// Returns true if the order of the updates changes on the way.
    #[must_use]
    pub fn changes_order(&self) -> bool {
        self.forks.iter().any(|fork| matches!(fork.change, Change::Order(_)))
    }

    /// Sets the learning rate and all else of a rule where the update after `updates` has it
    /// from: at the latest fork that changed it, or from the start.
    pub fn set_rule(&mut self, updates: u64, rule: &Rule) {
        for change in Change::between(&self.after(updates).rule, rule) {
            let same_kind = |fork: &&mut Fork| {
                fork.at <= updates
                    && std::mem::discriminant(&fork.change) == std::mem::discriminant(&change)
            };
            match self.forks.iter_mut().rfind(same_kind) {
                Some(fork) => fork.change = change,
                None => change.apply(&mut self.rule),
            }
        }
    }

    /// Returns it without the forks after `updates`.
    fn until(&self, updates: u64) -> Self {
        let mut until = self.clone();
        until.forks.retain(|fork| fork.at <= updates);
        until
    }

    /// Makes a change after `updates`, the last one; in place of one of its kind there, and at
    /// the start in place of the start's.
    fn change(&mut self, updates: u64, change: Change) {
        if updates == 0 {
            return change.apply(&mut self.rule);
        }
        let kind = std::mem::discriminant(&change);
        self.forks
            .retain(|fork| fork.at != updates || std::mem::discriminant(&fork.change) != kind);
        self.forks.push(Fork { at: updates, change });
    }

    /// Returns its parts between the forks, the first of which begins at the start.
    #[must_use]
    pub fn stretches(&self) -> Vec<Stretch> {
        let layout = self.problem.layout();
        let mut stretches = vec![Stretch::whole(self.rule)];
        for Fork { at, change } in &self.forks {
            let last = stretches.len() - 1;
            if stretches[last].from != *at {
                let Stretch { rule, .. } = stretches[last];
                stretches.push(Stretch { from: *at, rule, set: Vec::new() });
            }
            let Some(stretch) = stretches.last_mut() else { continue };
            let mut set = |are_biases: bool, values: &[f64]| {
                let of_kind = (0..layout.count()).filter(|i| layout.is_bias(*i) == are_biases);
                stretch.set.extend(of_kind.zip(values.iter().copied()));
            };
            match change {
                Change::W(values) => set(false, values),
                Change::B(values) => set(true, values),
                change => change.apply(&mut stretch.rule),
            }
        }
        stretches
    }
}

//! The values of a setting that a sweep of the losses tries.

use super::{Setting, Sweep};
use crate::experiment::Experiment;
use descent_core::stability::Window;

/// Number of values, besides the experiment's own.
const COUNT: usize = 300;
/// Distances between the values of the first curve and of the one after it: the first has
/// about thirty.
const STRIDES: [usize; 3] = [10, 5, 1];
/// The learning rates if no limit is known.
const RATES: [f64; 2] = [1e-4, 10.0];
/// The least and the greatest learning rate over the greatest limit.
const AROUND_LIMIT: [f64; 2] = [5e-4, 2.0];
/// The values of δ: from where it is lost beside 1 to 1 itself.
const DELTAS: [f64; 2] = [1e-17, 1.0];

impl Sweep {
    /// Returns the sweep over values of a setting around an experiment's own, which is the
    /// first of them. The first tenth spans all of them, and the others lie between, so that a
    /// curve gets finer. `windows` are the learning rates that converge.
    #[must_use]
    pub fn losses(experiment: &Experiment, setting: Setting, windows: &[Window]) -> Self {
        let own = setting.of(experiment).filter(|own| match setting {
            Setting::Seed => *own < COUNT as f64,
            Setting::LearningRate | Setting::Delta => *own > 0.0 && own.is_finite(),
        });
        let limits = windows.iter().map(|window| window.high).filter(|limit| limit.is_finite());
        let all: Vec<f64> = match setting {
            Setting::Seed => (0..COUNT as u32).map(f64::from).collect(),
            Setting::Delta => between(DELTAS, own),
            Setting::LearningRate => {
                let greatest = limits.fold(0.0, f64::max);
                let around = AROUND_LIMIT.map(|factor| factor * greatest);
                between(if greatest > 0.0 { around } else { RATES }, own)
            }
        };
        let stride = |i: &usize| {
            let is_last = i + 1 == all.len();
            STRIDES.iter().position(|stride| is_last || i.is_multiple_of(*stride))
        };
        let mut order: Vec<usize> = (0..all.len()).collect();
        if setting != Setting::Seed {
            order.sort_by_key(stride);
        }
        let others = order.into_iter().map(|i| all[i]).filter(|value| Some(*value) != own);
        let values = own.into_iter().chain(others).collect();
        Self::Losses { experiment: Box::new(experiment.clone()), setting, values }
    }
}

/// Returns values that can be read and typed, from `low` to `high` at equal ratios; the ends
/// reach `own`.
fn between([low, high]: [f64; 2], own: Option<f64>) -> Vec<f64> {
    let ends = [own.map_or(low, |own| low.min(own)), own.map_or(high, |own| high.max(own))];
    let [from, to] = ends.map(f64::log10);
    let value = |i: usize| {
        let exponent = from + (to - from) * i as f64 / (COUNT - 1) as f64;
        // To three digits.
        format!("{:.2e}", 10_f64.powf(exponent)).parse().ok()
    };
    let mut values: Vec<f64> = (0..COUNT).filter_map(value).collect();
    values.dedup();
    values
}

//! The keys of the data points.

use super::access::{Access, Key};
use super::values::{number, pairs};
use crate::experiment::Experiment;
use crate::experiment::names::{NOTEBOOK_DATA, set_name};
use crate::experiment::number::{NumberError, float, whole};
use crate::experiment::part::PagePart;
use crate::experiment::reason::Reason;
use descent_core::dataset::{Dataset, LEAST_POINTS, MOST_POINTS};
use descent_core::drawn_set::{DrawnSet, SetKind, Targets};

/// The most noise of a set that is drawn.
pub const MOST_NOISE: f64 = 100.0;

pub(super) const DATA: Key = Key::run(
    PagePart::Data,
    Access {
        read: |run, value| {
            if value == NOTEBOOK_DATA {
                run.problem = run.as_notebook().problem;
                return Ok(());
            }
            match SetKind::ALL.into_iter().find(|&kind| set_name(kind) == value) {
                Some(kind) => choose(run, kind),
                None => Ok(run.problem.set_data(Dataset::new(&pairs(value)?)?)?),
            }
        },
        write: |run| {
            let data = run.problem.data()?;
            if let Some(set) = data.drawn() {
                return Some(set_name(set.kind).to_owned());
            }
            let pairs = data.pairs().map(|(x, t)| format!("{}:{}", number(x), number(t)));
            Some(pairs.collect::<Vec<_>>().join(","))
        },
    },
);

/// Chooses the usual set of a kind, if the problem is trained on points.
fn choose(run: &mut Experiment, kind: SetKind) -> Result<(), Reason> {
    let Some(targets) = run.problem.targets() else { return Ok(()) };
    if !targets.kinds().contains(&kind) {
        return Err(Reason::Unknown);
    }
    Ok(run.problem.draw_data(DrawnSet::usual(kind, targets))?)
}

pub(super) const NOISE: Key = Key::run(
    PagePart::Noise,
    Access {
        read: |run, value| {
            let noise = float(value)?;
            if !(0.0..=MOST_NOISE).contains(&noise) {
                return Err(NumberError::OutOfRange.into());
            }
            redraw(run, |set, targets| {
                if set.has_noise(targets) {
                    set.noise = noise;
                }
            })
        },
        write: |run| changed(run, |set| set.noise).map(number),
    },
);

pub(super) const POINTS: Key = Key::run(
    PagePart::Points,
    Access {
        read: |run, value| {
            let points = whole(value, LEAST_POINTS as u64, MOST_POINTS as u64)?;
            redraw(run, |set, _| set.points = usize::try_from(points).unwrap_or(MOST_POINTS))
        },
        write: |run| changed(run, |set| set.points).map(|points| points.to_string()),
    },
);

pub(super) const DATA_SEED: Key = Key::run(
    PagePart::DataSeed,
    Access {
        read: |run, value| {
            let seed = whole(value, 0, u64::from(u32::MAX))?;
            redraw(run, |set, _| set.seed = u32::try_from(seed).unwrap_or(u32::MAX))
        },
        write: |run| changed(run, |set| set.seed).map(|seed| seed.to_string()),
    },
);

/// Draws the set again with a change. Points that were not drawn stay.
fn redraw(run: &mut Experiment, change: impl FnOnce(&mut DrawnSet, Targets)) -> Result<(), Reason> {
    if let (Some(mut set), Some(targets)) = drawn(run) {
        change(&mut set, targets);
        run.problem.draw_data(set)?;
    }
    Ok(())
}

/// Returns a number of the set, unless it is the usual one.
fn changed<T: PartialEq>(run: &Experiment, number: fn(&DrawnSet) -> T) -> Option<T> {
    let (Some(set), Some(targets)) = drawn(run) else { return None };
    let chosen = number(&set);
    (chosen != number(&DrawnSet::usual(set.kind, targets))).then_some(chosen)
}

fn drawn(run: &Experiment) -> (Option<DrawnSet>, Option<Targets>) {
    (run.problem.data().and_then(Dataset::drawn), run.problem.targets())
}

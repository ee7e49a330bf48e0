//! The keys of a training run.

use super::access::{Access, Key};
use super::values::{gates, list, named, number, numbers};
use crate::experiment::fork::{Change, Fork, MOST_FORKS};
use crate::experiment::names::{gradient_name, layer_name, order_name, start_name};
use crate::experiment::number::{positive, whole};
use crate::experiment::part::PagePart;
use crate::experiment::reason::Reason;
use crate::experiment::start::NamedStart;
use crate::experiment::{Experiment, MOST_STEPS};
use descent_core::circuit::Signal;
use descent_core::descent::{Gradient, Order};

const STARTS: [NamedStart; 2] = [NamedStart::Notebook, NamedStart::Cell40];
const ORDERS: [Order; 2] = [Order::Notebook, Order::Textbook];
const GRADIENTS: [Gradient; 2] = [Gradient::Numerical, Gradient::Exact];
const LAYERS: [Signal; 2] = [Signal::Hard, Signal::Soft];

pub(super) const GATE: Key = Key::run(
    PagePart::Gate,
    Access {
        read: |run, value| {
            let table = value.parse().map_err(|_| Reason::Unknown)?;
            if let Some(gate) = run.problem.gate_mut() {
                *gate = table;
            }
            Ok(())
        },
        write: |run| run.problem.gate().map(|gate| gate.to_string()),
    },
);

pub(super) const WIRE: Key = Key::run(
    PagePart::Wire,
    Access {
        read: |run, value| {
            let tables = gates(value)?;
            if let Some((wire, _)) = run.problem.circuit_mut() {
                *wire = tables;
            }
            Ok(())
        },
        write: |run| {
            let (wire, _) = run.problem.circuit()?;
            Some(wire.map(|gate| gate.to_string()).join(","))
        },
    },
);

pub(super) const LAYER: Key = Key::run(
    PagePart::Layer,
    Access {
        read: |run, value| {
            let signal = named(&LAYERS, layer_name, value)?;
            if let Some((_, layer)) = run.problem.circuit_mut() {
                *layer = signal;
            }
            Ok(())
        },
        write: |run| run.problem.circuit().map(|(_, layer)| layer_name(layer).to_owned()),
    },
);

pub(super) const START: Key = Key::run(
    PagePart::Start,
    Access {
        read: |run, value| {
            let start = named(&STARTS, start_name, value)?;
            if !run.lesson.starts().contains(&start) {
                return Err(Reason::Unknown);
            }
            run.start.named = start;
            Ok(())
        },
        write: |run| Some(start_name(run.start.named).to_owned()),
    },
);

pub(super) const SEED: Key = Key::run(
    PagePart::Seed,
    Access {
        read: |run, value| {
            let seed = whole(value, 0, u64::from(u32::MAX))?;
            run.start.seed = u32::try_from(seed).ok();
            Ok(())
        },
        write: |run| run.start.seed.map(|seed| seed.to_string()),
    },
);

pub(super) const W: Key = Key::run(
    PagePart::W,
    Access {
        read: |run, value| {
            run.start.w = Some(numbers(value, run.problem.layout().weights())?);
            Ok(())
        },
        write: |run| run.start.w.as_deref().map(list),
    },
);

pub(super) const B: Key = Key::run(
    PagePart::B,
    Access {
        read: |run, value| {
            run.start.b = Some(numbers(value, run.problem.layout().models)?);
            Ok(())
        },
        write: |run| run.start.b.as_deref().map(list),
    },
);

pub(super) const LEARNING_RATE: Key = Key::run(
    PagePart::LearningRate,
    Access {
        read: |run, value| {
            run.rule.learning_rate = positive(value)?;
            Ok(())
        },
        write: |run| Some(number(run.rule.learning_rate)),
    },
);

pub(super) const DELTA: Key = Key::run(
    PagePart::Delta,
    Access {
        read: |run, value| {
            run.rule.delta = positive(value)?;
            Ok(())
        },
        write: |run| Some(number(run.rule.delta)),
    },
);

pub(super) const STEPS: Key = Key::run(
    PagePart::Steps,
    Access {
        read: |run, value| {
            run.steps = whole(value, 1, MOST_STEPS)?;
            Ok(())
        },
        write: |run| Some(run.steps.to_string()),
    },
);

pub(super) const ORDER: Key = Key::run(
    PagePart::Order,
    Access {
        read: |run, value| {
            run.rule.order = named(&ORDERS, order_name, value)?;
            Ok(())
        },
        write: |run| Some(order_name(run.rule.order).to_owned()),
    },
);

pub(super) const GRADIENT: Key = Key::run(
    PagePart::Gradient,
    Access {
        read: |run, value| {
            run.rule.gradient = named(&GRADIENTS, gradient_name, value)?;
            Ok(())
        },
        write: |run| Some(gradient_name(run.rule.gradient).to_owned()),
    },
);

pub(super) const FORK: Key = Key::run(
    PagePart::Fork,
    Access {
        read: |run, value| {
            let given: Vec<&str> = value.split(';').take(MOST_FORKS + 1).collect();
            if given.len() > MOST_FORKS {
                return Err(Reason::TooMany(MOST_FORKS));
            }
            let forks = given.into_iter().map(|given| fork(run, given));
            let mut forks = forks.collect::<Result<Vec<_>, _>>()?;
            forks.sort_by_key(|fork| fork.at);
            run.forks = forks;
            Ok(())
        },
        write: |run| {
            let forks = run.forks.iter().map(|Fork { at, change }| {
                let (key, value) = written(change);
                format!("{at}:{}:{value}", key.name())
            });
            (!run.forks.is_empty()).then(|| forks.collect::<Vec<_>>().join(";"))
        },
    },
);

/// Reads a fork: `at:key:value`.
fn fork(run: &Experiment, given: &str) -> Result<Fork, Reason> {
    let mut parts = given.splitn(3, ':');
    let mut part = || parts.next().ok_or(Reason::Fork);
    let (at, key, value) = (part()?, part()?, part()?);
    let at = whole(at, 1, MOST_STEPS)?;
    let layout = run.problem.layout();
    let part = PagePart::named(key).ok_or(Reason::Fork)?;
    let change = match part {
        PagePart::LearningRate => Change::LearningRate(positive(value)?),
        PagePart::Delta => Change::Delta(positive(value)?),
        PagePart::Order => Change::Order(named(&ORDERS, order_name, value)?),
        PagePart::Gradient => Change::Gradient(named(&GRADIENTS, gradient_name, value)?),
        PagePart::W => Change::W(numbers(value, layout.weights())?),
        PagePart::B => Change::B(numbers(value, layout.models)?),
        _ => return Err(Reason::Fork),
    };
    Ok(Fork { at, change })
}

/// Returns the key that a change sets, and its value.
fn written(change: &Change) -> (PagePart, String) {
    match change {
        Change::LearningRate(rate) => (PagePart::LearningRate, number(*rate)),
        Change::Delta(delta) => (PagePart::Delta, number(*delta)),
        Change::Order(order) => (PagePart::Order, order_name(*order).to_owned()),
        Change::Gradient(gradient) => (PagePart::Gradient, gradient_name(*gradient).to_owned()),
        Change::W(values) => (PagePart::W, list(values)),
        Change::B(values) => (PagePart::B, list(values)),
    }
}

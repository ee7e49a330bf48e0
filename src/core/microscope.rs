//! The single steps of an update: every number, in the order of computation.

use serde::{Deserialize, Serialize};

use super::objective::Objective;
use super::rule::{Gradient, Order, Rule};

/// A step of an update.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum Event {
    /// A partial derivative by central difference.
    Probe {
        /// Index of the moved parameter.
        parameter: usize,
        /// Value of the parameter.
        value: f64,
        /// The parameter + δ.
        plus: f64,
        /// The loss at the parameter + δ, `fx1`.
        loss_plus: f64,
        /// The parameter − δ.
        minus: f64,
        /// The loss at the parameter − δ, `fx2`.
        loss_minus: f64,
        /// (fx1 − fx2) / 2δ.
        quotient: f64,
    },
    /// An exact partial derivative.
    Exact {
        /// Index of the parameter.
        parameter: usize,
        /// The derivative.
        derivative: f64,
    },
    /// A parameter's new value.
    Change {
        /// Index of the parameter.
        parameter: usize,
        /// Value before the update.
        old: f64,
        /// The partial derivative that is subtracted.
        gradient: f64,
        /// old − learning rate · gradient.
        new: f64,
    },
}

impl Event {
    /// Returns the index of its parameter.
    #[must_use]
    pub fn parameter(&self) -> usize {
        match *self {
            Self::Probe { parameter, .. }
            | Self::Exact { parameter, .. }
            | Self::Change { parameter, .. } => parameter,
        }
    }

    /// Sets a changed parameter to its new value. Events may come from another program:
    /// a parameter that is not in the list is ignored.
    pub fn apply(&self, parameters: &mut [f64]) {
        if let Self::Change { parameter, new, .. } = *self
            && let Some(old) = parameters.get_mut(parameter)
        {
            *old = new;
        }
    }
}

/// An update in single steps.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Dissection {
    /// The rule of the update.
    pub rule: Rule,
    /// The parameters before the update, in the order of [`Objective`].
    pub before: Vec<f64>,
    /// The notebook's arrays, as (first parameter, length): W, b, …
    pub arrays: Vec<(usize, usize)>,
    /// The steps, in order.
    pub events: Vec<Event>,
}

impl Dissection {
    /// Computes the update of `p` by `rule`, to the bits of
    /// [`update`](super::descent::update).
    #[must_use]
    pub fn new<O: Objective<N>, const N: usize>(objective: &O, rule: &Rule, p: &[f64; N]) -> Self {
        let mut events = Vec::new();
        let mut after = *p;
        match rule.order {
            Order::Notebook => {
                for &array in O::ARRAYS {
                    let gradient = array_gradient(objective, rule, &after, array, &mut events);
                    subtract(rule, &mut after, array.0, &gradient, &mut events);
                }
            }
            Order::Textbook => {
                let gradient: Vec<f64> = O::ARRAYS
                    .iter()
                    .flat_map(|&array| array_gradient(objective, rule, p, array, &mut events))
                    .collect();
                subtract(rule, &mut after, 0, &gradient, &mut events);
            }
        }
        Self { rule: *rule, before: p.to_vec(), arrays: O::ARRAYS.to_vec(), events }
    }

    /// Returns the parameters after the update.
    #[must_use]
    pub fn after(&self) -> Vec<f64> {
        let mut after = self.before.clone();
        for event in &self.events {
            event.apply(&mut after);
        }
        after
    }
}

/// Computes the gradient in the elements of one array, all at `p`.
fn array_gradient<O: Objective<N>, const N: usize>(
    objective: &O,
    rule: &Rule,
    p: &[f64; N],
    (first, length): (usize, usize),
    events: &mut Vec<Event>,
) -> Vec<f64> {
    let parameters = first..first + length;
    match rule.gradient {
        Gradient::Exact => {
            let exact = objective.gradient(p);
            events.extend(
                parameters.clone().map(|i| Event::Exact { parameter: i, derivative: exact[i] }),
            );
            exact[parameters].to_vec()
        }
        Gradient::Numerical => parameters
            .map(|parameter| {
                let value = p[parameter];
                let loss_with = |nudged: f64| {
                    let mut p = *p;
                    p[parameter] = nudged;
                    objective.loss(&p)
                };
                let (plus, minus) = (value + rule.delta, value - rule.delta);
                let (loss_plus, loss_minus) = (loss_with(plus), loss_with(minus));
                let quotient = (loss_plus - loss_minus) / (2.0 * rule.delta);
                events.push(Event::Probe {
                    parameter,
                    value,
                    plus,
                    loss_plus,
                    minus,
                    loss_minus,
                    quotient,
                });
                quotient
            })
            .collect(),
    }
}

/// Updates the parameters from `first` on by their gradient.
fn subtract<const N: usize>(
    rule: &Rule,
    p: &mut [f64; N],
    first: usize,
    gradient: &[f64],
    events: &mut Vec<Event>,
) {
    for (place, &gradient) in gradient.iter().enumerate() {
        let parameter = first + place;
        let old = p[parameter];
        let new = old - rule.learning_rate * gradient;
        p[parameter] = new;
        events.push(Event::Change { parameter, old, gradient, new });
    }
}

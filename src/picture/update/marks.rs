//! The places of an update: its start, its probes, its legs and its end.

use crate::picture::landscape::Window;
use descent_core::microscope::{Dissection, Event};
use descent_core::rule::Order;

/// The width and the height of the window, in parts of the update along each.
const ROOM: [f64; 2] = [2.0, 3.0];
/// The least side of the window, in parts of the other.
const LEAST_SIDE: f64 = 0.125;

/// An update in one order.
#[derive(Clone, Debug, PartialEq)]
pub struct Ordered {
    /// Its single steps.
    pub dissection: Dissection,
    /// The losses before and after it.
    pub losses: [f64; 2],
}

/// A place with a loss.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Mark {
    pub(super) kind: Kind,
    pub(super) point: [f64; 2],
    pub(super) loss: f64,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Kind {
    Start,
    /// A parameter and the sign of δ, from a point.
    Probe {
        parameter: usize,
        sign: f64,
        from: [f64; 2],
    },
    End,
}

/// Returns a window with an update and room around it for its labels.
#[must_use]
pub fn window(updates: &[Dissection]) -> Option<Window> {
    let points = updates.iter().flat_map(|update| [pair(&update.before), pair(&update.after())]);
    let points: Vec<[f64; 2]> = points.flatten().collect();
    let is_finite = |point: &[f64; 2]| point.iter().all(|value| value.is_finite());
    if points.is_empty() || !points.iter().all(is_finite) {
        return None;
    }
    let ends = |axis: usize| {
        let values = points.iter().map(|point| point[axis]);
        let low = values.clone().fold(f64::INFINITY, f64::min);
        (low, values.fold(f64::NEG_INFINITY, f64::max))
    };
    let ends = [ends(0), ends(1)];
    let half = |axis: usize| (ends[axis].1 / 2.0 - ends[axis].0 / 2.0) * ROOM[axis];
    let larger = half(0).max(half(1));
    let side = |axis: usize| {
        let middle = ends[axis].0 / 2.0 + ends[axis].1 / 2.0;
        // An update that changes next to nothing is not drawn between two float64.
        let least = (middle.abs() * 1e-6).max(1e-9).max(larger * LEAST_SIDE);
        let half = half(axis).max(least);
        [middle - half, middle + half]
    };
    Some(Window { x: side(0), y: side(1) })
}

pub(super) fn pair(parameters: &[f64]) -> Option<[f64; 2]> {
    parameters.try_into().ok()
}

impl Ordered {
    /// Returns the places of its losses in order.
    pub(super) fn marks(&self) -> Vec<Mark> {
        let Some(before) = pair(&self.dissection.before) else { return Vec::new() };
        let [first, last] = self.losses;
        let mut marks = vec![Mark { kind: Kind::Start, point: before, loss: first }];
        let mut now = self.dissection.before.clone();
        for event in &self.dissection.events {
            if let Event::Probe { parameter, plus, loss_plus, minus, loss_minus, .. } = *event
                && let Some(from) = pair(&now).filter(|_| parameter < 2)
            {
                for (sign, value, loss) in [(1.0, plus, loss_plus), (-1.0, minus, loss_minus)] {
                    let mut point = from;
                    point[parameter] = value;
                    marks.push(Mark { kind: Kind::Probe { parameter, sign, from }, point, loss });
                }
            }
            event.apply(&mut now);
        }
        marks.extend(pair(&now).map(|point| Mark { kind: Kind::End, point, loss: last }));
        marks
    }

    /// Returns points along its legs.
    pub fn places(&self) -> Vec<[f64; 2]> {
        let along = |([x0, y0], [x1, y1]): ([f64; 2], [f64; 2])| {
            (0..=24).map(move |step| {
                let share = f64::from(step) / 24.0;
                [x0 + (x1 - x0) * share, y0 + (y1 - y0) * share]
            })
        };
        self.legs().into_iter().flat_map(|(_, [from, to])| along((from, to))).collect()
    }

    /// Returns the points between which its legs run, each with its parameter.
    pub(super) fn legs(&self) -> Vec<(Option<usize>, [[f64; 2]; 2])> {
        let before = &self.dissection.before;
        if self.dissection.rule.order == Order::Textbook {
            let ends = pair(before).zip(pair(&self.dissection.after()));
            return ends.map(|(from, to)| (None, [from, to])).into_iter().collect();
        }
        let mut now = before.clone();
        let mut legs = Vec::new();
        for event in &self.dissection.events {
            let from = pair(&now);
            event.apply(&mut now);
            if let (Event::Change { parameter, .. }, Some(from), Some(to)) =
                (event, from, pair(&now))
            {
                legs.push((Some(*parameter), [from, to]));
            }
        }
        legs
    }
}

//! An update mapped onto the lines of the notebook's code.

use super::listing::Line;
use descent_core::microscope::{Dissection, Event};

/// The state after one line of code.
#[derive(Clone, Debug, PartialEq)]
pub struct Moment {
    /// The index of the event that the line belongs to.
    pub event: usize,
    /// The line: in the derivative for a probe, in the training loop for the rest.
    pub line: Line,
    /// The parameters after the line, one perhaps nudged.
    pub parameters: Vec<f64>,
}

/// Returns every line that an update runs, in order: seven for a probe, one for an exact
/// derivative, one for a change.
#[must_use]
pub fn moments(dissection: &Dissection) -> Vec<Moment> {
    let mut now = dissection.before.clone();
    let mut moments = Vec::new();
    for (place, event) in dissection.events.iter().enumerate() {
        let mut push = |line, parameters| {
            moments.push(Moment { event: place, line, parameters });
        };
        match *event {
            Event::Probe { parameter, value, plus, minus, .. } => {
                for (line, element) in [
                    (Line::Read, value),
                    (Line::SetPlus, plus),
                    (Line::CallPlus, plus),
                    (Line::SetMinus, minus),
                    (Line::CallMinus, minus),
                    (Line::Divide, minus),
                    (Line::Restore, value),
                ] {
                    let mut nudged = now.clone();
                    if let Some(nudged) = nudged.get_mut(parameter) {
                        *nudged = element;
                    }
                    push(line, nudged);
                }
            }
            Event::Exact { parameter, .. } | Event::Change { parameter, .. } => {
                event.apply(&mut now);
                push(update_line(dissection, parameter), now.clone());
            }
        }
    }
    moments
}

/// Returns the line that updates a parameter: W and b alternate among the arrays.
#[must_use]
pub fn update_line(dissection: &Dissection, parameter: usize) -> Line {
    let holds = |&(first, length): &(usize, usize)| {
        parameter.checked_sub(first).is_some_and(|place| place < length)
    };
    match dissection.arrays.iter().position(holds) {
        Some(array) if array % 2 == 1 => Line::UpdateB,
        _ => Line::UpdateW,
    }
}

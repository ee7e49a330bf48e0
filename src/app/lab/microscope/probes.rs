//! The numbers of an update: a row for every parameter, filled in line by line.

use yew::prelude::*;

use super::{Magnified, name};
use crate::app::number_format::digits;
use crate::experiment::Experiment;
use crate::lesson::listing::Line;
use crate::text::Text;
use descent_core::microscope::Event;
use descent_core::numpy::print::repr;

/// The digits of a loss, enough to tell two probes apart, and those of a slope.
const LOSS: usize = 9;
const SLOPE: usize = 6;

/// Formats a number of the update.
pub(super) fn rounded(value: f64) -> String {
    digits(value, LOSS)
}

/// Returns the number of a probe's lines executed so far (0 to 7).
fn done(line: Line) -> usize {
    match line {
        Line::SetPlus => 2,
        Line::CallPlus => 3,
        Line::SetMinus => 4,
        Line::CallMinus => 5,
        Line::Divide => 6,
        Line::Restore => 7,
        _ => 1,
    }
}

/// The known numbers of one parameter.
#[derive(Clone, Copy, Default)]
struct Known {
    probe: Option<(f64, f64)>,
    /// The number of its probe's lines executed so far.
    done: usize,
    gradient: Option<f64>,
    change: Option<(f64, f64)>,
}

pub(crate) fn probes(
    text: &'static Text,
    experiment: &Experiment,
    magnified: &Magnified<'_>,
) -> Html {
    let Magnified { dissection, moment, model, .. } = magnified;
    let mut known = vec![Known::default(); dissection.before.len()];
    for (place, event) in dissection.events.iter().enumerate().take(moment.event + 1) {
        let Some(known) = known.get_mut(event.parameter()) else { continue };
        let is_done = place < moment.event;
        match *event {
            Event::Probe { loss_plus, loss_minus, quotient, .. } => {
                known.probe = Some((loss_plus, loss_minus));
                known.done = if is_done { 7 } else { done(moment.line) };
                known.gradient = (known.done >= 6).then_some(quotient);
            }
            Event::Exact { derivative, .. } => known.gradient = Some(derivative),
            Event::Change { old, new, .. } => known.change = Some((old, new)),
        }
    }
    let current = dissection.events.get(moment.event).map(Event::parameter);
    let exact = known.iter().all(|known| known.probe.is_none()) && current.is_some();
    let row = |(parameter, known): (usize, &Known)| {
        let name = name(text, experiment, *model, parameter);
        let now = current == Some(parameter);
        let loss_plus = known.probe.filter(|_| known.done >= 3).map(|(plus, _)| plus);
        let loss_minus = known.probe.filter(|_| known.done >= 5).map(|(_, minus)| minus);
        html! {
            <tr class={now.then(|| classes!("now", hue(&name)))} data-parameter={parameter.to_string()}>
                <th scope="row"><var class={hue(&name)}>{ name }</var></th>
                if !exact {
                    { cell("loss_plus", loss_plus, LOSS) }
                    { cell("loss_minus", loss_minus, LOSS) }
                }
                { cell("gradient", known.gradient, SLOPE) }
                { cell("new", known.change.map(|(_, new)| new), LOSS) }
            </tr>
        }
    };
    let words = &text.microscope;
    html! {
        <div class="scroll" tabindex="0" role="group" data-scrolls="" aria-label={words.numbers}>
            <table data-table="update">
                <thead><tr>
                    <td></td>
                    if !exact {
                        <th scope="col"><var class="error">{ "E" }</var>{ "(p + δ)" }</th>
                        <th scope="col"><var class="error">{ "E" }</var>{ "(p − δ)" }</th>
                    }
                    <th scope="col">{ words.slope }</th>
                    <th scope="col">{ words.new_value }</th>
                </tr></thead>
                <tbody>{ for known.iter().enumerate().map(row) }</tbody>
            </table>
        </div>
    }
}

/// Returns the class of a parameter's colour.
fn hue(name: &str) -> &'static str {
    if name.starts_with('b') { "b" } else { "w" }
}

fn cell(quantity: &'static str, value: Option<f64>, count: usize) -> Html {
    match value {
        Some(value) => html! {
            <td data-quantity={quantity} data-value={repr(value)} title={repr(value)}>
                { digits(value, count) }
            </td>
        },
        None => html! { <td>{ "·" }</td> },
    }
}

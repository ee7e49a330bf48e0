//! A moment of cell 15: the arrays, the variables and the output so far.

use ndarray::{ArrayD, Dimension, IxDyn};
use yew::prelude::*;

use crate::lesson::derivative;
use crate::lesson::derivative::player::{Element, Player, TraceStep};
use crate::lesson::derivative::text::Moment;
use crate::lesson::listing::Line;
use crate::text::Text;
use descent_core::numpy::print::{repr, tuple};

/// Returns the description of the moment.
pub(super) fn moment(player: &Player<IxDyn>, step: &TraceStep<'_, IxDyn>) -> Moment {
    let Some(element) = of(player, step) else { return Moment::default() };
    let now = step.x.get(element.index.as_slice()).copied().unwrap_or(f64::NAN);
    Moment {
        index: tuple(&element.index),
        value: repr(element.value),
        element: repr(now),
        fx1: repr(element.forward),
        fx2: repr(element.backward),
        partial: repr(element.partial),
    }
}

fn of<'a>(player: &'a Player<IxDyn>, step: &TraceStep<'_, IxDyn>) -> Option<&'a Element> {
    player.elements().get(step.element?)
}

/// Returns the sign of the change to the current element: `+` or `−`.
fn changed(line: Line) -> Option<&'static str> {
    match line {
        Line::SetPlus | Line::CallPlus => Some("+ δ"),
        Line::SetMinus
        | Line::CallMinus
        | Line::Divide
        | Line::PrintPartial
        | Line::PrintGradient
        | Line::PrintClosing => Some("\u{2212} δ"),
        _ => None,
    }
}

/// Draws x and grad, element by element: a changed one with its value before.
pub(super) fn arrays(player: &Player<IxDyn>, step: &TraceStep<'_, IxDyn>) -> Html {
    let element = of(player, step).map(|element| element.index.as_slice());
    let by = changed(step.line);
    let before = of(player, step).map(|element| element.value);
    html! {
        <div class="arrays">
            { grid("x", &step.x, element, before.zip(by)) }
            { grid("grad", &step.gradient, element.filter(|_| step.line == Line::Divide), None) }
        </div>
    }
}

/// Formats a number of an array as NumPy prints it: with eight decimals at most.
fn brief(value: f64) -> String {
    let rounded = if value == 0.0 || value.abs() >= 1e-3 {
        format!("{value:.8}")
    } else {
        format!("{value:.3e}")
    };
    let text = repr(rounded.parse().unwrap_or(value));
    text.strip_suffix(".0")
        .map_or(text.clone(), |whole| format!("{whole}."))
        .replace('-', "\u{2212}")
}

fn grid(
    name: &'static str,
    array: &ArrayD<f64>,
    element: Option<&[usize]>,
    changed: Option<(f64, &'static str)>,
) -> Html {
    let columns = array.shape().last().copied().unwrap_or(1).max(1);
    let cells: Vec<(Vec<usize>, f64)> = array
        .indexed_iter()
        .map(|(index, value)| (index.as_array_view().to_vec(), *value))
        .collect();
    let cell = |(index, value): &(Vec<usize>, f64)| {
        let here = element == Some(index.as_slice());
        let before = changed.filter(|_| here);
        html! {
            <td class={here.then_some("probed")} data-index={tuple(index)} data-value={repr(*value)}>
                if let Some((before, by)) = before {
                    <s>{ brief(before) }{ " " }{ by }</s>
                }
                { brief(*value) }
            </td>
        }
    };
    html! {
        <table data-array={name}>
            <caption><code>{ name }</code></caption>
            <tbody>
                { for cells.chunks(columns).map(|row| html! { <tr>{ for row.iter().map(cell) }</tr> }) }
            </tbody>
        </table>
    }
}

/// Draws the variables of the loop.
pub(super) fn variables(text: &Text, player: &Player<IxDyn>, step: &TraceStep<'_, IxDyn>) -> Html {
    let index = of(player, step).map(|element| tuple(&element.index));
    let line = |name: &'static str, value: Option<f64>| {
        let text = value.map(repr);
        html! {
            <div>
                <dt><code>{ name }</code></dt>
                <dd data-variable={name} data-value={text.clone()}>
                    { text.map_or_else(|| "·".to_owned(), |text| text.replace('-', "\u{2212}")) }
                </dd>
            </div>
        }
    };
    html! {
        <dl class="variables" aria-label={derivative::text::words(text.language).array.variables}>
            <div><dt><code>{ "idx" }</code></dt><dd>{ index.unwrap_or_else(|| "·".to_owned()) }</dd></div>
            { line("tmp_val", step.tmp_val) }
            { line("fx1", step.fx1) }
            { line("fx2", step.fx2) }
        </dl>
    }
}

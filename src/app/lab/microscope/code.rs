//! The notebook's code of an update, with the line just executed highlighted.

use yew::prelude::*;

use super::Magnified;
use crate::app::browser;
use crate::experiment::Experiment;
use crate::lesson::code::training_loop;
use crate::lesson::listing::{Line, Listing, NUMERICAL_DERIVATIVE};
use crate::lesson::moments::update_line;
use crate::text::Text;
use descent_core::descent::Gradient;

/// The lines that probe one parameter.
const PROBE: [Line; 7] = [
    Line::Read,
    Line::SetPlus,
    Line::CallPlus,
    Line::SetMinus,
    Line::CallMinus,
    Line::Divide,
    Line::Restore,
];

/// Returns the lines of the training loop, without the indentation of a class.
fn training(code: Listing) -> impl Iterator<Item = (&'static str, Option<Line>)> {
    let indent = code.first().map_or(0, |(text, _)| text.len() - text.trim_start().len());
    code.iter().map(move |(text, line)| (text.get(indent..).unwrap_or_default(), *line))
}

/// Returns the lines of the derivative that compute.
fn probing() -> impl Iterator<Item = (&'static str, Option<Line>)> {
    let computes = |line: &Option<Line>| line.is_some_and(|line| PROBE.contains(&line));
    NUMERICAL_DERIVATIVE.iter().copied().filter(move |(_, line)| computes(line))
}

#[derive(Properties, PartialEq)]
pub(super) struct CodeProps {
    training: Listing,
    /// The line of the training loop, and the line of the derivative that it calls.
    calling: Line,
    lit: Line,
    /// True if the derivative is numerical.
    probes: bool,
    label: &'static str,
}

/// Draws the training loop and the part of the derivative that it calls.
pub(super) fn code(
    text: &'static Text,
    experiment: &Experiment,
    magnified: &Magnified<'_>,
) -> Html {
    let Magnified { dissection, moment, .. } = magnified;
    let parameter = dissection.events.get(moment.event).map_or(0, |event| event.parameter());
    html! {
        <Code training={training_loop(experiment.lesson)}
            calling={update_line(dissection, parameter)} lit={moment.line}
            probes={experiment.rule.gradient == Gradient::Numerical} label={text.microscope.code} />
    }
}

#[component]
fn Code(props: &CodeProps) -> Html {
    let CodeProps { training: code, calling, lit, probes, label } = *props;
    let place = use_node_ref();
    {
        let place = place.clone();
        use_effect_with((calling, lit), move |_| {
            if let Some(code) = place.cast() {
                browser::scroll_inside(&code, ".lit");
            }
        });
    }
    let line = |(text, line): (&'static str, Option<Line>)| {
        let now = line == Some(lit);
        let calls = !now && line == Some(calling);
        html! {
            <li class={classes!(now.then_some("lit"), calls.then_some("calling"))}
                aria-current={now.then_some("step")}>{ text }</li>
        }
    };
    let is_empty = |(text, _): &(&str, Option<Line>)| text.trim().is_empty();
    html! {
        <div class="code" ref={place} tabindex="0" role="group" aria-label={label} data-scrolls="">
            <ol>{ for training(code).filter(|line| !is_empty(line)).map(line) }</ol>
            if probes {
                <ol>{ for probing().map(line) }</ol>
            }
        </div>
    }
}

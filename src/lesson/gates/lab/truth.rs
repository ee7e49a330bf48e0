//! A truth table with a gate's values: σ, its answer and the target.

use yew::prelude::*;

use crate::app::context::use_page;
use crate::app::number_format::fixed;
use crate::app::stage::figure::Figure;
use crate::experiment::part::PagePart;
use crate::lesson::gates;
use crate::picture::decision::UNDECIDED;
use crate::text::Text;
use descent_core::gate::{INPUTS, TruthTable};
use descent_core::numpy::print::repr;
use descent_core::predict::{Prediction, gate};

#[derive(Properties, PartialEq)]
pub(crate) struct TruthProps {
    pub(crate) parameters: [f64; 3],
    pub(crate) target: TruthTable,
}

#[component]
pub(crate) fn Truth(props: &TruthProps) -> Html {
    let page = &use_page();
    let words = gates::text::words(page.text.language);
    let line = |(input, target): ([f64; 2], bool)| {
        let prediction = gate(&props.parameters, input);
        let [x1, x2] = input.map(|x| format!("{x:.0}"));
        html! {
            <tr data-input={format!("{x1}{x2}")}>
                <th scope="row">{ x1 }</th>
                <th scope="row">{ x2 }</th>
                { sigmoid(prediction.sigmoid) }
                { logical(page.text, prediction, target) }
                <td data-quantity="target" data-value={bit(target)}>{ bit(target) }</td>
            </tr>
        }
    };
    let any_dust = INPUTS.iter().any(|&input| is_undecided(gate(&props.parameters, input).sigmoid));
    let legend = if any_dust { words.undecided_about } else { words.truth_about };
    html! {
        <Figure part={PagePart::Truth} title={html! { { words.truth } }} class="truth"
            legend={html! { <span title={legend}>{ legend }</span> }}>
            <table data-table="truth">
                <caption class="unseen">{ words.truth_about }</caption>
                <thead><tr>
                    <th scope="col"><var>{ "x" }<sub>{ "1" }</sub></var></th>
                    <th scope="col"><var>{ "x" }<sub>{ "2" }</sub></var></th>
                    <th scope="col">{ "σ" }</th>
                    <th scope="col">{ words.says }</th>
                    <th scope="col">{ words.target }</th>
                </tr></thead>
                <tbody>{ for INPUTS.into_iter().zip(props.target.outputs()).map(line) }</tbody>
            </table>
        </Figure>
    }
}

/// Returns true if rounding alone decides a gate's answer.
pub(crate) fn is_undecided(sigmoid: f64) -> bool {
    (sigmoid - 0.5).abs() < UNDECIDED
}

/// Draws the cell of a σ.
pub(crate) fn sigmoid(value: f64) -> Html {
    html! { <td class="sigmoid" data-quantity="sigmoid" data-value={repr(value)}><span>{ fixed(value) }</span></td> }
}

/// Draws the cell of an answer, marked as right, wrong or undecided.
pub(crate) fn logical(text: &Text, prediction: Prediction, target: bool) -> Html {
    let words = gates::text::words(text.language);
    let (class, sign, hint) = if is_undecided(prediction.sigmoid) {
        ("dust", "?", words.undecided)
    } else if prediction.logical == target {
        ("right", "✓", words.right)
    } else {
        ("wrong", "✗", words.wrong)
    };
    html! {
        <td {class} data-quantity="logical" data-value={bit(prediction.logical)}>
            { bit(prediction.logical) }
            <span aria-hidden="true">{ sign }</span>
            <span class="unseen">{ hint }</span>
        </td>
    }
}

fn bit(value: bool) -> &'static str {
    if value { "1" } else { "0" }
}

//! A truth table with a gate's values: σ, its answer and the target.

use yew::prelude::*;

use crate::app::context::use_page;
use crate::app::number_format::fixed;
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
    html! {
        <section class="panel" aria-labelledby="truth-title">
            <h2 id="truth-title">{ words.truth }</h2>
            <table data-table="truth">
                <caption class="unseen">{ words.truth_about }</caption>
                <thead><tr>
                    <th scope="col">{ "x1" }</th>
                    <th scope="col">{ "x2" }</th>
                    <th scope="col">{ "σ" }</th>
                    <th scope="col">{ words.says }</th>
                    <th scope="col">{ words.target }</th>
                </tr></thead>
                <tbody>{ for INPUTS.into_iter().zip(props.target.outputs()).map(line) }</tbody>
            </table>
            if any_dust {
                { dust(page.text, &props.parameters) }
            }
        </section>
    }
}

/// Returns true if rounding alone decides a gate's answer.
pub(crate) fn is_undecided(sigmoid: f64) -> bool {
    (sigmoid - 0.5).abs() < UNDECIDED
}

/// Draws the cell of a σ.
pub(crate) fn sigmoid(value: f64) -> Html {
    html! { <td data-quantity="sigmoid" data-value={repr(value)}>{ fixed(value) }</td> }
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

/// Draws the values that decide the answers: σ − 0.5 with all digits.
fn dust(text: &Text, parameters: &[f64; 3]) -> Html {
    let words = gates::text::words(text.language);
    let line = |&input: &[f64; 2]| {
        let off = gate(parameters, input).sigmoid - 0.5;
        let [x1, x2] = input.map(|x| format!("{x:.0}"));
        html! { <li><code>{ format!("{x1}{x2}  {off:+.3e}").replace('-', "\u{2212}") }</code></li> }
    };
    html! {
        <div class="dust" data-dust="">
            <h3>{ words.dust }</h3>
            <ul>{ for INPUTS.iter().map(line) }</ul>
            <p>{ words.dust_about }</p>
        </div>
    }
}

//! Pasted rows beside those of a run in the lab, row by row.

use yew::prelude::*;

use crate::exchange::compare::{Agreement, Comparison, Side, compare};
use crate::exchange::paste::{PastedRow, Printed};
use crate::exchange::printout::{bias, weights};
use crate::session::message::Row;
use crate::text::Text;
use crate::text::share::{Bring, Share};
use descent_core::layout::weights_and_bias;
use descent_core::numpy::print::repr;

#[derive(Properties, PartialEq)]
pub(super) struct RowsProps {
    pub(super) words: &'static Share,
    pub(super) pasted: Vec<PastedRow>,
    pub(super) here: Vec<Row>,
}

/// Draws the comparison of two runs, with its result.
#[component]
pub(super) fn Rows(props: &RowsProps) -> Html {
    let w = &props.words.bring;
    // A row that only one side has proves nothing about the other.
    let all = compare(&props.pasted, &props.here);
    let both: Vec<&Comparison> = all.iter().filter(|row| row.side == Side::Both).collect();
    let first = both.iter().find(|row| row.first_difference).map(|row| row.step);
    let noisy = both
        .iter()
        .any(|row| [row.error, row.w, row.b].into_iter().flatten().any(|a| a == Agreement::Noise));
    let sentence = match first {
        _ if both.is_empty() => w.no_rows.to_owned(),
        Some(step) => (w.differs)(step),
        None if noisy => {
            format!("{} {}", (w.noise)(both.len()), Text::of(props.words.language).exactness)
        }
        None => (w.equal)(both.len()),
    };
    let line = |row: &&Comparison| {
        let pasted = props.pasted.iter().find(|pasted| pasted.step == row.step);
        let here = props.here.iter().find(|here| here.step == row.step);
        pasted.zip(here).map(|(pasted, here)| line(w, row, pasted, here))
    };
    html! {
        <section class="comparison" aria-labelledby="comparison-title">
            <h3 id="comparison-title">{ w.table }</h3>
            <p role="status" data-first-difference={first.map(|step| step.to_string())}
                data-compared={both.len().to_string()}>{ sentence }</p>
            if !both.is_empty() {
                <div class="scroll" tabindex="0" role="group" data-scrolls="" aria-labelledby="comparison-title">
                    <table data-table="comparison">
                        <thead><tr>
                            <th scope="col">{ "step" }</th>
                            <th scope="col">{ "error_val" }</th>
                            <th scope="col">{ "W" }</th>
                            <th scope="col">{ "b" }</th>
                        </tr></thead>
                        <tbody>{ for both.iter().filter_map(line) }</tbody>
                    </table>
                </div>
            }
        </section>
    }
}

fn line(w: &Bring, row: &Comparison, pasted: &PastedRow, here: &Row) -> Html {
    let step = if row.step < 0 { w.before.to_owned() } else { row.step.to_string() };
    let error = pasted.error.as_ref().map(|error| error.text.clone());
    let listed = |printed: &[Printed]| {
        let texts: Vec<&str> = printed.iter().map(|printed| printed.text.as_str()).collect();
        texts.join(" ")
    };
    let first = row.first_difference;
    let (here_w, here_b) = weights_and_bias(&here.parameters);
    html! {
        <tr data-step={row.step.to_string()} data-first={first.then_some("")}
            class={row.differs().then_some("differs")}>
            <th scope="row">
                { step }
                if first { <strong>{ w.first }</strong> }
            </th>
            { cell(w, row.error, error, repr(here.error_val)) }
            { cell(w, row.w, pasted.w.as_deref().map(listed), plain(&weights(here_w))) }
            { cell(w, row.b, pasted.b.as_ref().map(|b| b.text.clone()), plain(&bias(here_b))) }
        </tr>
    }
}

/// Returns the numbers of a printed array without its brackets, like the pasted ones.
fn plain(array: &str) -> String {
    let numbers = array.split(['[', ']', ' ', '\n']).filter(|number| !number.is_empty());
    numbers.collect::<Vec<_>>().join(" ")
}

/// Draws both values if they differ, else the one value.
fn cell(w: &Bring, agreement: Option<Agreement>, pasted: Option<String>, here: String) -> Html {
    let Some((agreement, pasted)) = agreement.zip(pasted) else { return html! { <td></td> } };
    let (name, word) = match agreement {
        Agreement::Printed => ("same", w.agreement[0].to_owned()),
        Agreement::Noise => ("noise", w.agreement[1].to_owned()),
        Agreement::Differs { digits } => ("differs", (w.digits)(digits)),
    };
    html! {
        <td data-agreement={name}>
            if agreement == Agreement::Printed {
                <code>{ pasted }</code>
            } else {
                <code>{ pasted }</code><small>{ " " }{ w.pasted }</small>
                <br /><code>{ here }</code><small>{ " " }{ w.here }</small>
            }
            <em>{ word }</em>
        </td>
    }
}

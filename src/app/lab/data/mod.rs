//! The data as a table on its side: a column for each point, and the mean or the sum of all.

mod editing;
mod set;

use yew::prelude::*;

use crate::app::context::use_page;
use crate::app::number_format::{decimals, short};
use crate::app::stage::figure::Figure;
use crate::experiment::Experiment;
use crate::experiment::part::PagePart;
use crate::text::grouped;
use descent_core::numpy::print::repr;
use descent_core::terms::{Term, total};
use editing::{Cell, change_number, take_pasted, use_paste};
use set::DataSet;

/// The most points that are listed.
const MOST: usize = 200;

/// The loss made of the points' terms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Total {
    /// Their mean: the squared error.
    Mean,
    /// Their sum: the cross-entropy.
    Sum,
}

#[derive(Properties, PartialEq)]
pub(crate) struct DataProps {
    pub(crate) experiment: Experiment,
    pub(crate) terms: Vec<Term>,
    pub(crate) total: Total,
    /// The loss of all points.
    pub(crate) loss: f64,
}

/// Draws the data.
pub(crate) fn draw(props: DataProps) -> Html {
    html! { <Data ..props /> }
}

/// A row of the table.
struct Row {
    name: &'static str,
    label: Html,
    value: fn(&Term) -> f64,
    format: fn(f64) -> String,
}

#[component]
fn Data(props: &DataProps) -> Html {
    let page = &use_page();
    let DataProps { experiment, terms, total: kind, loss } = props;
    let refused = use_state_eq(|| None::<String>);
    {
        // Other points leave nothing to say about what was refused.
        let refused = refused.clone();
        use_effect_with(experiment.problem.clone(), move |_| refused.set(None));
    }
    let table = use_node_ref();
    let take = {
        let (page, experiment, refused) = (page.clone(), experiment.clone(), refused.clone());
        use_callback((experiment.clone(), page.text), move |text: String, _| {
            refused.set(take_pasted(&page, &experiment, &text).err());
        })
    };
    use_paste(&table, &take);
    let (words, name) = (&page.text.data, (page.text.part)(PagePart::Data));
    let var = |name: &'static str| html! { <var>{ name }</var> };
    let two = |value| decimals(value, 2);
    let squared = html! { <>{ "(" }{ var("t") }{ " \u{2212} " }{ var("ŷ") }{ ")²" }</> };
    let last = if *kind == Total::Mean {
        squared
    } else {
        html! { { words.loss } }
    };
    let rows = [
        Row { name: "x", label: var("x"), value: |term| term.x, format: short },
        Row { name: "target", label: var("t"), value: |term| term.t, format: short },
        Row { name: "prediction", label: var("ŷ"), value: |term| term.prediction, format: two },
        Row {
            name: "residual",
            label: html! { <>{ var("t") }{ " \u{2212} " }{ var("ŷ") }</> },
            value: |term| term.residual,
            format: two,
        },
        Row { name: "loss", label: last, value: |term| term.loss, format: two },
    ];
    let more = terms.len().checked_sub(MOST).filter(|more| *more > 0);
    let count = rows.len().to_string();
    let row = |(i, row): (usize, Row)| {
        let cell = |(point, term): (usize, &Term)| {
            let value = (row.value)(term);
            let text = (row.format)(value);
            if let Some(is_target) = [false, true].get(i).copied() {
                let (page, experiment) = (page.clone(), experiment.clone());
                let refused = refused.clone();
                let commit = Callback::from(move |typed: String| {
                    let said = change_number(&page, &experiment, point, is_target, &typed);
                    let is_taken = said.is_ok();
                    refused.set(said.err());
                    is_taken
                });
                let symbol = if is_target { "t" } else { "x" };
                let label = (words.of_point)(symbol, point + 1);
                html! {
                    <td data-value={repr(value)}><Cell {label} {value} {commit} /></td>
                }
            } else {
                html! { <td data-value={repr(value)} title={repr(value)}>{ text }</td> }
            }
        };
        let all = match (i, row.name, kind) {
            (0, _, Total::Mean) => html! { <th scope="col" class="total">{ words.mean }</th> },
            (0, _, Total::Sum) => html! { <th scope="col" class="total">{ words.sum }</th> },
            (_, "loss", _) => html! {
                <td class="total" data-value={repr(*loss)} title={repr(*loss)}>
                    <b><var class="error">{ "E" }</var>{ " " }{ decimals(*loss, 4) }</b>
                </td>
            },
            _ => {
                let sum = total(terms, row.value);
                let value = if *kind == Total::Mean { sum / terms.len() as f64 } else { sum };
                html! { <td class="total" data-value={repr(value)}>{ decimals(value, 2) }</td> }
            }
        };
        html! {
            <tr data-row={row.name}>
                <th scope="row">{ row.label.clone() }</th>
                { for terms.iter().enumerate().take(MOST).map(cell) }
                if let (0, Some(more)) = (i, more) {
                    <td rowspan={count.clone()}>{ (words.more)(&grouped(more as u64)) }</td>
                }
                { all }
            </tr>
        }
    };
    html! {
        <Figure part={PagePart::Data} class="points" title={html! { { name } }}>
            <div class="scroll" ref={table} tabindex="0" role="group" data-scrolls="" aria-label={name}>
                <table data-table="data">
                    <tbody>{ for rows.into_iter().enumerate().map(row) }</tbody>
                </table>
            </div>
            <div class="own">
                <DataSet experiment={experiment.clone()} />
                if let Some(sentence) = &*refused {
                    <p class="field-error" role="alert" data-refused="">{ sentence.clone() }</p>
                } else {
                    <p>{ words.paste }</p>
                }
            </div>
        </Figure>
    }
}

//! The data as a table on its side: a column for each point, and the mean or the sum of all.

mod editing;
mod file;
mod set;

use yew::prelude::*;

use crate::app::context::{PageContext, use_page};
use crate::app::number_format::{decimals, short};
use crate::app::stage::figure::Figure;
use crate::experiment::Experiment;
use crate::experiment::part::PagePart;
use crate::text::grouped;
use descent_core::drawn_set::Targets;
use descent_core::numpy::print::repr;
use descent_core::terms::{Term, total};
use editing::{Brought, Cell, Remark, change_number, take, take_file, use_brought};
use file::OpenFile;
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
    let remark = use_state_eq(|| None::<Remark>);
    let table = use_node_ref();
    // A file may be read only after other settings were changed.
    let latest = use_mut_ref(|| experiment.clone());
    latest.borrow_mut().clone_from(experiment);
    let bring = {
        let remark = remark.clone();
        use_callback(page.clone(), move |brought: Brought, page| {
            let (remark, latest) = (remark.clone(), latest.clone());
            let now = move || latest.borrow().clone();
            match brought {
                Brought::Text(text) => remark.set(Some(take(page, &now(), &text, None))),
                Brought::File(file) => take_file(page, now, file, move |it| remark.set(Some(it))),
            }
        })
    };
    use_brought(&table, &bring);
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
                let (page, experiment, remark) = (page.clone(), experiment.clone(), remark.clone());
                let commit = Callback::from(move |typed: String| {
                    let refused = change_number(&page, &experiment, point, is_target, &typed);
                    let is_taken = refused.is_none();
                    remark.set(refused);
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
                <DataSet experiment={experiment.clone()}><OpenFile {bring} /></DataSet>
                { about(page, experiment, remark.as_ref()) }
            </div>
        </Figure>
    }
}

/// Draws the remark on the points that were brought last, at first what can be brought.
fn about(page: &PageContext, experiment: &Experiment, remark: Option<&Remark>) -> Html {
    let (words, problem) = (&page.text.data, &experiment.problem);
    match remark.filter(|remark| remark.about == *problem) {
        Some(Remark { sentence, refused: true, .. }) => html! {
            <p class="field-error" role="alert" data-refused="">{ sentence.clone() }</p>
        },
        Some(Remark { sentence, .. }) => {
            html! { <p role="status" data-taken="">{ sentence.clone() }</p> }
        }
        // The numbers of a set take its place.
        None if problem.data().is_some_and(|data| data.drawn().is_some()) => Html::default(),
        None => html! {
            <p>
                { words.paste }
                if problem.targets() == Some(Targets::Labels) {
                    { " " }{ words.labels }
                }
            </p>
        },
    }
}

//! The tables that one gate trained on XOR prints, from many seeds.

use yew::prelude::*;

use super::gate_picker::{gate_name, glyph};
use super::sweeps::steer;
use crate::app::context::use_page;
use crate::app::plot::Plot;
use crate::app::plot::drawing::Drawing;
use crate::experiment::Experiment;
use crate::experiment::part::PagePart;
use crate::lesson::gates;
use crate::picture::seed_tables::SeedTables;
use crate::session::latest::SweepResults;
use crate::session::sweep::{Findings, GHOST_SEEDS, Report, Sweep, tally};
use descent_core::gate::TruthTable;

#[derive(Properties, PartialEq)]
pub(crate) struct GhostProps {
    pub(crate) experiment: Experiment,
    pub(crate) sweeps: SweepResults,
}

/// Trains XOR on one layer from many seeds, and shows and counts the resulting tables.
#[component]
pub(crate) fn Ghost(props: &GhostProps) -> Html {
    let page = &use_page();
    let words = gates::text::words(page.text.language);
    let Experiment { rule, steps, .. } = props.experiment;
    let sweep = Sweep::Ghost { rule, steps };
    let report = props.sweeps.latest.as_deref().filter(|report| report.sweep == sweep);
    let tables = match report.map(|report| &report.findings) {
        Some(Findings::Ghost(tables)) => tables.as_slice(),
        _ => &[],
    };
    let count = |(table, count): (TruthTable, usize)| {
        let bits: String = table.outputs().iter().map(|&bit| if bit { '1' } else { '0' }).collect();
        html! {
            <tr data-printed={bits.clone()}>
                <th scope="row">{ glyph(table) }{ " " }<code>{ bits }</code>{ " " }{ gate_name(table) }</th>
                <td data-quantity="seeds" data-value={count.to_string()}>{ count }</td>
            </tr>
        }
    };
    let and = tables.iter().filter(|&&table| table == TruthTable::AND).count();
    let picture = SeedTables { tables: tables.into(), count: GHOST_SEEDS as usize };
    let found = (words.ghost_found)(tables.len(), and);
    let is_finished = report.is_some_and(Report::is_finished);
    let says = html! {
        <div class="tally">
            if !tables.is_empty() {
                <table>
                    <thead class="unseen"><tr>
                        <th scope="col">{ words.ghost_printed }</th>
                        <th scope="col">{ words.ghost_seeds }</th>
                    </tr></thead>
                    <tbody>{ for tally(tables).into_iter().map(count) }</tbody>
                </table>
            }
            <p role="status">{ if is_finished { found.clone() } else { String::new() } }</p>
        </div>
    };
    html! {
        <div class="study" data-study="ghost">
            <Plot part={PagePart::Ghost} title={html! { { words.ghost } }} note={words.ghost_legend}
                sentence={if is_finished { found.clone() } else { words.ghost_about.to_owned() }}
                picture={Drawing::new(picture)} says={says}
                tools={steer(page.text, "ghost", sweep, report, &page.act)} />
        </div>
    }
}

//! Many runs beside the current one: started, watched, cancelled and read.

use std::rc::Rc;

use yew::prelude::*;

use super::gate_picker::{gate_name, glyph};
use crate::app::context::{PageContext, use_page};
use crate::app::message::Msg;
use crate::app::plot::Plot;
use crate::app::plot::drawing::Drawing;
use crate::experiment::Experiment;
use crate::experiment::part::PagePart;
use crate::lesson::gates;
use crate::picture::Quantity;
use crate::picture::norms::{GateNorm, Norms};
use crate::session::latest::SweepResults;
use crate::session::series::Scale;
use crate::session::sweep::{Findings, NORMS_STEPS, Report, Sweep, tally};
use crate::text::{Text, grouped};
use descent_core::gate::TruthTable;

#[derive(Properties, PartialEq)]
pub(crate) struct GhostProps {
    pub(crate) experiment: Experiment,
    pub(crate) sweeps: SweepResults,
}

/// Trains XOR on one layer from many seeds, and counts the resulting tables.
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
    let line = |(table, count): (TruthTable, usize)| {
        let bits: String = table.outputs().iter().map(|&bit| if bit { '1' } else { '0' }).collect();
        html! {
            <tr data-printed={bits.clone()}>
                <th scope="row">{ glyph(table) }{ " " }<code>{ bits }</code>{ " " }{ gate_name(table) }</th>
                <td data-quantity="seeds" data-value={count.to_string()}>{ count }</td>
            </tr>
        }
    };
    let and = tables.iter().filter(|&&table| table == TruthTable::AND).count();
    html! {
        <section class="panel" aria-labelledby="ghost-title" data-study="ghost">
            <h2 id="ghost-title">{ words.ghost }</h2>
            <p>{ words.ghost_about }</p>
            { steer(page.text, "ghost", sweep, report, &page.act) }
            if !tables.is_empty() {
                <table>
                    <thead><tr>
                        <th scope="col">{ words.ghost_printed }</th>
                        <th scope="col">{ words.ghost_seeds }</th>
                    </tr></thead>
                    <tbody>{ for tally(tables).into_iter().map(line) }</tbody>
                </table>
            }
            if report.is_some_and(Report::is_finished) {
                <p role="status">{ (words.ghost_found)(tables.len(), and) }</p>
            }
        </section>
    }
}

/// Draws the button that starts a sweep, or its progress with a button that cancels it.
pub(crate) fn steer(
    text: &Text,
    name: &'static str,
    sweep: Sweep,
    report: Option<&Report>,
    act: &Callback<Msg>,
) -> Html {
    let words = &text.sweeps;
    let under_way = report.filter(|report| !report.is_finished());
    let button = |to: Option<Sweep>, label: &'static str| {
        let class = if to.is_some() { "primary" } else { "" };
        let name = if to.is_some() { format!("{name}-begin") } else { format!("{name}-cancel") };
        html! {
            <button type="button" {name} {class} onclick={act.reform(move |_| Msg::Sweep(to))}>
                { label }
            </button>
        }
    };
    html! {
        <div class="steer">
            if let Some(report) = under_way {
                <progress max={report.all.to_string()} value={report.done.to_string()}
                    aria-label={(words.progress)(&grouped(report.done), &grouped(report.all))} />
                { button(None, words.cancel) }
            } else {
                { button(Some(sweep), words.begin) }
            }
        </div>
    }
}

#[derive(Properties, PartialEq)]
pub(crate) struct NormsPlotProps {
    pub(crate) sweeps: SweepResults,
}

/// Draws ‖W‖ of the notebook's four gates against updates.
#[component]
pub(crate) fn NormsPlot(props: &NormsPlotProps) -> Html {
    let page = &use_page();
    let PageContext { text, act, .. } = page;
    let NormsPlotProps { sweeps, .. } = props;
    let words = gates::text::words(text.language);
    let report = sweeps.latest.as_deref().filter(|report| report.sweep == Sweep::Norms);
    let gates = sweeps.followed.iter().map(|run| GateNorm {
        quantity: Quantity::Norm(run.gate),
        series: Rc::new(run.series.clone()),
        weights: 0..2,
        now: None,
    });
    let picture = Norms {
        gates: gates.collect(),
        cursor: None,
        steps: NORMS_STEPS,
        scale: Scale::Logarithmic,
    };
    let finished = sweeps.followed.len() == 4;
    html! {
        <div class="study" data-study="norms">
            <Plot part={PagePart::Norms} title={html! { { words.norms } }} sentence={words.norms_about}
                picture={Drawing::new(picture.chart())}
                tools={if finished {
                    Html::default()
                } else {
                    steer(text, "norms", Sweep::Norms, report, act)
                }} />
        </div>
    }
}

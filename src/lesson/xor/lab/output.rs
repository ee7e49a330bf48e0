//! The output tables of the three gates, one at a time.

use std::rc::Rc;

use yew::prelude::*;

use super::circuit::{PLACES, names};
use crate::app::context::{PageContext, use_page};
use crate::app::controls::Choice;
use crate::app::lab::output::Output;
use crate::experiment::Experiment;
use crate::lesson::xor;
use crate::session::latest::Latest;
use crate::session::message::Row;
use descent_core::circuit::{LAYOUT, Signal};
use descent_core::gate::TruthTable;

#[derive(Properties, PartialEq)]
pub(crate) struct CircuitOutputProps {
    pub(crate) experiment: Experiment,
    pub(crate) wire: [TruthTable; 3],
    pub(crate) layer: Signal,
    pub(crate) latest: Latest,
    /// The chosen steps between two rows, if any.
    pub(crate) interval: Option<u64>,
    /// Notes on notable events of the run.
    pub(crate) notes: Html,
}

#[component]
pub(crate) fn CircuitOutput(props: &CircuitOutputProps) -> Html {
    let page = &use_page();
    let PageContext { text, .. } = page;
    let CircuitOutputProps { wire, layer, latest, .. } = props;
    let words = xor::text::words(text.language);
    let chosen = use_state_eq(|| 0_usize);
    let rows = match latest.gates.get(*chosen) {
        Some(gate) => gate.rows.clone(),
        None => Rc::new(latest.rows.iter().map(|row| of_gate(row, *chosen)).collect()),
    };
    let choose = {
        let chosen = chosen.clone();
        Callback::from(move |value: String| {
            chosen.set(PLACES.iter().position(|place| *place == value).unwrap_or(0));
        })
    };
    let names = names(text, *wire, *layer);
    let option = |i: usize| (PLACES[i].to_owned(), format!("{}: {}", words.places[i], names[i]));
    let options: Vec<_> = (0..PLACES.len()).map(option).collect();
    let place = PLACES.get(*chosen).copied().unwrap_or_default();
    let tools = html! {
        <Choice name="output-of" label={words.output_of} {options} value={place.to_owned()} {choose} />
    };
    html! {
        <div data-gate={place}>
            <Output {rows} experiment={props.experiment.clone()}
                interval={props.interval} {tools} notes={props.notes.clone()} />
        </div>
    }
}

/// Returns a row with the parameters of one gate only.
fn of_gate(row: &Row, gate: usize) -> Row {
    match row.parameters.get(LAYOUT.model(gate)) {
        Some(parameters) => Row { parameters: parameters.to_vec(), ..row.clone() },
        None => row.clone(),
    }
}

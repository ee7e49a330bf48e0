//! The output tables of the three gates, one at a time.

use std::rc::Rc;

use yew::prelude::*;

use super::circuit::{PLACES, names};
use crate::app::context::{PageContext, use_page};
use crate::app::controls::Choice;
use crate::lesson::xor;
use crate::session::latest::LatestGate;
use crate::session::message::Row;
use descent_core::circuit::{LAYOUT, Signal};
use descent_core::gate::TruthTable;

#[derive(Properties, PartialEq)]
pub(crate) struct CircuitOutputProps {
    pub(crate) wire: [TruthTable; 3],
    pub(crate) layer: Signal,
    /// The gates that are trained independently.
    pub(crate) gates: Vec<LatestGate>,
    /// The rows of the whole circuit.
    pub(crate) rows: Rc<Vec<Row>>,
    /// Draws the table of some rows, with additional controls.
    pub(crate) draw: Callback<(Rc<Vec<Row>>, Html), Html>,
}

#[component]
pub(crate) fn CircuitOutput(props: &CircuitOutputProps) -> Html {
    let page = &use_page();
    let PageContext { text, .. } = page;
    let CircuitOutputProps { wire, layer, gates, .. } = props;
    let words = xor::text::words(text.language);
    let chosen = use_state_eq(|| 0_usize);
    let rows = match gates.get(*chosen) {
        Some(gate) => gate.rows.clone(),
        None => Rc::new(props.rows.iter().map(|row| of_gate(row, *chosen)).collect()),
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
            { props.draw.emit((rows, tools)) }
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

//! The live numbers: the loss of each gate, or of the two layers, with all parameters behind
//! a button.

use std::rc::Rc;

use yew::prelude::*;

use super::circuit::{PLACES, names};
use crate::app::context::{PageContext, use_page};
use crate::app::number_format::{fixed_to, scientific};
use crate::app::stage::width::Room;
use crate::lesson::xor;
use crate::session::message::{IndependentGate, Snapshot};
use descent_core::circuit::{LAYOUT, Signal};
use descent_core::gate::TruthTable;
use descent_core::layout::weights_and_bias;
use descent_core::numpy::print::repr;

#[derive(Properties, PartialEq)]
pub(crate) struct GateReadoutsProps {
    pub(crate) snapshot: Rc<Snapshot>,
    pub(crate) wire: [TruthTable; 3],
    pub(crate) layer: Signal,
    pub(crate) room: Room,
}

#[component]
pub(crate) fn GateReadouts(props: &GateReadoutsProps) -> Html {
    let page = &use_page();
    let PageContext { text, .. } = page;
    let GateReadoutsProps { snapshot, wire, layer, room } = props;
    let words = xor::text::words(text.language);
    let names = names(text, *wire, *layer);
    let display: fn(f64) -> String = match room {
        Room::Two => scientific,
        Room::One => |value| fixed_to(value, 4),
    };
    let whole = html! {
        <dl class="whole">
            <dt>{ if *layer == Signal::Hard { words.sum } else { words.whole } }</dt>
            <dd class="error">{ number("loss".to_owned(), snapshot.loss, scientific) }</dd>
            <dt>{ "error_val" }</dt>
            <dd>{ number("error_val".to_owned(), snapshot.error_val, scientific) }</dd>
        </dl>
    };
    let losses = snapshot.gates.iter().enumerate().map(|(i, gate)| {
        html! {
            <div class="readout error" data-gate={PLACES.get(i).copied()}>
                <dt><b>{ names.get(i).cloned() }</b><var>{ "E" }</var></dt>
                <dd>{ number("loss".to_owned(), gate.loss, display) }</dd>
            </div>
        }
    });
    let parameters = snapshot.parameters.chunks(LAYOUT.per_model()).take(PLACES.len());
    let gates = parameters.enumerate().map(|(i, parameters)| {
        gate(names[i].clone(), PLACES[i], parameters, snapshot.gates.get(i))
    });
    html! {
        <>
            // The whole comes first for scripts.
            <details class="more-about parameters">
                <summary><span class="opener">{ words.parameters }</span></summary>
                <div class="popover">{ whole }{ for gates }</div>
            </details>
            <dl class="readouts losses" aria-label={text.readouts.label}>
                if snapshot.gates.is_empty() {
                    <div class="readout error" title={words.whole}>
                        <dt><b>{ words.both_layers }</b><var>{ "E" }</var></dt>
                        <dd><span class="value">{ display(snapshot.loss) }</span></dd>
                    </div>
                } else {
                    { for losses }
                }
            </dl>
        </>
    }
}

/// Draws the parameters of a gate.
fn gate(
    name: String,
    place: &'static str,
    parameters: &[f64],
    independent: Option<&IndependentGate>,
) -> Html {
    let (weights, bias) = weights_and_bias(parameters);
    let numbers = weights.iter().enumerate().map(|(k, &w)| (format!("W{}", k + 1), "w", w));
    let numbers = numbers.chain([("b".to_owned(), "b", bias)]);
    html! {
        <div class="gate-parameters" role="group" aria-label={name.clone()} data-gate={place}>
            <b>{ name }</b>
            <dl>
                { for numbers.map(|(name, class, value)| html! {
                    <div>
                        <dt><var {class}>{ name.clone() }</var></dt>
                        <dd>{ number(name, value, |value| fixed_to(value, 5)) }</dd>
                    </div>
                }) }
                if let Some(independent) = independent {
                    <div>
                        <dt>{ "error_val" }</dt>
                        <dd>{ number("error_val".to_owned(), independent.error_val, scientific) }</dd>
                    </div>
                }
            </dl>
        </div>
    }
}

/// Draws a live number, with its float64 for scripts around the page.
fn number(quantity: String, value: f64, display: fn(f64) -> String) -> Html {
    html! { <span class="value" data-quantity={quantity} data-value={repr(value)}>{ display(value) }</span> }
}

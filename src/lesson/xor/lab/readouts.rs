//! The live numbers of the three gates, one line each.

use std::rc::Rc;

use yew::prelude::*;

use super::circuit::{PLACES, names};
use crate::app::context::{PageContext, use_page};
use crate::app::number_format::scientific;
use crate::lesson::gates::lab::gate_picker::glyph;
use crate::lesson::xor;
use crate::session::message::Snapshot;
use descent_core::circuit::{LAYOUT, Signal};
use descent_core::gate::TruthTable;
use descent_core::layout::weights_and_bias;
use descent_core::numpy::print::repr;

#[derive(Properties, PartialEq)]
pub(crate) struct GateReadoutsProps {
    pub(crate) snapshot: Rc<Snapshot>,
    pub(crate) wire: [TruthTable; 3],
    pub(crate) layer: Signal,
}

#[component]
pub(crate) fn GateReadouts(props: &GateReadoutsProps) -> Html {
    let page = &use_page();
    let PageContext { text, .. } = page;
    let GateReadoutsProps { snapshot, wire, layer } = props;
    let names = names(text, *wire, *layer);
    let gate = |(i, parameters): (usize, &[f64])| {
        let (weights, bias) = weights_and_bias(parameters);
        let numbers = weights.iter().enumerate();
        let numbers = numbers.map(|(k, &w)| (format!("W{}", k + 1), "w", w));
        let numbers = numbers.chain([("b".to_owned(), "b", bias)]);
        let independent = snapshot.gates.get(i);
        html! {
            <div class="gate-readout" role="group" aria-label={names[i].clone()} data-gate={PLACES[i]}>
                <b class="which">
                    if *layer == Signal::Hard {
                        { glyph(wire[i]) }
                    }
                    { names[i].clone() }
                </b>
                <dl class={independent.is_none().then_some("three")}>
                    { for numbers.map(|(name, class, value)| {
                        number(html! { name.clone() }, name, class, value, compact)
                    }) }
                    if let Some(independent) = independent {
                        { number(html! { "E" }, "loss".to_owned(), "error", independent.loss, scientific) }
                        <dt class="unseen">{ "error_val" }</dt>
                        <dd class="unseen" data-quantity="error_val" data-value={repr(independent.error_val)}>
                            { scientific(independent.error_val) }
                        </dd>
                    }
                </dl>
            </div>
        }
    };
    let words = xor::text::words(text.language);
    let whole = if *layer == Signal::Hard { words.sum } else { words.whole };
    html! {
        <div class="gate-readouts" role="group" aria-label={text.readouts.label}>
            <div class="gate-readout whole">
                <span class="which">{ whole }</span>
                <dl>
                    { number(html! { "E" }, "loss".to_owned(), "error", snapshot.loss, scientific) }
                    <dt class="unseen">{ "error_val" }</dt>
                    <dd class="unseen" data-quantity="error_val" data-value={repr(snapshot.error_val)}>
                        { scientific(snapshot.error_val) }
                    </dd>
                </dl>
            </div>
            { for snapshot.parameters.chunks(LAYOUT.per_model()).take(PLACES.len()).enumerate().map(gate) }
        </div>
    }
}

/// Draws a live number, with its float64 for scripts around the page.
fn number(
    name: Html,
    quantity: String,
    class: &'static str,
    value: f64,
    display: fn(f64) -> String,
) -> Html {
    html! {
        <>
            <dt><var {class}>{ name }</var></dt>
            <dd data-quantity={quantity} data-value={repr(value)}>{ display(value) }</dd>
        </>
    }
}

/// Formats a parameter with four decimals, or in exponent form if that would hide it.
fn compact(value: f64) -> String {
    if value == 0.0 || (1e-3..1e5).contains(&value.abs()) {
        format!("{value:.4}").replace('-', "\u{2212}")
    } else {
        scientific(value)
    }
}

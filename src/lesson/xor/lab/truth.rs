//! The circuit's truth table: each gate's answer to each input, the circuit's answer and
//! the target.

use yew::prelude::*;

use super::circuit::{PLACES, bit, thousandths};
use crate::app::context::{PageContext, use_page};
use crate::lesson::gates;
use crate::lesson::gates::lab::gate_picker::gate_name;
use crate::lesson::gates::lab::truth::{is_undecided, logical};
use crate::lesson::xor;
use descent_core::circuit::{Circuit, Signal};
use descent_core::gate::{INPUTS, TruthTable};
use descent_core::numpy::print::repr;
use descent_core::predict::Prediction;

#[derive(Properties, PartialEq)]
pub(crate) struct CircuitTruthProps {
    pub(crate) names: [String; 3],
    pub(crate) wire: [TruthTable; 3],
    pub(crate) layer: Signal,
    pub(crate) circuit: Circuit,
    /// The target of the circuit.
    pub(crate) target: TruthTable,
    /// The current x1 and x2.
    pub(crate) input: [bool; 2],
}

#[component]
pub(crate) fn CircuitTruth(props: &CircuitTruthProps) -> Html {
    let page = &use_page();
    let PageContext { text, .. } = page;
    let CircuitTruthProps { names, layer, circuit, target, .. } = props;
    let words = xor::text::words(text.language);
    let line = |(input, target): ([f64; 2], bool)| {
        let said = circuit.predict(input, *layer);
        let gates = [(said.first, input), (said.second, input), {
            let between = [said.first, said.second].map(|said| layer.passed(said));
            (said.output, between)
        }];
        let [x1, x2] = input.map(|x| format!("{x:.0}"));
        let now = input == props.input.map(|one| f64::from(u8::from(one)));
        html! {
            <tr data-input={format!("{x1}{x2}")} class={now.then_some("now")}
                aria-current={now.then_some("true")}>
                <th scope="row">{ x1 }</th>
                <th scope="row">{ x2 }</th>
                { gate(page, props, 0, gates[0]) }
                { gate(page, props, 1, gates[1]) }
                // The circuit's σ is that of its output gate.
                <td data-quantity="sigmoid" data-value={repr(said.output.sigmoid)}>
                    <span data-gate={PLACES[2]}>{ inside(page, props, 2, gates[2]) }</span>
                </td>
                { logical(text, said.output, target) }
                <td data-quantity="target" data-value={bit(target)}>{ bit(target) }</td>
            </tr>
        }
    };
    let says = INPUTS.map(|input| bit(circuit.predict(input, *layer).output.logical));
    html! {
        <section class="panel truth" aria-labelledby="truth-title">
            <h2 id="truth-title">{ gates::text::words(text.language).truth }</h2>
            <div class="scroll" tabindex="0" role="group" data-scrolls="" aria-label={words.truth_about}>
                <table data-table="truth">
                    <caption class="unseen">{ words.truth_about }</caption>
                    <thead><tr>
                        <th scope="col">{ "x1" }</th>
                        <th scope="col">{ "x2" }</th>
                        { for names.iter().map(|name| html! { <th scope="col">{ name.clone() }</th> }) }
                        <th scope="col">{ words.says }</th>
                        <th scope="col">{ gates::text::words(text.language).target }</th>
                    </tr></thead>
                    <tbody>{ for INPUTS.into_iter().zip(target.outputs()).map(line) }</tbody>
                </table>
            </div>
            <p class="prints" data-prints={says.concat()}>
                { (words.prints)(&says.join(", "), &gate_name(*target)) }
            </p>
        </section>
    }
}

/// Draws the cell of a gate.
fn gate(
    page: &PageContext,
    props: &CircuitTruthProps,
    place: usize,
    said: (Prediction, [f64; 2]),
) -> Html {
    html! { <td data-gate={PLACES[place]}>{ inside(page, props, place, said) }</td> }
}

/// Draws a gate's answer to its own inputs, marked against its own table.
fn inside(
    page: &PageContext,
    props: &CircuitTruthProps,
    place: usize,
    (said, reads): (Prediction, [f64; 2]),
) -> Html {
    let words = gates::text::words(page.text.language);
    let graded = (props.layer == Signal::Hard).then(|| {
        if is_undecided(said.sigmoid) {
            ("dust", "?", words.undecided)
        } else if said.logical == props.wire[place].output(reads[0] > 0.5, reads[1] > 0.5) {
            ("right", "✓", words.right)
        } else {
            ("wrong", "✗", words.wrong)
        }
    });
    html! {
        <>
            <span class="sigmoid" data-quantity="sigmoid" data-value={repr(said.sigmoid)}>
                { thousandths(said.sigmoid) }
            </span>
            <span class={classes!("logical", graded.map(|(class, ..)| class))}>
                <span data-quantity="logical" data-value={bit(said.logical)}>{ bit(said.logical) }</span>
                if let Some((_, sign, hint)) = graded {
                    <span aria-hidden="true">{ sign }</span>
                    <span class="unseen">{ hint }</span>
                }
            </span>
        </>
    }
}

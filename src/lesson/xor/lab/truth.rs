//! The circuit's truth table: each gate's answer to each input, the circuit's answer and
//! the target.

use yew::prelude::*;

use super::circuit::{PLACES, bit, thousandths};
use crate::app::context::PageContext;
use crate::app::stage::figure::Figure;
use crate::experiment::part::PagePart;
use crate::lesson::gates;
use crate::lesson::gates::lab::gate_picker::gate_name;
use crate::lesson::gates::lab::truth::{is_undecided, logical};
use crate::lesson::xor;
use crate::picture::circuit::WiredCircuit;
use descent_core::circuit::Signal;
use descent_core::gate::{INPUTS, TruthTable};
use descent_core::numpy::print::repr;
use descent_core::predict::Prediction;

/// The contents of the table.
pub(super) struct CircuitTruth {
    pub(super) names: [String; 3],
    pub(super) circuit: WiredCircuit,
    /// The target of the circuit.
    pub(super) target: TruthTable,
}

impl CircuitTruth {
    /// Returns the circuit's four answers as bits.
    fn answers(&self) -> [&'static str; 4] {
        let WiredCircuit { circuit, layer, .. } = &self.circuit;
        INPUTS.map(|input| bit(circuit.predict(input, *layer).output.logical))
    }

    /// Draws the table as a figure of its own.
    pub(super) fn figure(&self, page: &PageContext) -> Html {
        let words = xor::text::words(page.text.language);
        let prints = (words.prints)(&self.answers().join(", "), &gate_name(self.target));
        html! {
            <Figure part={PagePart::Truth} title={html! { { gates::text::words(page.text.language).truth } }}
                class="truth" legend={html! { <span title={prints.clone()}>{ prints.clone() }</span> }}>
                { truth_table_of(page, self) }
            </Figure>
        }
    }
}

/// Draws the table.
pub(super) fn truth_table_of(page: &PageContext, truth: &CircuitTruth) -> Html {
    let words = xor::text::words(page.text.language);
    let WiredCircuit { circuit, layer, input: set, .. } = &truth.circuit;
    let line = |(input, target): ([f64; 2], bool)| {
        let said = circuit.predict(input, *layer);
        let between = [said.first, said.second].map(|said| layer.passed(said));
        let [x1, x2] = input.map(|x| format!("{x:.0}"));
        let now = input == set.map(|one| f64::from(u8::from(one)));
        html! {
            <tr data-input={format!("{x1}{x2}")} class={now.then_some("now")}
                aria-current={now.then_some("true")}>
                <th scope="row">{ x1 }</th>
                <th scope="row">{ x2 }</th>
                { gate(page, truth, 0, (said.first, input)) }
                { gate(page, truth, 1, (said.second, input)) }
                // The circuit's σ is that of its output gate.
                <td data-quantity="sigmoid" data-value={repr(said.output.sigmoid)}>
                    <span data-gate={PLACES[2]}>{ inside(page, truth, 2, (said.output, between)) }</span>
                </td>
                { logical(page.text, said.output, target) }
                <td data-quantity="target" data-value={bit(target)}>{ bit(target) }</td>
            </tr>
        }
    };
    html! {
        <table data-table="truth" data-prints={truth.answers().concat()}>
            <caption class="unseen">{ words.truth_about }</caption>
            <thead><tr>
                <th scope="col"><var>{ "x" }<sub>{ "1" }</sub></var></th>
                <th scope="col"><var>{ "x" }<sub>{ "2" }</sub></var></th>
                { for truth.names.iter().map(|name| html! { <th scope="col">{ name.clone() }</th> }) }
                <th scope="col">{ words.says }</th>
                <th scope="col">{ gates::text::words(page.text.language).target }</th>
            </tr></thead>
            <tbody>{ for INPUTS.into_iter().zip(truth.target.outputs()).map(line) }</tbody>
        </table>
    }
}

/// Draws the cell of a gate.
fn gate(
    page: &PageContext,
    truth: &CircuitTruth,
    place: usize,
    said: (Prediction, [f64; 2]),
) -> Html {
    html! { <td data-gate={PLACES[place]}>{ inside(page, truth, place, said) }</td> }
}

/// Draws a gate's answer to its own inputs, marked against its own table.
fn inside(
    page: &PageContext,
    truth: &CircuitTruth,
    place: usize,
    (said, reads): (Prediction, [f64; 2]),
) -> Html {
    let words = gates::text::words(page.text.language);
    let graded = (truth.circuit.layer == Signal::Hard).then(|| {
        if is_undecided(said.sigmoid) {
            ("dust", "?", words.undecided)
        } else if said.logical == truth.circuit.wire[place].output(reads[0] > 0.5, reads[1] > 0.5) {
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

//! XOR = AND(OR(x), NAND(x)): three gates wired together (cell 113).

mod board;
mod circuit;
mod diagram;
mod ease;
mod folding;
mod lanes;
mod output;
mod planes;
mod readouts;
mod seeds;
mod shared;
mod truth;
mod wiring;

use std::rc::Rc;

use yew::prelude::*;

use crate::app::lab::further;
use crate::app::lab::view::{LabContext, LabView};
use crate::app::message::Msg;
use crate::app::plot::Plot;
use crate::app::plot::drawing::Drawing;
use crate::experiment::address::Address;
use crate::experiment::part::PagePart;
use crate::experiment::{Experiment, Problem};
use crate::lesson::gates::lab::gate_picker::gate_name;
use crate::lesson::xor::{pictures, text};
use crate::session::message::Snapshot;
use descent_core::circuit::{Circuit, Signal, truth_table};
use descent_core::gate::TruthTable;

use board::Board;
use output::CircuitOutput;
use planes::Plane;
use readouts::GateReadouts;
use seeds::Seeds;
use shared::SignalsProvider;
use wiring::Wiring;

pub(crate) static LAB: LabView = LabView {
    loss: |text| text.readouts.cross_entropy,
    surround: |context, stage| {
        let experiment = context.experiment.clone();
        html! { <SignalsProvider {experiment}>{ stage }</SignalsProvider> }
    },
    readouts: |context| {
        let (Some((wire, layer)), Some(now)) = (wired(context), context.now()) else {
            return Html::default();
        };
        html! { <GateReadouts snapshot={now.clone()} {wire} {layer} room={context.room} /> }
    },
    verdict_subject: circuit::gates_with_verdict,
    figures: &[
        PagePart::Circuit,
        PagePart::CircuitTable,
        PagePart::Truth,
        PagePart::Model,
        PagePart::Folding,
        PagePart::Decision,
        PagePart::Errors,
        PagePart::Seeds,
        PagePart::Sweep,
    ],
    tabs: &[PagePart::Microscope, PagePart::Output, PagePart::Truth, PagePart::Code],
    figure,
    lanes: |context| {
        let Some((wire, layer)) = wired(context) else { return Html::default() };
        lanes::lanes(context, wire, layer)
    },
    notes,
};

/// Returns the gates and the signal between the layers.
fn wired(context: &LabContext) -> Option<([TruthTable; 3], Signal)> {
    context.experiment.problem.circuit()
}

fn figure(context: &LabContext, part: PagePart) -> Html {
    let Some((wire, layer)) = wired(context) else { return Html::default() };
    if part == PagePart::Output {
        return html! {
            <CircuitOutput {wire} {layer} gates={context.latest.gates.clone()}
                rows={context.latest.rows.clone()} draw={context.output()} />
        };
    }
    let Some((_, circuit)) = now(context) else { return Html::default() };
    let experiment = context.experiment.clone();
    html! {
        <Board {part} {experiment} {wire} {layer} {circuit} running={context.is_running()} />
    }
}

/// Draws a figure that does not come with the lab.
pub(crate) fn further(context: &LabContext, part: PagePart) -> Html {
    let Some((wire, layer)) = wired(context) else { return Html::default() };
    match part {
        PagePart::Wire => html! {
            <Wiring experiment={context.experiment.clone()} {wire} {layer} />
        },
        PagePart::Errors => errors(context, wire, layer),
        PagePart::Seeds => html! {
            <Seeds experiment={context.experiment.clone()} sweeps={context.latest.sweeps.clone()} />
        },
        PagePart::Model | PagePart::Folding | PagePart::Decision => {
            let Some((to, circuit)) = now(context) else { return Html::default() };
            let probe = context.probe_in_sight();
            let probe = probe.and_then(|probe| Circuit::from_parameters(&probe));
            let experiment = context.experiment.clone();
            html! { <Plane {part} {experiment} {wire} {layer} {circuit} to={to.clone()} {probe} /> }
        }
        _ => further::figure(context, part),
    }
}

/// Returns the run at the cursor and its circuit.
fn now(context: &LabContext) -> Option<(&Rc<Snapshot>, Circuit)> {
    let now = context.now()?;
    Some((now, Circuit::from_parameters(&now.parameters)?))
}

/// Tells about one gate in place of the circuit, and about gates that cannot be learned.
fn notes(context: &LabContext) -> Html {
    let Some((wire, layer)) = wired(context) else { return Html::default() };
    let words = text::words(context.text.language);
    html! {
        <section class="panel about" aria-labelledby="about-title">
            <h3 id="about-title">{ words.one_layer }</h3>
            { one_layer(context, truth_table(wire)) }
            { for hopeless(context, wire, layer) }
            <p>{ match layer {
                Signal::Hard => words.hard,
                Signal::Soft => words.soft,
            } }</p>
        </section>
    }
}

/// Draws the losses of the three gates, beside the least loss of a single gate.
fn errors(context: &LabContext, wire: [TruthTable; 3], layer: Signal) -> Html {
    if layer == Signal::Soft {
        return context.errors(None);
    }
    let words = text::words(context.text.language);
    context.unless_hidden(PagePart::Errors, || {
        let picture = pictures::gate_errors(&context.experiment, &context.latest, context.scale);
        let Some(picture) = picture else { return Html::default() };
        let sentence = lanes::losses(context, wire);
        html! {
            <Plot part={PagePart::Errors}
                title={html! { <>{ words.errors }<var class="error">{ "E" }</var></> }}
                note={if picture.floor.is_some() { words.floor } else { context.text.pictures.logarithmic }}
                {sentence} picture={Drawing::new(picture.chart())}
                sized={context.columns()} />
        }
    })
}

/// Describes the best result of a single gate.
fn one_layer(context: &LabContext, table: TruthTable) -> Html {
    let words = text::words(context.text.language);
    let gate = Experiment::of(Problem::Gate(table));
    let single = Address { at: gate.steps, ..Address::run(gate) };
    let (query, name) = (single.to_string(), gate_name(table));
    let about = if table.is_separable() { words.one_layer_learns } else { words.one_layer_fails };
    let open = {
        let query = query.clone();
        context.act.reform(move |event: MouseEvent| {
            event.prevent_default();
            Msg::Open(query.clone())
        })
    };
    html! {
        <>
            <p>{ about(&name) }</p>
            <p><a href={format!("?{query}")} data-one-layer="" onclick={open}>
                { (words.one_layer_link)(&name) }
            </a></p>
        </>
    }
}

/// Draws a note on each gate whose table no line can separate.
fn hopeless(context: &LabContext, mut wire: [TruthTable; 3], layer: Signal) -> Vec<Html> {
    if layer == Signal::Soft {
        return Vec::new();
    }
    wire.sort_unstable_by_key(|table| table.outputs());
    let mut hopeless: Vec<_> = wire.into_iter().filter(|table| !table.is_separable()).collect();
    hopeless.dedup();
    let words = |table| (text::words(context.text.language).hopeless)(&gate_name(table));
    hopeless.into_iter().map(|table| html! { <p class="wrong">{ words(table) }</p> }).collect()
}

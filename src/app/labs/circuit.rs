//! XOR = AND(OR(x), NAND(x)): three gates wired together (cell 113).

use yew::prelude::*;

use super::super::circuit::{Board, CircuitOutput, GateReadouts, Seeds, Wiring, circuit};
use super::super::display::scientific;
use super::super::drawing::Drawing;
use super::super::gate_picker::gate_name;
use super::super::page::Msg;
use super::super::plot::Plot;
use super::{Lab, PLAIN, Stage};
use crate::core::circuit::{Circuit, Signal, truth_table};
use crate::core::gate::TruthTable;
use crate::experiment::Problem;
use crate::experiment::address::Address;
use crate::experiment::lesson::Lesson;
use crate::picture::gate_errors::{GateErrors, GateRun};
use crate::session::message::RunState;
use crate::text::grouped;

pub(super) static LAB: Lab = Lab {
    loss: |text| text.readouts.cross_entropy,
    head: |stage| {
        let Some((wire, layer)) = wired(stage) else { return Html::default() };
        html! {
            <Wiring text={stage.text} experiment={stage.experiment.clone()} {wire} {layer}
                hide={stage.hide.clone()} act={stage.act.clone()} />
        }
    },
    readouts: |stage| {
        let (Some((wire, layer)), Some(now)) = (wired(stage), stage.now()) else {
            return Html::default();
        };
        html! { <GateReadouts text={stage.text} snapshot={now.clone()} {wire} {layer} /> }
    },
    pictures: |stage| vec![board(stage)],
    output: |stage| {
        let Some((wire, layer)) = wired(stage) else { return Html::default() };
        html! {
            <CircuitOutput text={stage.text} experiment={stage.experiment.clone()} {wire} {layer}
                shown={stage.shown.clone()} interval={stage.interval} act={stage.act.clone()} />
        }
    },
    ..PLAIN
};

/// The gates and what they pass on.
fn wired(stage: &Stage) -> Option<([TruthTable; 3], Signal)> {
    match stage.experiment.problem {
        Problem::Circuit { wire, layer } => Some((wire, layer)),
        _ => None,
    }
}

fn board(stage: &Stage) -> Html {
    let shown = wired(stage).zip(stage.now().and_then(|now| circuit(now)));
    let Some(((wire, layer), circuit)) = shown else { return Html::default() };
    let progress = stage.shown.progress.as_deref();
    let running = progress.is_some_and(|progress| progress.state == RunState::Running);
    let errors = match layer {
        Signal::Hard => errors(stage, wire),
        Signal::Soft => stage.errors(None),
    };
    let probe = stage.probe_in_sight().and_then(|probe| {
        let [a, b, c, d, e, f, g, h, i] = probe[..] else { return None };
        Some(Circuit { first: [a, b, c], second: [d, e, f], output: [g, h, i] })
    });
    let words = &stage.text.circuit;
    html! {
        <Board text={stage.text} {wire} {layer} {circuit} {probe} {running} palette={stage.palette}
            hide={stage.hide.clone()}>
            { errors }
            <section class="panel about" aria-labelledby="about-title">
                <h2 id="about-title">{ words.one_layer }</h2>
                { one_layer(stage, truth_table(wire)) }
                { for hopeless(stage, wire, layer) }
                <p>{ match layer {
                    Signal::Hard => words.hard,
                    Signal::Soft => words.soft,
                } }</p>
            </section>
            // What is asked of seeds is asked of XOR.
            if layer == Signal::Soft && truth_table(wire) == TruthTable::XOR {
                { stage.unless_hidden("seeds", || html! {
                    <Seeds text={stage.text} experiment={stage.experiment.clone()}
                        studied={stage.shown.studied.clone()} act={stage.act.clone()} />
                }) }
            }
        </Board>
    }
}

/// The losses of the three gates, beside the floor of one gate in their place.
fn errors(stage: &Stage, wire: [TruthTable; 3]) -> Html {
    let words = &stage.text.circuit;
    stage.unless_hidden("errors", || {
        let now = stage.now();
        let loss = |i: usize| Some(now?.parts.get(i)?.alone.as_ref()?.loss);
        let gates = wire.into_iter().enumerate().map(|(i, table)| GateRun {
            table,
            series: stage.shown.parts.get(i).map(|gate| gate.series.clone()).unwrap_or_default(),
            now: loss(i),
        });
        let floor = !truth_table(wire).is_separable();
        let picture = GateErrors {
            gates: gates.collect(),
            cursor: now.map(|now| now.updates),
            steps: stage.experiment.steps,
            scale: stage.scale,
            floor: floor.then_some(4.0 * std::f64::consts::LN_2),
        };
        let losses = wire.into_iter().enumerate().filter_map(|(i, table)| {
            Some(format!("{} {}", gate_name(table), scientific(loss(i)?)))
        });
        let losses = losses.collect::<Vec<_>>().join(", ");
        let sentence = now
            .map_or_else(String::new, |now| (words.errors_about)(&grouped(now.updates), &losses));
        html! {
            <Plot text={stage.text} name="errors"
                title={html! { <>{ words.errors }<var class="error">{ "E" }</var></> }}
                note={if floor { words.floor } else { stage.text.pictures.logarithmic }}
                {sentence} picture={Drawing::new(picture)} palette={stage.palette}
                sized={stage.columns("errors")} />
        }
    })
}

/// What one gate in place of the circuit could do.
fn one_layer(stage: &Stage, table: TruthTable) -> Html {
    let words = &stage.text.circuit;
    let mut alone = Address::lesson(Some(Lesson::Gates));
    alone.experiment.problem = Problem::Gate(table);
    alone.at = alone.experiment.steps;
    let (query, name) = (alone.to_string(), gate_name(table));
    let about = if table.is_separable() { words.one_layer_learns } else { words.one_layer_fails };
    let open = {
        let query = query.clone();
        stage.act.reform(move |event: MouseEvent| {
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

/// A word on each gate that is to learn what no line can separate.
fn hopeless(stage: &Stage, mut wire: [TruthTable; 3], layer: Signal) -> Vec<Html> {
    if layer == Signal::Soft {
        return Vec::new();
    }
    wire.sort_unstable_by_key(|table| table.outputs());
    let mut hopeless: Vec<_> = wire.into_iter().filter(|table| !table.is_separable()).collect();
    hopeless.dedup();
    let words = |table| (stage.text.circuit.hopeless)(&gate_name(table));
    hopeless.into_iter().map(|table| html! { <p class="wrong">{ words(table) }</p> }).collect()
}

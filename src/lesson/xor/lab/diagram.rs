//! The circuit, and the signal's path through it.

use yew::prelude::*;

use super::circuit::{bit, thousandths};
use super::shared::Signals;
use super::wiring::WiringFlyout;
use crate::app::context::{PageContext, use_page};
use crate::app::controls::icon::{Icon, icon};
use crate::app::number_format::short;
use crate::app::plot::Plot;
use crate::app::plot::drawing::Drawing;
use crate::experiment::Experiment;
use crate::experiment::part::PagePart;
use crate::lesson::gates::lab::gate_picker::gate_name;
use crate::lesson::xor;
use crate::picture::circuit::{Diagram, WiredCircuit};
use descent_core::circuit::{CircuitOutput, Signal, truth_table};
use descent_core::predict::Prediction;

#[derive(Properties, PartialEq)]
pub(super) struct DiagramPlotProps {
    /// The diagram alone, or with a table below it.
    pub(super) part: PagePart,
    pub(super) experiment: Experiment,
    pub(super) names: [String; 3],
    pub(super) circuit: WiredCircuit,
    pub(super) signals: Signals,
    /// True while the circuit changes by itself.
    pub(super) running: bool,
    /// The table below, if any.
    pub(super) table: Option<Html>,
}

/// Draws the diagram, with its two inputs as buttons over it.
#[component]
pub(super) fn DiagramPlot(props: &DiagramPlotProps) -> Html {
    let page = &use_page();
    let PageContext { text, .. } = page;
    let DiagramPlotProps { part, circuit, signals, table, .. } = props;
    let words = xor::text::words(text.language);
    let signal = signals.signal();
    let sentence = sentence(page, props);
    let toggle = |i: usize| {
        let (name, signals) = (["x1", "x2"][i], signals.clone());
        html! {
            <button type="button" {name} class={classes!("input", name)}
                aria-pressed={circuit.input[i].to_string()}
                onclick={Callback::from(move |_: MouseEvent| signals.toggle(i))}>
                <small>{ name }</small>{ " " }
                <b>{ bit(circuit.input[i]) }</b>
            </button>
        }
    };
    let step = {
        let signals = signals.clone();
        Callback::from(move |_: MouseEvent| signals.step())
    };
    let tools = html! {
        <>
            <WiringFlyout name="choose-wiring" experiment={props.experiment.clone()} wire={circuit.wire}
                layer={circuit.layer} />
            <button type="button" name="signal" class="signal" aria-label={words.signal} title={words.signal}
                onclick={step}>
                { icon(Icon::Forward) }<span>{ words.signal }</span>
            </button>
        </>
    };
    let says = html! {
        <>
            <p class="says" aria-live={if props.running { "off" } else { "polite" }}
                data-signal={signal.map(|signal| signal.to_string())}>{ sentence.clone() }</p>
            { table.clone() }
        </>
    };
    let [first, second, output] = &props.names;
    let table_name = gate_name(truth_table(circuit.wire));
    let formula = format!("{table_name} = {output}({first}, {second})");
    let title = if table.is_some() { words.circuit_table } else { words.diagram };
    html! {
        <Plot part={*part} title={html! { { title } }} note={formula} {sentence}
            picture={Drawing::new(Diagram { circuit: *circuit, signal })} {tools}
            overlay={html! { <>{ toggle(0) }{ toggle(1) }</> }} {says} />
    }
}

/// Describes the signal's current position.
fn sentence(page: &PageContext, props: &DiagramPlotProps) -> String {
    let PageContext { text, .. } = page;
    let DiagramPlotProps { names, circuit: wired, .. } = props;
    let (words, circuit, layer) = (xor::text::words(text.language), wired.circuit, wired.layer);
    let x = wired.input.map(|one| f64::from(u8::from(one)));
    let output: CircuitOutput = circuit.predict(x, layer);
    let inputs = wired.input.map(bit);
    let says = |prediction: Prediction| match layer {
        Signal::Hard => bit(prediction.logical).to_owned(),
        Signal::Soft => thousandths(prediction.sigmoid),
    };
    let passed = [output.first, output.second].map(|prediction| layer.passed(prediction));
    let computes = |i: usize, gate: [f64; 3], x: [f64; 2], prediction: Prediction| {
        (words.computes)(&names[i], &sum(gate, x), &thousandths(prediction.sigmoid))
    };
    let passes = |prediction: Prediction| match layer {
        Signal::Hard => (words.passes)(prediction.logical),
        Signal::Soft => words.passes_sigmoid,
    };
    match props.signals.signal() {
        Some(0) => (words.inputs)(inputs[0], inputs[1]),
        Some(1) => {
            let sum = computes(0, circuit.first, x, output.first);
            format!("{sum} {}", passes(output.first))
        }
        Some(2) => {
            let sum = computes(1, circuit.second, x, output.second);
            format!("{sum} {}", passes(output.second))
        }
        Some(_) => {
            let sum = computes(2, circuit.output, passed, output.output);
            format!("{sum} {}", (words.answers)(output.output.logical))
        }
        None => {
            let [first, second] = [output.first, output.second].map(says);
            let output = bit(output.output.logical);
            let all = [(&*names[0], &*first), (&*names[1], &*second), (&*names[2], output)];
            (words.all_say)(inputs, all)
        }
    }
}

/// Formats x1·W1 + x2·W2 + b with its numbers.
fn sum([w1, w2, b]: [f64; 3], x: [f64; 2]) -> String {
    let factor = |w: f64| if w < 0.0 { format!("({})", short(w)) } else { short(w) };
    let sign = if b < 0.0 { '\u{2212}' } else { '+' };
    let [x1, x2] = x.map(short);
    let z = x[0] * w1 + x[1] * w2 + b;
    format!("{x1}·{} + {x2}·{} {sign} {} = {}", factor(w1), factor(w2), short(b.abs()), short(z))
}

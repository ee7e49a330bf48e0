//! The views of the circuit: its diagram, its truth table, the planes of its layers and its
//! map. They share one input.

use yew::prelude::*;

use super::circuit::names;
use super::diagram::{ARRIVED, DiagramPlot};
use super::folding::Folding;
use super::truth::CircuitTruth;
use crate::app::context::{PageContext, use_page};
use crate::app::plot::Plot;
use crate::app::plot::drawing::Drawing;
use crate::experiment::part::PagePart;
use crate::lesson::gates;
use crate::lesson::gates::lab::gate_picker::gate_name;
use crate::lesson::xor;
use crate::picture::circuit::WiredCircuit;
use crate::picture::decision::{Decision, Map};
use descent_core::circuit::{Circuit, Signal, truth_table};
use descent_core::gate::{INPUTS, TruthTable};

#[derive(Properties, PartialEq)]
pub(crate) struct BoardProps {
    /// The view.
    pub(crate) part: PagePart,
    pub(crate) wire: [TruthTable; 3],
    pub(crate) layer: Signal,
    pub(crate) circuit: Circuit,
    /// The circuit while the derivative nudges one parameter.
    pub(crate) probe: Option<Circuit>,
    /// True while the circuit changes by itself.
    pub(crate) running: bool,
}

#[component]
pub(crate) fn Board(props: &BoardProps) -> Html {
    let page = &use_page();
    let PageContext { text, .. } = page;
    let BoardProps { wire, layer, circuit, .. } = props;
    let words = xor::text::words(text.language);
    let input = use_state_eq(|| [false, true]);
    let signal = use_state_eq(|| None::<usize>);
    let target = truth_table(*wire);
    let names = names(text, *wire, *layer);
    let wired = WiredCircuit { circuit: *circuit, wire: *wire, layer: *layer, input: *input };
    let seen = (*circuit, props.probe, *layer, target);
    let drawing = use_memo(seen, |(circuit, probe, layer, target)| {
        let probe = probe.map(|probe| Map::circuit(probe, *layer));
        Drawing::new(Decision { map: Map::circuit(*circuit, *layer), targets: *target, probe })
    });
    let toggle = {
        let (input, signal) = (input.clone(), signal.clone());
        Callback::from(move |i: usize| {
            let mut other = *input;
            if let Some(one) = other.get_mut(i) {
                *one = !*one;
            }
            input.set(other);
            signal.set(None);
        })
    };
    let step = {
        let signal = signal.clone();
        Callback::from(move |()| {
            signal.set(Some(signal.filter(|at| *at < ARRIVED).map_or(0, |at| at + 1)));
        })
    };
    let right = INPUTS.into_iter().zip(target.outputs());
    let right =
        right.filter(|(input, target)| circuit.predict(*input, *layer).output.logical == *target);
    let formula = format!("{} = {}({}, {})", gate_name(target), names[2], names[0], names[1]);
    let diagram = || {
        html! {
            <DiagramPlot names={names.clone()} {formula} circuit={wired}
                signal={*signal} running={props.running} {toggle} {step} />
        }
    };
    let table = || {
        html! {
            <CircuitTruth names={names.clone()} wire={*wire} layer={*layer}
                circuit={*circuit} {target} input={*input} />
        }
    };
    match props.part {
        PagePart::Circuit => diagram(),
        PagePart::CircuitTable => html! { <>{ diagram() }{ table() }</> },
        PagePart::Truth => table(),
        PagePart::Model => input_plane(page, props, &names, &wired),
        PagePart::Folding => html! {
            <Folding names={names.clone()} circuit={wired} probe={props.probe} running={props.running} />
        },
        _ => html! {
            <Plot part={PagePart::Decision} title={html! { { words.map } }}
                note={gates::text::words(text.language).decision_legend}
                sentence={(words.map_about)(&gate_name(target), right.count())}
                picture={(*drawing).clone()} />
        },
    }
}

/// Shows the inputs with the lines of the first two gates.
fn input_plane(
    page: &PageContext,
    props: &BoardProps,
    names: &[String; 3],
    circuit: &WiredCircuit,
) -> Html {
    let words = xor::text::words(page.text.language);
    let picture = circuit.input_plane(props.probe.as_ref());
    html! {
        <Plot part={PagePart::Model} title={html! { { words.plane } }}
            note={words.plane_legend} sentence={(words.plane_about)(&names[0], &names[1])}
            picture={Drawing::new(picture)} />
    }
}

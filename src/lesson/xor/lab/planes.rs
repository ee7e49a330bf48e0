//! The planes of the circuit's layers, and its map.

use std::rc::Rc;

use yew::prelude::*;

use super::circuit::names;
use super::folding::Folding;
use super::shared::Signals;
use super::wiring::WiringFlyout;
use crate::app::context::{PageContext, use_page};
use crate::app::plot::Plot;
use crate::app::plot::drawing::Drawing;
use crate::app::plot::travel::Travelling;
use crate::experiment::Experiment;
use crate::experiment::part::PagePart;
use crate::lesson::gates::lab::decision::legend;
use crate::lesson::gates::lab::gate_picker::gate_name;
use crate::lesson::xor;
use crate::picture::circuit::WiredCircuit;
use crate::picture::decision::{Decision, Map};
use crate::session::message::Snapshot;
use descent_core::circuit::{Circuit, Signal, truth_table};
use descent_core::gate::{INPUTS, TruthTable};

#[derive(Properties, PartialEq)]
pub(crate) struct PlaneProps {
    /// The plane.
    pub(crate) part: PagePart,
    pub(crate) experiment: Experiment,
    pub(crate) wire: [TruthTable; 3],
    pub(crate) layer: Signal,
    pub(crate) circuit: Circuit,
    /// The run at the cursor.
    pub(crate) to: Rc<Snapshot>,
    /// The circuit while the derivative nudges one parameter.
    pub(crate) probe: Option<Circuit>,
}

#[component]
pub(crate) fn Plane(props: &PlaneProps) -> Html {
    let page = &use_page();
    let PlaneProps { wire, layer, circuit, probe, .. } = props;
    let Some(signals) = use_context::<Signals>() else { return Html::default() };
    let names = names(page.text, *wire, *layer);
    let input = signals.input();
    let wired = WiredCircuit { circuit: *circuit, wire: *wire, layer: *layer, input };
    match props.part {
        PagePart::Model => input_plane(page, props, &names, &wired),
        PagePart::Folding => html! {
            <Folding {names} circuit={wired} to={props.to.clone()} probe={*probe} />
        },
        _ => html! {
            <CircuitMap experiment={props.experiment.clone()} wire={*wire} circuit={*circuit}
                layer={*layer} probe={*probe} />
        },
    }
}

/// Shows the inputs with the lines of the first two gates.
fn input_plane(
    page: &PageContext,
    props: &PlaneProps,
    names: &[String; 3],
    circuit: &WiredCircuit,
) -> Html {
    let words = xor::text::words(page.text.language);
    let (probe, wired) = (props.probe, *circuit);
    let plane = move |wired: WiredCircuit| Drawing::new(wired.input_plane(probe.as_ref()));
    let travelling = Travelling::drawn(&props.to, move |way| plane(wired.with_parameters(way)));
    html! {
        <Plot part={PagePart::Model} title={html! { { words.plane } }}
            note={words.plane_legend} sentence={(words.plane_about)(&names[0], &names[1])}
            picture={plane(wired)} {travelling} />
    }
}

#[derive(Properties, PartialEq)]
struct CircuitMapProps {
    experiment: Experiment,
    wire: [TruthTable; 3],
    circuit: Circuit,
    layer: Signal,
    probe: Option<Circuit>,
}

/// Shows the answers of the whole circuit over the plane of its inputs.
#[component]
fn CircuitMap(props: &CircuitMapProps) -> Html {
    let page = &use_page();
    let words = xor::text::words(page.text.language);
    let CircuitMapProps { wire, circuit, layer, probe, .. } = *props;
    let target = truth_table(wire);
    // The map of σ is sampled: only anew if the circuit is another.
    let drawing = use_memo((circuit, probe, layer, target), |_| {
        let probe = probe.map(|probe| Map::circuit(probe, layer));
        Drawing::new(Decision { map: Map::circuit(circuit, layer), targets: target, probe })
    });
    let right = INPUTS
        .into_iter()
        .zip(target.outputs())
        .filter(|(input, target)| circuit.predict(*input, layer).output.logical == *target);
    html! {
        <Plot part={PagePart::Decision} title={html! { { words.map } }} legend={legend(page.text)}
            sentence={(words.map_about)(&gate_name(target), right.count())}
            tools={html! {
                <WiringFlyout name="choose-wiring-map" experiment={props.experiment.clone()} {wire} {layer} />
            }}
            picture={(*drawing).clone()} />
    }
}

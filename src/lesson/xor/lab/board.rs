//! The circuit's diagram and its truth table.

use yew::prelude::*;

use super::circuit::names;
use super::diagram::DiagramPlot;
use super::shared::Signals;
use super::truth::{CircuitTruth, truth_table_of};
use crate::app::context::{PageContext, use_page};
use crate::experiment::Experiment;
use crate::experiment::part::PagePart;
use crate::picture::circuit::WiredCircuit;
use descent_core::circuit::{Circuit, Signal, truth_table};
use descent_core::gate::TruthTable;

#[derive(Properties, PartialEq)]
pub(crate) struct BoardProps {
    /// The view.
    pub(crate) part: PagePart,
    pub(crate) experiment: Experiment,
    pub(crate) wire: [TruthTable; 3],
    pub(crate) layer: Signal,
    pub(crate) circuit: Circuit,
    /// True while the circuit changes by itself.
    pub(crate) running: bool,
}

#[component]
pub(crate) fn Board(props: &BoardProps) -> Html {
    let page = &use_page();
    let PageContext { text, .. } = page;
    let BoardProps { wire, layer, circuit, .. } = props;
    let Some(signals) = use_context::<Signals>() else { return Html::default() };
    let names = names(text, *wire, *layer);
    let input = signals.input();
    let wired = WiredCircuit { circuit: *circuit, wire: *wire, layer: *layer, input };
    let target = truth_table(*wire);
    let truth = CircuitTruth { names: names.clone(), circuit: wired, target };
    match props.part {
        PagePart::Circuit | PagePart::CircuitTable => {
            let table =
                (props.part == PagePart::CircuitTable).then(|| truth_table_of(page, &truth));
            html! {
                <DiagramPlot part={props.part} experiment={props.experiment.clone()} {names}
                    circuit={wired} {signals} running={props.running} {table} />
            }
        }
        _ => truth.figure(page),
    }
}

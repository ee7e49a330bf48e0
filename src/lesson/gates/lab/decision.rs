//! The decision map, with the choice of the gate in its title.

use std::rc::Rc;

use yew::prelude::*;

use super::bench::Bench;
use super::gate_picker::{GatePicker, gate_name};
use super::truth::is_undecided;
use crate::app::context::use_page;
use crate::app::plot::drawing::Drawing;
use crate::app::plot::travel::Travelling;
use crate::app::plot::{Drags, Plot};
use crate::experiment::Experiment;
use crate::experiment::part::PagePart;
use crate::lesson::gates;
use crate::picture::decision::{Decision, Map};
use crate::session::message::Snapshot;
use crate::text::Text;
use descent_core::gate::{INPUTS, TruthTable};
use descent_core::predict::gate;

#[derive(Properties, PartialEq)]
pub(crate) struct DecisionPlotProps {
    pub(crate) experiment: Experiment,
    pub(crate) table: TruthTable,
    /// The run's parameters.
    pub(crate) trained: [f64; 3],
    /// The run at the cursor.
    pub(crate) to: Option<Rc<Snapshot>>,
    /// What can be dragged.
    pub(crate) drags: Drags,
    /// The parameters while the derivative nudges one.
    pub(crate) probe: Option<[f64; 3]>,
}

#[component]
pub(crate) fn DecisionPlot(props: &DecisionPlotProps) -> Html {
    let page = &use_page();
    let words = gates::text::words(page.text.language);
    let bench = use_context::<Bench>();
    let hand = bench.as_ref().and_then(Bench::hand);
    let preview = bench.as_ref().and_then(|bench| *bench.preview);
    let parameters = hand.unwrap_or(props.trained);
    let targets = preview.unwrap_or(props.table);
    let probe = props.probe.filter(|_| hand.is_none()).map(Map::Linear);
    let right = INPUTS
        .into_iter()
        .zip(targets.outputs())
        .map(|(input, target)| (gate(&parameters, input), target))
        .filter(|(said, target)| said.logical == *target && !is_undecided(said.sigmoid));
    let sentence = (words.map)(&gate_name(targets), right.count());
    let picture = Decision { map: Map::Linear(parameters), targets, probe };
    let to = props.to.as_ref().filter(|_| hand.is_none());
    let travelling = to.map(|to| Travelling::new(to, picture.clone(), Decision::with_parameters));
    let picture = Drawing::new(picture);
    let drags = if hand.is_none() { props.drags } else { Drags::default() };
    let tools = if page.hide.contains(PagePart::Gate) {
        Html::default()
    } else {
        html! { <GatePicker experiment={props.experiment.clone()} table={props.table} /> }
    };
    html! {
        <Plot part={PagePart::Decision} title={html! { { words.decision } }} legend={legend(page.text)}
            {sentence} {picture} {travelling} {tools} drags={Some(drags)} />
    }
}

/// Draws the legend of a decision map.
pub(crate) fn legend(text: &Text) -> Html {
    let target = gates::text::words(text.language).target;
    html! {
        <span class="map-legend">
            <span>
                <svg viewBox="0 0 14 14" aria-hidden="true"><circle class="one" cx="7" cy="7" r="5.5" /></svg>
                { target }{ " 1" }
            </span>
            <span>
                <svg viewBox="0 0 14 14" aria-hidden="true"><rect class="zero" x="2.5" y="2.5" width="9" height="9" /></svg>
                { target }{ " 0" }
            </span>
            <span>
                <svg viewBox="0 0 20 14" aria-hidden="true"><path class="edge" d="M1 7h18" /></svg>
                { "σ = 0.5" }
            </span>
        </span>
    }
}

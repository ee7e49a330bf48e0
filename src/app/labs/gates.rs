//! LogicGate: a truth table that learns (cells 103 to 112).

use yew::prelude::*;

use super::super::by_hand::ByHand;
use super::super::drawing::Drawing;
use super::super::gate_picker::{GatePicker, gate_name};
use super::super::plot::Plot;
use super::super::studies::{Ghost, NormsPlot};
use super::super::truth::{Truth, is_undecided};
use super::{Lab, PLAIN, Stage};
use crate::core::gate::{INPUTS, TruthTable};
use crate::core::numpy::print::repr;
use crate::core::predict::gate;
use crate::core::verdict::Verdict;
use crate::experiment::Problem;
use crate::picture::decision::{Decision, Map};

pub(super) static LAB: Lab = Lab {
    loss: |text| text.readouts.cross_entropy,
    head,
    pictures: |stage| {
        let Some(table) = table(stage) else { return Vec::new() };
        // What no line separates has a floor.
        let floor = stage.shown.prospects.as_ref().and_then(|prospects| prospects.least);
        vec![
            decision(stage, table),
            stage.landscape(&[[0, 1], [0, 2], [1, 2]]),
            stage.errors(floor),
            stage.parameters(),
            norms(stage),
        ]
    },
    panels,
    ..PLAIN
};

fn table(stage: &Stage) -> Option<TruthTable> {
    match stage.experiment.problem {
        Problem::Gate(table) => Some(table),
        _ => None,
    }
}

/// W1, W2, b now.
fn parameters(stage: &Stage) -> Option<[f64; 3]> {
    let now = stage.now()?;
    let [w1, w2] = now.w[..] else { return None };
    Some([w1, w2, now.b])
}

fn head(stage: &Stage) -> Html {
    let Some(table) = table(stage) else { return Html::default() };
    stage.unless_hidden("gate", || {
        html! {
            <GatePicker text={stage.text} experiment={stage.experiment.clone()} {table}
                act={stage.act.clone()} />
        }
    })
}

fn decision(stage: &Stage, table: TruthTable) -> Html {
    let words = &stage.text.gates;
    stage.unless_hidden("decision", || {
        let Some(parameters) = parameters(stage) else { return Html::default() };
        let probe = stage.probe_in_sight().and_then(|probe| probe.try_into().ok());
        let probe = probe.map(Map::Linear);
        let picture = Decision { map: Map::Linear(parameters), targets: table, probe };
        let right = INPUTS
            .into_iter()
            .zip(table.outputs())
            .map(|(input, target)| (gate(&parameters, input), target))
            .filter(|(said, target)| said.logical == *target && !is_undecided(said.sigmoid));
        let sentence = (words.map)(&gate_name(table), right.count());
        html! {
            <Plot text={stage.text} name="decision" title={html! { { words.decision } }}
                note={words.decision_legend} {sentence} picture={Drawing::new(picture)} palette={stage.palette} />
        }
    })
}

fn panels(stage: &Stage) -> Html {
    let (Some(table), Some(trained)) = (table(stage), parameters(stage)) else {
        return Html::default();
    };
    let least = stage.shown.prospects.as_ref().and_then(|prospects| prospects.least);
    html! {
        <div class="panels">
            if !stage.hide.contains(&"truth") {
                <Truth text={stage.text} parameters={trained} target={table} />
            }
            if let Some(least) = least {
                { floor(stage, least) }
                { stage.unless_hidden("sliders", || html! {
                    <ByHand text={stage.text} {table} {trained} {least} />
                }) }
            }
            if table == TruthTable::XOR {
                { stage.unless_hidden("ghost", || html! {
                    <Ghost text={stage.text} experiment={stage.experiment.clone()}
                        studied={stage.shown.studied.clone()} act={stage.act.clone()} />
                }) }
            }
        </div>
    }
}

/// ‖W‖ of the notebook's four gates.
fn norms(stage: &Stage) -> Html {
    stage.unless_hidden("norms", || {
        html! {
            <NormsPlot text={stage.text} studied={stage.shown.studied.clone()}
                palette={stage.palette} act={stage.act.clone()} />
        }
    })
}

/// Why the loss ends where it ends.
fn floor(stage: &Stage, least: f64) -> Html {
    let words = &stage.text.gates;
    let exact = repr(4.0 * std::f64::consts::LN_2);
    let at_minimum = stage.now().is_some_and(|now| now.verdict == Verdict::Converged);
    html! {
        <section class="panel" aria-labelledby="floor-title">
            <h2 id="floor-title">{ words.floor }</h2>
            <p>{ (words.floor_about)(&repr(least), &exact) }</p>
            if at_minimum {
                <p class="certificate" data-certificate="">{ words.certificate }</p>
            }
        </section>
    }
}

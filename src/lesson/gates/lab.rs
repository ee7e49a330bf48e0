//! LogicGate: a truth table that learns (cells 103 to 112).

pub(crate) mod gate_picker;
mod manual_fit;
pub(crate) mod sweeps;
pub(crate) mod truth;

use yew::prelude::*;

use crate::app::plot::vignette::{self, one, zero};

use self::gate_picker::{GatePicker, gate_name};
use self::manual_fit::ManualFit;
use self::sweeps::{Ghost, NormsPlot};
use self::truth::{Truth, is_undecided};
use crate::app::lab::view::{LabContext, LabView, PLAIN};
use crate::app::plot::Plot;
use crate::app::plot::drawing::Drawing;
use crate::experiment::part::PagePart;
use crate::lesson::gates::{pictures, text};
use descent_core::gate::{INPUTS, TruthTable};
use descent_core::numpy::print::repr;
use descent_core::predict::gate;
use descent_core::verdict::Verdict;

pub(crate) static LAB: LabView = LabView {
    loss: |text| text.readouts.cross_entropy,
    figures: &[
        PagePart::Decision,
        PagePart::Truth,
        PagePart::Sliders,
        PagePart::Landscape,
        PagePart::Errors,
        PagePart::Parameters,
        PagePart::Norms,
        PagePart::Ghost,
    ],
    tabs: &[PagePart::Microscope, PagePart::Output, PagePart::Truth, PagePart::Code],
    figure,
    lanes: |context| {
        // A table that no line separates has a least loss.
        let floor = pictures::floor(&context.latest);
        context.lanes(vec![context.error_lane(floor), context.parameter_lane()])
    },
    ..PLAIN
};

fn table(context: &LabContext) -> Option<TruthTable> {
    context.experiment.problem.gate()
}

fn figure(context: &LabContext, part: PagePart) -> Html {
    let Some(table) = table(context) else { return Html::default() };
    let least = pictures::floor(&context.latest);
    match part {
        PagePart::Decision => decision(context, table),
        PagePart::Landscape => context.landscape(&[[0, 1], [0, 2], [1, 2]]),
        PagePart::Errors => context.errors(least),
        PagePart::Truth => {
            let Some(parameters) = context.parameters_now() else { return Html::default() };
            html! { <Truth {parameters} target={table} /> }
        }
        PagePart::Sliders => {
            let (Some(trained), Some(least)) = (context.parameters_now(), least) else {
                return Html::default();
            };
            html! { <ManualFit {table} {trained} {least} /> }
        }
        PagePart::Norms => html! { <NormsPlot sweeps={context.latest.sweeps.clone()} /> },
        PagePart::Ghost => html! {
            <Ghost experiment={context.experiment.clone()} sweeps={context.latest.sweeps.clone()} />
        },
        _ => context.figure(part),
    }
}

/// Draws the choice of the gate.
fn choice(context: &LabContext, table: TruthTable) -> Html {
    context.unless_hidden(PagePart::Gate, || {
        html! { <GatePicker experiment={context.experiment.clone()} {table} /> }
    })
}

fn decision(context: &LabContext, table: TruthTable) -> Html {
    let words = text::words(context.text.language);
    context.unless_hidden(PagePart::Decision, || {
        let Some(parameters) = context.parameters_now() else { return Html::default() };
        let probe = context.probe_in_sight().and_then(|probe| probe.try_into().ok());
        let picture = pictures::decision(&context.experiment, &context.latest, probe);
        let Some(picture) = picture else { return Html::default() };
        let right = INPUTS
            .into_iter()
            .zip(table.outputs())
            .map(|(input, target)| (gate(&parameters, input), target))
            .filter(|(said, target)| said.logical == *target && !is_undecided(said.sigmoid));
        let sentence = (words.map)(&gate_name(table), right.count());
        html! {
            <Plot part={PagePart::Decision} title={html! { { words.decision } }}
                note={words.decision_legend} {sentence} picture={Drawing::new(picture)} />
        }
    })
}

/// Explains the least loss that one line can reach.
fn floor(context: &LabContext, least: f64) -> Html {
    let words = text::words(context.text.language);
    let exact = repr(4.0 * std::f64::consts::LN_2);
    let at_minimum = context.now().is_some_and(|now| now.verdict == Verdict::Converged);
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

/// Draws the lesson's picture for the cover page, without numbers.
pub(crate) fn vignette() -> Html {
    vignette::frame(html! {
        <>
            <defs>
                <linearGradient id="gate" gradientUnits="userSpaceOnUse" x1="128" y1="84" x2="178" y2="34">
                    <stop class="zeros" offset="0" /><stop class="between" offset="0.5" />
                    <stop class="ones" offset="1" />
                </linearGradient>
            </defs>
            <rect class="map" x="0" y="0" width="228" height="138" fill="url(#gate)" />
            <path class="grid" d="M72 0V138M156 0V138M0 41H228M0 125H228" />
            <path d="M92 -2L232 138" />
            { zero(72, 125) }{ zero(72, 41) }{ zero(156, 125) }{ one(156, 41) }
        </>
    })
}

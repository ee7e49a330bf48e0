//! LogicGate: a truth table that learns (cells 103 to 112).

mod bench;
pub(crate) mod decision;
pub(crate) mod gate_picker;
mod ghost;
mod loss_bar;
mod manual_fit;
mod numbers;
pub(crate) mod sweeps;
pub(crate) mod truth;

use yew::prelude::*;

use self::bench::BenchProvider;
use self::decision::DecisionPlot;
use self::ghost::Ghost;
use self::manual_fit::ManualFitFigure;
use self::numbers::Numbers;
use self::sweeps::NormsPlot;
use self::truth::Truth;
use crate::app::lab::further;
use crate::app::lab::view::{LabContext, LabView, PLAIN};
use crate::app::plot::Plot;
use crate::app::plot::drawing::Drawing;
use crate::experiment::part::PagePart;
use crate::lesson::gates::{pictures, text};
use descent_core::gate::TruthTable;
use descent_core::numpy::print::repr;
use descent_core::verdict::Verdict;

pub(crate) static LAB: LabView = LabView {
    loss: |text| text.readouts.cross_entropy,
    surround: |context, stage| {
        let Some(table) = table(context) else { return stage };
        html! {
            <BenchProvider {table} trained={context.parameters_now::<3>()}>{ stage }</BenchProvider>
        }
    },
    readouts: |context| {
        let (Some(table), Some(now)) = (table(context), context.now()) else {
            return Html::default();
        };
        let loss = (context.view.loss)(context.text);
        html! { <Numbers snapshot={now.clone()} {table} {loss} room={context.room} /> }
    },
    figures: &[
        PagePart::Decision,
        PagePart::Truth,
        PagePart::Sliders,
        PagePart::Landscape,
        PagePart::Errors,
        PagePart::InputSigma,
        PagePart::Ghost,
        PagePart::Norms,
        PagePart::Sweep,
    ],
    tabs: &[PagePart::Microscope, PagePart::Output, PagePart::Truth, PagePart::Code],
    figure,
    lanes: |context| {
        // A table that no line separates has a least loss.
        let floor = pictures::floor(&context.latest);
        context.lanes(vec![context.error_lane(floor), context.parameter_lane()])
    },
    notes: |context| {
        let least = pictures::floor(&context.latest);
        least.map_or_else(Html::default, |least| floor(context, least))
    },
    ..PLAIN
};

fn table(context: &LabContext) -> Option<TruthTable> {
    context.experiment.problem.gate()
}

fn figure(context: &LabContext, part: PagePart) -> Html {
    let (Some(target), Some(trained)) = (table(context), context.parameters_now::<3>()) else {
        return Html::default();
    };
    match part {
        PagePart::Decision => {
            let probe = context.probe_in_sight().and_then(|probe| probe.try_into().ok());
            html! {
                <DecisionPlot experiment={context.experiment.clone()} table={target} {trained} {probe}
                    to={context.now().filter(|_| context.before_edit.is_none()).cloned()}
                    drags={context.drags()} />
            }
        }
        PagePart::Truth => html! { <Truth parameters={trained} {target} /> },
        _ => (PLAIN.figure)(context, part),
    }
}

/// Draws a figure that does not come with the lab.
pub(crate) fn further(context: &LabContext, part: PagePart) -> Html {
    let (Some(target), Some(trained)) = (table(context), context.parameters_now::<3>()) else {
        return Html::default();
    };
    let floor = pictures::floor(&context.latest);
    match part {
        PagePart::Landscape => context.landscape(&[[0, 1], [0, 2], [1, 2]]),
        PagePart::Errors => context.errors(floor),
        PagePart::Sliders => html! { <ManualFitFigure table={target} {trained} {floor} /> },
        PagePart::InputSigma => input_sigma(context),
        PagePart::Norms => html! { <NormsPlot sweeps={context.latest.sweeps.clone()} /> },
        PagePart::Ghost => html! {
            <Ghost experiment={context.experiment.clone()} sweeps={context.latest.sweeps.clone()} />
        },
        _ => further::figure(context, part),
    }
}

/// Draws σ − 0.5 for each input.
fn input_sigma(context: &LabContext) -> Html {
    let words = text::words(context.text.language);
    let Some(picture) = pictures::input_sigma(&context.latest) else { return Html::default() };
    html! {
        <Plot part={PagePart::InputSigma} title={html! { { words.dust } }} note={words.dust_legend}
            sentence={words.dust_about} picture={Drawing::new(picture)} />
    }
}

/// Explains the least loss that one line can reach.
fn floor(context: &LabContext, least: f64) -> Html {
    let words = text::words(context.text.language);
    let exact = repr(4.0 * std::f64::consts::LN_2);
    let at_minimum = context.now().is_some_and(|now| now.verdict == Verdict::Converged);
    html! {
        <section class="panel" aria-labelledby="floor-title">
            <h3 id="floor-title">{ words.floor }</h3>
            <p>{ (words.floor_about)(&repr(least), &exact) }</p>
            if at_minimum {
                <p class="certificate" data-certificate="">{ words.certificate }</p>
            }
        </section>
    }
}

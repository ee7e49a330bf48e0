//! Logistic regression: ten points and a sigmoid (cells 27 to 45).

mod predictions;

use yew::prelude::*;

use crate::app::plot::vignette::{self, one, zero};

use self::predictions::Predictions;
use crate::app::lab::data::{Data, Total};
use crate::app::lab::view::{LabContext, LabView, PLAIN};
use crate::app::number_format::{decimals, short};
use crate::app::plot::Plot;
use crate::app::plot::drawing::Drawing;
use crate::app::plot::legend::{linear, named};
use crate::experiment::part::PagePart;
use crate::experiment::start::NamedStart;
use crate::lesson::classification::{pictures, text};
use crate::text::grouped;
use descent_core::verdict::Verdict;
use descent_core::{predict, terms};

pub(crate) static LAB: LabView = LabView {
    loss: |text| text.readouts.cross_entropy,
    figures: &[PagePart::Model, PagePart::Landscape, PagePart::Errors, PagePart::Parameters],
    tabs: &[
        PagePart::Microscope,
        PagePart::Output,
        PagePart::Data,
        PagePart::Predict,
        PagePart::Code,
    ],
    figure: |context, part| match part {
        PagePart::Model => model(context),
        PagePart::Data => data(context),
        PagePart::Predict => predictions(context),
        _ => context.figure(part),
    },
    notes,
    ..PLAIN
};

fn model(context: &LabContext) -> Html {
    let Some(data) = context.experiment.problem.data() else { return Html::default() };
    let words = text::words(context.text.language);
    context.unless_hidden(PagePart::Model, || {
        let probe = context.probe().and_then(|probe| probe.try_into().ok());
        let picture = pictures::model(&context.experiment, &context.latest, probe);
        let Some(picture) = picture else { return Html::default() };
        let sentence = context.parameters_now().map_or_else(String::new, |p| {
            let right = data
                .pairs()
                .filter(|&(x, t)| predict::classification(&p, x).logical == (t > 0.5))
                .count();
            let boundary = (words.boundary)(predict::boundary(&p).map(short));
            let [w, b] = p.map(short);
            (words.curve)(&w, &b, &boundary, right, data.t().len())
        });
        html! {
            <Plot part={PagePart::Model} title={html! { { context.text.pictures.model } }}
                legend_at={prediction(context)} {sentence} picture={Drawing::new(picture)} />
        }
    })
}

/// Returns the formula of the prediction for a point of the data, at first its middle one.
fn prediction(context: &LabContext) -> Option<Callback<Option<usize>, Html>> {
    let (p, words) = (context.parameters_now()?, &context.text.pictures);
    let terms = terms::classification(context.experiment.problem.data()?, &p);
    Some(Callback::from(move |stop: Option<usize>| {
        let middle = terms.get(terms.len() / 2);
        let Some(term) = stop.and_then(|stop| terms.get(stop)).or(middle) else {
            return Html::default();
        };
        html! {
            <>
                <span>
                    <var>{ "ŷ" }</var>{ " = σ(" }{ linear(p, &short(term.x)) }
                    { ") = " }<b>{ decimals(term.prediction, 3) }</b>
                </span>
                { named(words.target, short(term.t), None) }
                { named(words.loss, decimals(term.loss, 2), Some("error")) }
            </>
        }
    }))
}

/// Draws the points with their losses, which add up to the loss.
fn data(context: &LabContext) -> Html {
    let (Some(data), Some(p)) = (context.experiment.problem.data(), context.parameters_now())
    else {
        return Html::default();
    };
    let loss = context.now().map_or(f64::NAN, |now| now.loss);
    html! { <Data terms={terms::classification(data, &p)} total={Total::Sum} {loss} /> }
}

fn predictions(context: &LabContext) -> Html {
    let Some(parameters) = context.parameters_now() else { return Html::default() };
    html! { <Predictions inputs={context.predict.clone()} {parameters} /> }
}

fn notes(context: &LabContext) -> Html {
    let notes = notable(context);
    if notes.is_empty() {
        return Html::default();
    }
    html! {
        <ul class="notes">{ for notes.into_iter().map(|note| html! { <li>{ note }</li> }) }</ul>
    }
}

/// Returns notes on notable events of the run.
fn notable(context: &LabContext) -> Vec<String> {
    let words = text::words(context.text.language);
    let Some(now) = context.now() else { return Vec::new() };
    let mut notes = Vec::new();
    if context.experiment.start.named == NamedStart::Cell40 {
        notes.push(words.run_again.to_owned());
    }
    let (loss_increases, last) = now.loss_increases;
    if loss_increases > 0 {
        notes.push((words.zigzag)(&grouped(loss_increases), &grouped(last)));
    }
    if now.error_val < 0.0 {
        notes.push(words.below_zero.to_owned());
    }
    if now.verdict == Verdict::Saturated {
        notes.push(words.saturated.to_owned());
    }
    if context.experiment.rule.learning_rate >= 1.0 {
        notes.push(words.no_explosion.to_owned());
    }
    notes
}

/// Draws the lesson's picture for the cover page, without numbers.
pub(crate) fn vignette() -> Html {
    vignette::frame(html! {
        <>
            <rect class="side" x="134" y="0" width="94" height="138" />
            <path class="thin dashed" d="M134 0V138" />
            <path class="w" d="M0 116H66C104 116 116 108 134 69C152 30 164 22 202 22H228" />
            { for [21, 41, 62, 83, 104, 124].map(|x| zero(x, 116)) }
            { for [147, 167, 188, 209].map(|x| one(x, 22)) }
        </>
    })
}

//! Logistic regression: ten points and a sigmoid (cells 27 to 45).

mod predictions;

use yew::prelude::*;

use self::predictions::Predictions;
use crate::app::lab::data::Total;
use crate::app::lab::further;
use crate::app::lab::view::{LabContext, LabView, PLAIN};
use crate::app::number_format::{equally_wide, short};
use crate::app::plot::Plot;
use crate::app::plot::drawing::Drawing;
use crate::app::plot::legend::{linear, named};
use crate::app::plot::travel::Travelling;
use crate::experiment::part::PagePart;
use crate::experiment::start::NamedStart;
use crate::lesson::classification::{pictures, text};
use crate::picture::model::Model;
use crate::text::grouped;
use descent_core::verdict::Verdict;
use descent_core::{predict, terms};

pub(crate) static LAB: LabView = LabView {
    loss: |text| text.readouts.cross_entropy,
    figures: &[
        PagePart::Model,
        PagePart::Landscape,
        PagePart::Errors,
        PagePart::Parameters,
        PagePart::Z,
        PagePart::PointLoss,
        PagePart::Ray,
        PagePart::RayLoss,
        PagePart::Update,
        PagePart::Sweep,
        PagePart::Microscope,
        PagePart::Output,
    ],
    tabs: &[
        PagePart::Microscope,
        PagePart::Output,
        PagePart::Data,
        PagePart::Predict,
        PagePart::Code,
    ],
    figure: |context, part| match part {
        PagePart::Model => model(context),
        PagePart::Z => z(context),
        PagePart::Predict => predictions(context),
        _ => (PLAIN.figure)(context, part),
    },
    notes,
    ..PLAIN
};

/// Draws a figure that does not come with the lab.
pub(crate) fn further(context: &LabContext, part: PagePart) -> Html {
    match part {
        PagePart::Data => data(context),
        PagePart::PointLoss => point_loss(context),
        PagePart::RayLoss => ray_loss(context),
        _ => further::figure(context, part),
    }
}

fn model(context: &LabContext) -> Html {
    let Some(data) = context.experiment.problem.data() else { return Html::default() };
    let words = text::words(context.text.language);
    context.unless_hidden(PagePart::Model, || {
        let probe = context.probe().and_then(|probe| probe.try_into().ok());
        let picture = pictures::model(&context.experiment, &context.latest, probe);
        let Some(picture) = picture.map(|picture| context.dragged(picture)) else {
            return Html::default();
        };
        let travelling =
            context.travelling(|now| Travelling::new(now, picture.clone(), Model::with_parameters));
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
                legend_at={prediction(context)} {sentence}
                {travelling} drags={Some(context.drags())}
                picture={Drawing::new(picture)} />
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
                    { ") = " }<b>{ equally_wide(term.prediction, 3) }</b>
                </span>
                { named(words.target, short(term.t), Some("constant")) }
                { named(words.loss, equally_wide(term.loss, 2), Some("error")) }
            </>
        }
    }))
}

/// Draws z and σ(z) over x.
fn z(context: &LabContext) -> Html {
    let words = text::words(context.text.language);
    let picture = pictures::z(&context.experiment, &context.latest);
    let Some(picture) = picture else { return Html::default() };
    let (p, points) = (picture.now, picture.points.clone());
    let sentence = (words.z)(&(words.boundary)(predict::boundary(&p).map(short)));
    let legend_at = Callback::from(move |stop: Option<usize>| {
        let middle = points.get(points.len() / 2);
        let Some(&(x, _)) = stop.and_then(|stop| points.get(stop)).or(middle) else {
            return Html::default();
        };
        let (z, sigma) = (predict::regression(&p, x), predict::classification(&p, x).sigmoid);
        html! {
            <>
                <span>
                    <var>{ "z" }</var>{ " = " }{ linear(p, &short(x)) }{ " = " }
                    <b>{ equally_wide(z, 2) }</b>
                </span>
                <span>{ "σ(" }<var>{ "z" }</var>{ ") = " }<b>{ equally_wide(sigma, 3) }</b></span>
            </>
        }
    });
    figure(context, PagePart::Z, sentence, Drawing::new(picture), legend_at)
}

/// Draws the loss of one point against its prediction.
fn point_loss(context: &LabContext) -> Html {
    let (words, shared) = (text::words(context.text.language), &context.text.pictures);
    let picture = pictures::point_loss(&context.experiment, &context.latest);
    let (Some(picture), Some(now)) = (picture, context.now()) else { return Html::default() };
    let sentence = (words.point_loss)(&short(now.loss));
    let terms = picture.terms.clone();
    let legend_at = Callback::from(move |stop: Option<usize>| {
        let middle = terms.get(terms.len() / 2);
        let Some(term) = stop.and_then(|stop| terms.get(stop)).or(middle) else {
            return Html::default();
        };
        html! {
            <>
                <span><var>{ "x" }</var>{ " = " }<b>{ short(term.x) }</b></span>
                { named(shared.target, short(term.t), Some("constant")) }
                <span><var>{ "ŷ" }</var>{ " = " }<b>{ equally_wide(term.prediction, 3) }</b></span>
                { named(shared.loss, equally_wide(term.loss, 3), Some("error")) }
            </>
        }
    });
    figure(context, PagePart::PointLoss, sentence, Drawing::new(picture), legend_at)
}

/// Draws the loss along the ray of the current boundary.
fn ray_loss(context: &LabContext) -> Html {
    let words = text::words(context.text.language);
    let picture = pictures::ray_loss(&context.experiment, &context.latest);
    let Some(picture) = picture else { return Html::default() };
    let far = picture.samples.last().map_or(f64::NAN, |sample| sample.1);
    let sentence = (words.ray_loss)(&short(picture.now), &short(far));
    let part = PagePart::RayLoss;
    context.unless_hidden(part, || {
        html! {
            <Plot {part} title={html! { { (context.text.part)(part) } }} note={words.ray} {sentence}
                picture={Drawing::new(picture)} />
        }
    })
}

/// Draws a picture in its card.
fn figure(
    context: &LabContext,
    part: PagePart,
    sentence: String,
    picture: Drawing,
    legend_at: Callback<Option<usize>, Html>,
) -> Html {
    context.unless_hidden(part, || {
        html! {
            <Plot {part} title={html! { { (context.text.part)(part) } }} {legend_at} {sentence} {picture} />
        }
    })
}

/// Draws the points with their losses, which add up to the loss.
fn data(context: &LabContext) -> Html {
    let (Some(data), Some(p)) = (context.experiment.problem.data(), context.parameters_now())
    else {
        return Html::default();
    };
    context.data(terms::classification(data, &p), Total::Sum)
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

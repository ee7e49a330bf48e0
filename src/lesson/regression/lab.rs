//! Linear regression: five points and a line (cells 22 to 26).

use yew::prelude::*;

use crate::app::lab::data::Total;
use crate::app::lab::further;
use crate::app::lab::view::{LabContext, LabView, PLAIN};
use crate::app::number_format::{equally_wide, scientific, short};
use crate::app::plot::Plot;
use crate::app::plot::drawing::Drawing;
use crate::app::plot::legend::{linear, named};
use crate::app::plot::travel::Travelling;
use crate::experiment::part::PagePart;
use crate::lesson::regression::{pictures, text};
use crate::picture::Quantity;
use crate::picture::model::Model;
use crate::text::grouped;
use descent_core::{predict, terms};

pub(crate) static LAB: LabView = LabView {
    figures: &[
        PagePart::Model,
        PagePart::Landscape,
        PagePart::Errors,
        PagePart::Parameters,
        PagePart::Update,
        PagePart::Orders,
        PagePart::OrderErrors,
        PagePart::Factor,
        PagePart::DeltaDigits,
        PagePart::PointLosses,
        PagePart::Sweep,
        PagePart::Microscope,
        PagePart::Output,
    ],
    tabs: &[PagePart::Microscope, PagePart::Output, PagePart::Data, PagePart::Code],
    figure: |context, part| match part {
        PagePart::Model => model(context),
        PagePart::Landscape => context.landscape(&[[0, 1]]),
        _ => (PLAIN.figure)(context, part),
    },
    ..PLAIN
};

/// Draws a figure that does not come with the lab.
pub(crate) fn further(context: &LabContext, part: PagePart) -> Html {
    match part {
        PagePart::Data => data(context),
        PagePart::OrderErrors
        | PagePart::Factor
        | PagePart::DeltaDigits
        | PagePart::PointLosses => plot(context, part),
        _ => further::figure(context, part),
    }
}

fn model(context: &LabContext) -> Html {
    let words = &context.text.pictures;
    context.unless_hidden(PagePart::Model, || {
        let probe = context.probe().and_then(|probe| probe.try_into().ok());
        let picture = pictures::model(&context.experiment, &context.latest, probe);
        let Some(picture) = picture.map(|picture| context.dragged(picture)) else {
            return Html::default();
        };
        let travelling =
            context.travelling(|now| Travelling::new(now, picture.clone(), Model::with_parameters));
        let sentence = context.now().map_or_else(String::new, |now| {
            let words = text::words(context.text.language);
            (words.line)(&line(&now.parameters), &scientific(now.loss))
        });
        html! {
            <Plot part={PagePart::Model} title={html! { { words.model } }}
                legend_at={prediction(context)} {sentence}
                {travelling} drags={Some(context.drags())}
                picture={Drawing::new(picture)} />
        }
    })
}

/// Draws one of the lesson's own pictures.
fn plot(context: &LabContext, part: PagePart) -> Html {
    let (experiment, latest) = (&context.experiment, &context.latest);
    let (words, shared) = (text::words(context.text.language), &context.text.pictures);
    let Some(now) = context.now() else { return Html::default() };
    let drawn = match part {
        PagePart::OrderErrors => {
            let chart = pictures::order_errors(experiment, latest).chart();
            let sentence = (words.order_errors)(&grouped(now.updates), &scientific(now.loss));
            Some((Drawing::new(chart), shared.logarithmic.to_owned(), sentence))
        }
        PagePart::Factor => pictures::factor(experiment, latest).map(|picture| {
            let (rate, factor) = picture.now;
            let sentence = (words.factor)(&short(rate), &short(factor));
            let [x, y] = [Quantity::LearningRate, Quantity::Factor].map(context.text.quantity);
            let now = format!("{x} {} · {y} {}", short(rate), short(factor));
            let note = format!("{now} · {}", words.factor_below);
            (Drawing::new(picture), note, sentence)
        }),
        PagePart::DeltaDigits => pictures::delta_digits(experiment, latest).map(|picture| {
            let now = picture.probes.last();
            let sentence = now.map_or_else(String::new, |probe| {
                let is_same = probe.nudged[0] == probe.nudged[1];
                if is_same {
                    words.same_digits.to_owned()
                } else {
                    (words.other_digits)(&short(probe.slope))
                }
            });
            (Drawing::new(picture), sentence.clone(), sentence)
        }),
        PagePart::PointLosses => pictures::point_losses(experiment, latest).map(|picture| {
            let [loss, error_val] = [picture.loss, picture.error_val].map(short);
            let sentence = (words.point_losses)(&loss, &error_val);
            let note = format!("E = {loss} · error_val = {error_val}");
            (Drawing::new(picture), note, sentence)
        }),
        _ => None,
    };
    let Some((picture, note, sentence)) = drawn else { return Html::default() };
    context.unless_hidden(part, || {
        html! {
            <Plot {part} title={html! { { (context.text.part)(part) } }} {note} {sentence} {picture} />
        }
    })
}

/// Draws the points with their residuals, whose squares average to the loss.
fn data(context: &LabContext) -> Html {
    let (Some(data), Some(p)) = (context.experiment.problem.data(), context.parameters_now())
    else {
        return Html::default();
    };
    context.data(terms::regression(data, &p), Total::Mean)
}

/// Returns the formula of the prediction for a point of the data, at first its middle one.
fn prediction(context: &LabContext) -> Option<Callback<Option<usize>, Html>> {
    let (p, words) = (context.parameters_now()?, &context.text.pictures);
    let points: Vec<_> = context.experiment.problem.data()?.pairs().collect();
    Some(Callback::from(move |stop: Option<usize>| {
        let middle = points.get(points.len() / 2);
        let Some(&(x, t)) = stop.and_then(|stop| points.get(stop)).or(middle) else {
            return Html::default();
        };
        let y = predict::regression(&p, x);
        html! {
            <>
                <span>
                    <var>{ "ŷ" }</var>{ " = " }{ linear(p, &short(x)) }
                    { " = " }<b>{ equally_wide(y, 2) }</b>
                </span>
                { named(words.target, short(t), Some("constant")) }
                { named(words.off_by, equally_wide(t - y, 2), Some("error")) }
            </>
        }
    }))
}

/// Formats the line's equation: ŷ = 1.5 x − 2.
fn line(parameters: &[f64]) -> String {
    let &[w, b] = parameters else { return String::new() };
    let sign = if b < 0.0 { '\u{2212}' } else { '+' };
    format!("ŷ = {} x {sign} {}", short(w), short(b.abs()))
}

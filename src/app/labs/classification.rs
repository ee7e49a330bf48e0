//! Logistic regression: ten points and a sigmoid (cells 27 to 45).

use yew::prelude::*;

use super::super::display::short;
use super::super::drawing::Drawing;
use super::super::plot::Plot;
use super::super::predictions::Predictions;
use super::{Lab, PLAIN, Stage, pair};
use crate::core::predict::classification;
use crate::core::verdict::Verdict;
use crate::experiment::Problem;
use crate::experiment::start::NamedStart;
use crate::picture::model::{Model, Shape};
use crate::text::grouped;

pub(super) static LAB: Lab = Lab {
    loss: |text| text.readouts.cross_entropy,
    pictures: |stage| {
        vec![model(stage), stage.landscape(&[[0, 1]]), stage.errors(None), stage.parameters()]
    },
    panels,
    ..PLAIN
};

fn model(stage: &Stage) -> Html {
    let Problem::Classification(data) = &stage.experiment.problem else { return Html::default() };
    let words = &stage.text.classification;
    stage.unless_hidden("model", || {
        let start = stage.start();
        let picture = Model {
            points: data.pairs().collect(),
            shape: Shape::Sigmoid,
            start: start.first().zip(start.last()).map(|(&w, &b)| [w, b]),
            now: stage.now().map(|now| pair(now)),
            probe: stage.probe().and_then(|probe| probe.try_into().ok()),
        };
        let (note, sentence) = stage.now().map_or_else(Default::default, |now| {
            let p = pair(now);
            let right =
                data.pairs().filter(|&(x, t)| classification(&p, x).logical == (t > 0.5)).count();
            let boundary = short(-p[1] / p[0]);
            let [w, b] = p.map(short);
            let sentence = (words.curve)(&w, &b, &boundary, right, data.t().len());
            ((words.boundary)(&boundary), sentence)
        });
        html! {
            <Plot text={stage.text} name="model" title={html! { { stage.text.pictures.model } }}
                {note} {sentence} picture={Drawing::new(picture)} palette={stage.palette} />
        }
    })
}

fn panels(stage: &Stage) -> Html {
    let notes = notes(stage);
    html! {
        <>
            if !notes.is_empty() {
                <ul class="notes">{ for notes.into_iter().map(|note| html! { <li>{ note }</li> }) }</ul>
            }
            <div class="panels">
                { stage.unless_hidden("predict", || stage.now().map_or_else(Html::default, |now| html! {
                    <Predictions text={stage.text} inputs={stage.predict.clone()}
                        parameters={pair(now)} act={stage.act.clone()} />
                })) }
            </div>
        </>
    }
}

/// What happens there, said where it happens.
fn notes(stage: &Stage) -> Vec<String> {
    let words = &stage.text.classification;
    let Some(now) = stage.now() else { return Vec::new() };
    let mut notes = Vec::new();
    if stage.experiment.start.named == NamedStart::Cell40 {
        notes.push(words.run_again.to_owned());
    }
    let (rises, last) = now.rises;
    if rises > 0 {
        notes.push((words.zigzag)(&grouped(rises), &grouped(last)));
    }
    if now.error_val < 0.0 {
        notes.push(words.below_zero.to_owned());
    }
    if now.verdict == Verdict::Saturated {
        notes.push(words.saturated.to_owned());
    }
    if stage.experiment.rule.learning_rate >= 1.0 {
        notes.push(words.no_explosion.to_owned());
    }
    notes
}

//! Linear regression: five points and a line (cells 22 to 26).

use yew::prelude::*;

use super::super::display::{scientific, short};
use super::super::drawing::Drawing;
use super::super::plot::Plot;
use super::{Lab, PLAIN, Stage, pair};
use crate::experiment::Problem;
use crate::picture::model::{Model, Shape};

pub(super) static LAB: Lab = Lab {
    pictures: |stage| {
        vec![model(stage), stage.landscape([0, 1]), stage.errors(None), stage.parameters()]
    },
    ..PLAIN
};

fn model(stage: &Stage) -> Html {
    let Problem::Regression(data) = &stage.experiment.problem else { return Html::default() };
    let words = &stage.text.pictures;
    stage.unless_hidden("model", || {
        let start = stage.start();
        let picture = Model {
            points: data.pairs().collect(),
            shape: Shape::Line,
            start: start.first().zip(start.last()).map(|(&w, &b)| [w, b]),
            now: stage.now().map(|now| pair(now)),
        };
        let (note, sentence) = stage.now().map_or_else(Default::default, |now| {
            let [w, b] = pair(now).map(short);
            (format!("y = {w} x + {b}"), (words.line)(&w, &b, &scientific(now.loss)))
        });
        html! {
            <Plot text={stage.text} name="model" title={html! { { words.model } }} {note}
                {sentence} picture={Drawing::new(picture)} palette={stage.palette} />
        }
    })
}

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
        vec![model(stage), stage.landscape(&[[0, 1]]), stage.errors(None), stage.parameters()]
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
            probe: stage.probe().and_then(|probe| probe.try_into().ok()),
        };
        let (note, sentence) = stage.now().map_or_else(Default::default, |now| {
            let line = line(pair(now));
            let sentence = (words.line)(&line, &scientific(now.loss));
            (line, sentence)
        });
        html! {
            <Plot text={stage.text} name="model" title={html! { { words.model } }} {note}
                {sentence} picture={Drawing::new(picture)} palette={stage.palette} />
        }
    })
}

/// The line as people write it: y = 1.5 x − 2.
fn line([w, b]: [f64; 2]) -> String {
    let sign = if b < 0.0 { '\u{2212}' } else { '+' };
    format!("y = {} x {sign} {}", short(w), short(b.abs()))
}

//! Linear regression: five points and a line (cells 22 to 26).

use yew::prelude::*;

use super::{Lab, LabContext, PLAIN};
use crate::app::number_format::{scientific, short};
use crate::app::plot::Plot;
use crate::app::plot::drawing::Drawing;
use crate::experiment::part::PagePart;
use crate::picture::model::{Model, Shape};

pub(crate) static LAB: Lab = Lab {
    pictures: |context| {
        vec![
            model(context),
            context.landscape(&[[0, 1]]),
            context.errors(None),
            context.parameters(),
        ]
    },
    ..PLAIN
};

fn model(context: &LabContext) -> Html {
    let Some(data) = context.experiment.problem.data() else { return Html::default() };
    let words = &context.text.pictures;
    context.unless_hidden(PagePart::Model, || {
        let start = context.start();
        let picture = Model {
            points: data.pairs().collect(),
            shape: Shape::Line,
            start: start.first().zip(start.last()).map(|(&w, &b)| [w, b]),
            now: context.parameters_now(),
            probe: context.probe().and_then(|probe| probe.try_into().ok()),
        };
        let (note, sentence) = context.now().map_or_else(Default::default, |now| {
            let line = line(&now.parameters);
            let sentence = (words.line)(&line, &scientific(now.loss));
            (line, sentence)
        });
        html! {
            <Plot text={context.text} name="model" title={html! { { words.model } }} {note}
                {sentence} picture={Drawing::new(picture)} palette={context.palette} />
        }
    })
}

/// The line as people write it: y = 1.5 x − 2.
fn line(parameters: &[f64]) -> String {
    let &[w, b] = parameters else { return String::new() };
    let sign = if b < 0.0 { '\u{2212}' } else { '+' };
    format!("y = {} x {sign} {}", short(w), short(b.abs()))
}

//! Linear regression: five points and a line (cells 22 to 26).

use yew::prelude::*;

use crate::app::plot::vignette::{self, ring};

use crate::app::lab::view::{LabContext, LabView, PLAIN};
use crate::app::number_format::{scientific, short};
use crate::app::plot::Plot;
use crate::app::plot::drawing::Drawing;
use crate::experiment::part::PagePart;
use crate::lesson::regression::{pictures, text};

pub(crate) static LAB: LabView = LabView {
    figures: &[PagePart::Model, PagePart::Landscape, PagePart::Errors, PagePart::Parameters],
    figure: |context, part| match part {
        PagePart::Model => model(context),
        _ => context.figure(part),
    },
    ..PLAIN
};

fn model(context: &LabContext) -> Html {
    let words = &context.text.pictures;
    context.unless_hidden(PagePart::Model, || {
        let probe = context.probe().and_then(|probe| probe.try_into().ok());
        let picture = pictures::model(&context.experiment, &context.latest, probe);
        let Some(picture) = picture else { return Html::default() };
        let (note, sentence) = context.now().map_or_else(Default::default, |now| {
            let line = line(&now.parameters);
            let words = text::words(context.text.language);
            let sentence = (words.line)(&line, &scientific(now.loss));
            (line, sentence)
        });
        html! {
            <Plot part={PagePart::Model} title={html! { { words.model } }} {note}
                {sentence} picture={Drawing::new(picture)} />
        }
    })
}

/// Formats the line's equation: y = 1.5 x − 2.
fn line(parameters: &[f64]) -> String {
    let &[w, b] = parameters else { return String::new() };
    let sign = if b < 0.0 { '\u{2212}' } else { '+' };
    format!("y = {} x {sign} {}", short(w), short(b.abs()))
}

/// Draws the lesson's picture for the cover page, without numbers.
pub(crate) fn vignette() -> Html {
    vignette::frame(html! {
        <>
            <path class="muted dashed" d="M10 82L190 56" />
            <path class="w" d="M10 92L190 12" />
            { for [(30, 84), (65, 66), (100, 54), (135, 34), (170, 22)].map(|(x, y)| ring(x, y)) }
        </>
    })
}

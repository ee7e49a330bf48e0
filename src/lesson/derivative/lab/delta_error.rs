//! The error against δ: δ is dragged or moved by keys.

use std::rc::Rc;

use yew::prelude::*;

use super::measured::Measured;
use crate::app::context::use_page;
use crate::app::controls::slider::three_digits;
use crate::app::plot::Plot;
use crate::app::plot::drawing::Drawing;
use crate::experiment::part::PagePart;
use crate::lesson::derivative;
use crate::lesson::derivative::pictures::delta_sweep;
use crate::picture::delta_error::DeltaError;

#[derive(Properties, PartialEq)]
pub(super) struct DeltaErrorPlotProps {
    pub(super) measured: Measured,
    pub(super) take: Callback<Option<f64>>,
}

#[component]
pub(super) fn DeltaErrorPlot(props: &DeltaErrorPlotProps) -> Html {
    let page = &use_page();
    let DeltaErrorPlotProps { measured, take } = props;
    let words = derivative::text::words(page.text.language);
    let known = measured.known;
    let point = (Rc::clone(&measured.f), known.x.to_bits());
    let sweep = use_memo(point, |(f, _)| delta_sweep(f, known));
    let picture = DeltaError { sweep: Rc::clone(&sweep), now: measured.difference };
    let take = take.reform(|delta: Option<f64>| delta.map(three_digits));
    html! {
        <Plot part={PagePart::DeltaError} title={html! { { words.delta_error } }}
            note={words.delta_error_legend} sentence={measured.sentence(words)}
            picture={Drawing::new(picture)} {take} />
    }
}

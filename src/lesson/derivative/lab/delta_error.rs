//! The error against δ: δ is dragged or moved by keys.

use std::rc::Rc;

use yew::prelude::*;

use super::readouts::Measured;
use crate::app::context::{PageContext, use_page};
use crate::app::controls::slider::three_digits;
use crate::app::number_format::{scientific, short};
use crate::app::plot::Plot;
use crate::app::plot::drawing::Drawing;
use crate::experiment::part::PagePart;
use crate::lesson::derivative;
use crate::lesson::derivative::pictures::delta_sweep;
use crate::picture::delta_error::DeltaError;
use descent_core::expression::Expression;

#[derive(Properties, PartialEq)]
pub(crate) struct DeltaErrorPlotProps {
    pub(crate) f: Expression,
    pub(crate) measured: Measured,
    pub(crate) take: Callback<Option<f64>>,
}

#[component]
pub(crate) fn DeltaErrorPlot(props: &DeltaErrorPlotProps) -> Html {
    let page = &use_page();
    let PageContext { text, .. } = page;
    let DeltaErrorPlotProps { f, measured, take } = props;
    let words = derivative::text::words(text.language);
    let known = measured.known;
    let sweep = use_memo((f.clone(), known.x.to_bits()), |(f, _)| delta_sweep(f, known));
    let sentence = match measured.difference.error {
        None => words.no_derivative.to_owned(),
        Some(error) => {
            let [delta, error] = [short(measured.difference.delta), scientific(error)];
            match known.balance() {
                Some(balance) => (words.balanced)(&delta, &error, &scientific(balance)),
                None if known.third == 0.0 => (words.no_truncation)(&delta, &error),
                None => (words.unbounded)(&delta, &error),
            }
        }
    };
    let picture = DeltaError { sweep: Rc::clone(&sweep), now: measured.difference };
    let take = take.reform(|delta: Option<f64>| delta.map(three_digits));
    html! {
        <div class="explained">
            <Plot part={PagePart::DeltaError} title={html! { { words.delta_error } }}
                note={words.delta_error_legend} sentence={sentence.clone()}
                picture={Drawing::new(picture)} {take} />
            <p aria-hidden="true">{ sentence }</p>
        </div>
    }
}

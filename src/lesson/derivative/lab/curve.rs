//! The curve: its point is dragged or moved by keys; zoomed in, it becomes a line.

use yew::prelude::*;

use super::readouts::Measured;
use crate::app::context::{PageContext, use_page};
use crate::app::number_format::{exact, short};
use crate::app::plot::Plot;
use crate::app::plot::drawing::Drawing;
use crate::experiment::part::PagePart;
use crate::lesson::derivative;
use crate::lesson::derivative::pictures::{opening_window, window_around};
use crate::picture::axis::Range;
use crate::picture::slope::Slope;
use descent_core::expression::Expression;

/// Half the width of the window of the δ button, which separates the probes \[δ\].
const APART: f64 = 4.0;
/// The share of the window below which both probes look like one.
const ONE: f64 = 0.01;

#[derive(Properties, PartialEq)]
pub(crate) struct CurvePlotProps {
    pub(crate) f: Expression,
    pub(crate) measured: Measured,
    pub(crate) take: Callback<Option<f64>>,
}

#[component]
pub(crate) fn CurvePlot(props: &CurvePlotProps) -> Html {
    let page = &use_page();
    let PageContext { text, .. } = page;
    let CurvePlotProps { f, measured, take } = props;
    let words = derivative::text::words(text.language);
    let (x, delta) = (measured.known.x, measured.difference.delta);
    let zoomed = use_state_eq(|| None::<Range>);
    {
        // A new function resets the zoom.
        let zoomed = zoomed.clone();
        use_effect_with(f.clone(), move |_| zoomed.set(None));
    }
    let window = zoomed.unwrap_or_else(|| opening_window(f, x));
    // A point outside the window moves it along.
    let inside = (-1e-9..=1.0 + 1e-9).contains(&window.share(x));
    let half = window.high / 2.0 - window.low / 2.0;
    let window = if inside { window } else { window_around(x, half) };
    let zoom = |name: &'static str, label: &'static str, sign: &'static str, to: Option<Range>| {
        let zoomed = zoomed.clone();
        html! {
            <button type="button" {name} aria-label={label} title={label}
                onclick={Callback::from(move |_: MouseEvent| zoomed.set(to))}>{ sign }</button>
        }
    };
    let tools = html! {
        <span class="tools">
            { zoom("zoom-out", text.pictures.zoom_out, "−", Some(window_around(x, half * 2.0))) }
            { zoom("zoom-in", text.pictures.zoom_in, "+", Some(window_around(x, half / 2.0))) }
            { zoom("zoom-delta", words.zoom_delta, "δ", Some(window_around(x, APART * delta))) }
            { zoom("zoom-fit", text.pictures.zoom_fit, "⤢", None) }
        </span>
    };
    let near = delta / half < ONE;
    let note = if near { words.curve_too_near } else { words.curve_legend };
    let sentence = if measured.known.value.is_nan() {
        (words.curve_nowhere)(&short(x))
    } else {
        let numbers = [x, measured.known.value, measured.quotient(), measured.known.derivative];
        let [x, value, quotient, derivative] = numbers.map(exact);
        (words.curve_says)(&x, &value, &quotient, &derivative)
    };
    let picture = Slope { f: f.clone(), x, delta, window };
    html! {
        <div class="explained">
            <Plot part={PagePart::Curve} title={html! { { words.curve } }} {note}
                sentence={sentence.clone()} picture={Drawing::new(picture)}
                {tools} take={take.clone()} />
            <p aria-hidden="true">{ sentence }</p>
        </div>
    }
}

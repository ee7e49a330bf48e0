//! The curve: its point is dragged or moved by keys; zoomed in, it becomes a line.

use yew::prelude::*;

use super::function::FunctionChoice;
use super::measured::Measured;
use crate::app::context::{PageContext, use_page};
use crate::app::number_format::{exact, short};
use crate::app::plot::Plot;
use crate::app::plot::drawing::Drawing;
use crate::experiment::derivative::Derivative;
use crate::experiment::part::PagePart;
use crate::lesson::derivative;
use crate::lesson::derivative::pictures::{opening_window, window_around};
use crate::lesson::derivative::text::Words;
use crate::picture::axis::Range;
use crate::picture::slope::Slope;

#[derive(Properties, PartialEq)]
pub(super) struct CurvePlotProps {
    pub(super) derivative: Derivative,
    pub(super) measured: Measured,
    pub(super) take: Callback<Option<f64>>,
    /// True on a page for one picture, which has the choice of the function elsewhere.
    pub(super) narrow: bool,
}

#[component]
pub(super) fn CurvePlot(props: &CurvePlotProps) -> Html {
    let page = &use_page();
    let PageContext { text, hide, .. } = page;
    let CurvePlotProps { derivative, measured, take, narrow } = props;
    let words = derivative::text::words(text.language);
    let (x, delta) = (measured.known.x, measured.delta());
    let zoomed = use_state_eq(|| None::<Range>);
    {
        // A new function resets the zoom.
        let zoomed = zoomed.clone();
        use_effect_with(derivative.f.clone(), move |_| zoomed.set(None));
    }
    let window = zoomed.unwrap_or_else(|| opening_window(&measured.f, x));
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
        <>
            if !narrow && !hide.contains(PagePart::Function) {
                <FunctionChoice derivative={derivative.clone()} {delta} />
            }
            { zoom("zoom-out", text.pictures.zoom_out, "−", Some(window_around(x, half * 2.0))) }
            { zoom("zoom-in", text.pictures.zoom_in, "+", Some(window_around(x, half / 2.0))) }
            { zoom("zoom-fit", text.pictures.zoom_fit, "⤢", None) }
        </>
    };
    let sentence = if measured.known.value.is_nan() {
        (words.curve_nowhere)(&short(x))
    } else {
        let numbers = [x, measured.known.value, measured.quotient(), measured.known.derivative];
        let [x, value, quotient, derivative] = numbers.map(exact);
        (words.curve_says)(&x, &value, &quotient, &derivative)
    };
    let picture = Slope { f: (*measured.f).clone(), x, delta, window };
    html! {
        <Plot part={PagePart::Curve} title={html! { { words.curve } }} note={legend(words, &picture)}
            {sentence} picture={Drawing::new(picture)} {tools} take={take.clone()} />
    }
}

/// Explains the lens, or the lines if there is none.
fn legend(words: &Words, picture: &Slope) -> String {
    match picture.magnified() {
        None => words.curve_legend.to_owned(),
        Some(lens) if lens.follows => (words.lens)(&lens.factor, lens.is_every),
        Some(lens) => (words.lens_of_neighbours)(&lens.factor),
    }
}

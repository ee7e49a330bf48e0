//! The learning rate: an exact field, a slider on a logarithmic scale, and a
//! gauge of the rates that converge.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::app::controls::track::track;
use crate::app::message::Msg;
use crate::app::number_format::short;
use crate::experiment::Experiment;
use crate::session::message::Analysis;
use crate::text::Text;
use descent_core::stability::Window;

/// The ends of the slider, as powers of ten; a typed rate may lie beyond.
const ENDS: [f64; 2] = [-5.0, 1.0];
/// Positions of the slider in a tenfold.
const POSITIONS: f64 = 100.0;

#[derive(Properties, PartialEq)]
pub(crate) struct LearningRateProps {
    pub(crate) text: &'static Text,
    pub(crate) experiment: Experiment,
    pub(crate) analysis: Option<Rc<Analysis>>,
    pub(crate) act: Callback<Msg>,
    /// The exact field.
    pub(crate) children: Html,
}

/// Where a rate stands on the slider, 0 to 1.
fn position(rate: f64) -> f64 {
    ((rate.log10() - ENDS[0]) / (ENDS[1] - ENDS[0])).clamp(0.0, 1.0)
}

#[component]
pub(crate) fn LearningRate(props: &LearningRateProps) -> Html {
    let words = &props.text.rates;
    // While the slider is held, the run is left alone.
    let held = use_state_eq(|| None::<f64>);
    let rate = held.unwrap_or(props.experiment.rule.learning_rate);
    let read = |input: &HtmlInputElement| {
        let exact = 10_f64.powf(input.value_as_number() / POSITIONS);
        // Three digits: a rate that can be read and typed.
        format!("{exact:.2e}").parse().unwrap_or(exact)
    };
    let oninput = {
        let held = held.clone();
        Callback::from(move |event: InputEvent| {
            held.set(Some(read(&event.target_unchecked_into())));
        })
    };
    let onchange = {
        let (held, act, experiment) = (held.clone(), props.act.clone(), props.experiment.clone());
        Callback::from(move |event: Event| {
            let mut experiment = experiment.clone();
            experiment.rule.learning_rate = read(&event.target_unchecked_into());
            held.set(None);
            act.emit(Msg::Experiment(Box::new(experiment)));
        })
    };
    let windows = props.analysis.as_ref().map(|p| p.windows.as_slice()).unwrap_or_default();
    let [least, most] = ENDS.map(|end| (end * POSITIONS).to_string());
    let value = (rate.log10() * POSITIONS).round().clamp(ENDS[0] * POSITIONS, ENDS[1] * POSITIONS);
    html! {
        <div class="rate">
            { props.children.clone() }
            <div class="scale">
                <div class="slider">
                    { track(windows.iter().map(|window| (position(window.low), position(window.high)))) }
                    <input type="range" name="lr-slider" min={least} max={most} step="1"
                        value={value.to_string()} aria-label={words.slider}
                        aria-valuetext={short(rate)} {oninput} {onchange} />
                </div>
                { gauge(props, rate) }
            </div>
        </div>
    }
}

fn gauge(props: &LearningRateProps, rate: f64) -> Html {
    let words = &props.text.rates;
    let Some(analysis) = &props.analysis else { return Html::default() };
    if analysis.windows.is_empty() {
        return html! { <p class="gauge" data-gauge="">{ words.no_minimum }</p> };
    }
    let converges = analysis.windows.iter().any(|window| window.contains(rate));
    let (class, says) =
        if converges { ("inside", words.converges) } else { ("outside", words.diverges) };
    let set: Vec<String> = analysis.windows.iter().map(interval).collect();
    html! {
        <p class={classes!("gauge", class)} data-gauge="" data-converges={converges.to_string()}>
            <b>{ says }</b>
            <span>{ (words.set)(&set.join(", ")) }</span>
        </p>
    }
}

/// A window as an open interval.
fn interval(window: &Window) -> String {
    if window.high.is_finite() {
        format!("({}, {})", short(window.low), short(window.high))
    } else {
        format!("({}, ∞)", short(window.low))
    }
}

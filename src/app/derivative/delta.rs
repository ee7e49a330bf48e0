//! δ: an exact field, and a slider on a logarithmic scale.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::app::controls::TextField;
use crate::app::controls::track::track;
use crate::app::number_format::short;
use crate::experiment::number::positive;
use crate::lesson::derivative;
use crate::text::Text;
use descent_core::derivative::DELTA;
use descent_core::numpy::print::repr;

/// The ends of the slider, as powers of ten; a typed δ may lie beyond.
const ENDS: [f64; 2] = [-16.0, 0.0];
/// Positions of the slider in a tenfold.
const POSITIONS: f64 = 20.0;

#[derive(Properties, PartialEq)]
pub(crate) struct DeltaControlProps {
    pub(crate) text: &'static Text,
    pub(crate) delta: f64,
    /// Takes a δ; none when it is let go.
    pub(crate) take: Callback<Option<f64>>,
}

/// Three digits: a δ that can be read and typed.
pub(crate) fn rounded(delta: f64) -> f64 {
    format!("{delta:.2e}").parse().unwrap_or(delta)
}

/// Where a δ stands on the slider, 0 to 1.
fn position(delta: f64) -> f64 {
    ((delta.log10() - ENDS[0]) / (ENDS[1] - ENDS[0])).clamp(0.0, 1.0)
}

#[component]
pub(crate) fn DeltaControl(props: &DeltaControlProps) -> Html {
    let DeltaControlProps { text, delta, take } = props;
    let text = *text;
    let commit = {
        let take = take.clone();
        Callback::from(move |typed: String| {
            let delta = positive(&typed).map_err(|error| (text.number_error)(error).to_owned())?;
            take.emit(Some(delta));
            take.emit(None);
            Ok(())
        })
    };
    let oninput = take.reform(|event: InputEvent| {
        let input: HtmlInputElement = event.target_unchecked_into();
        Some(rounded(10_f64.powf(input.value_as_number() / POSITIONS)))
    });
    let onchange = take.reform(|_: Event| None);
    let [least, most] = ENDS.map(|end| (end * POSITIONS).to_string());
    let value = (delta.log10() * POSITIONS).round().clamp(ENDS[0] * POSITIONS, ENDS[1] * POSITIONS);
    // The notebook's δ has a mark of its own.
    let notebook = position(DELTA);
    html! {
        <div class="rate">
            <TextField name="delta" label={text.settings.delta} value={repr(*delta)} {commit} />
            <div class="scale">
                <div class="slider">
                    { track([(notebook - 0.004, notebook + 0.004)]) }
                    <input type="range" name="delta-slider" min={least} max={most} step="1"
                        value={value.to_string()} aria-label={derivative::text::words(text.language).slider}
                        aria-valuetext={short(*delta)} {oninput} {onchange} />
                </div>
            </div>
        </div>
    }
}

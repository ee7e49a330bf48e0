//! The slider, with a track that shows progress or the values that converge.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::track::track;

#[derive(Properties, PartialEq)]
pub(crate) struct SliderProps {
    pub(crate) name: AttrValue,
    /// The least and the greatest value.
    pub(crate) ends: [f64; 2],
    /// The distance of values; 0 for any value.
    #[prop_or(1.0)]
    pub(crate) step: f64,
    pub(crate) value: f64,
    /// The accessible name, unless the slider is in a `label`.
    #[prop_or_default]
    pub(crate) label: Option<AttrValue>,
    /// The accessible value.
    #[prop_or_default]
    pub(crate) value_text: Option<AttrValue>,
    /// The coloured stretches of the track, each from and to a share of it (0 to 1);
    /// `None` leaves the browser's own track.
    #[prop_or_default]
    pub(crate) stretches: Option<Vec<(f64, f64)>>,
    /// Receives the value while the slider moves.
    #[prop_or_default]
    pub(crate) slide: Callback<f64>,
    /// Receives the value when the slider is released.
    #[prop_or_default]
    pub(crate) release: Callback<f64>,
    #[prop_or_default]
    pub(crate) onkeydown: Option<Callback<KeyboardEvent>>,
    /// Its name among all that can be dragged, for scripts.
    #[prop_or_default]
    pub(crate) drag: Option<&'static str>,
}

#[component]
pub(crate) fn Slider(props: &SliderProps) -> Html {
    let oninput = props.slide.reform(|event: InputEvent| value(&event));
    let shown_again = use_force_update();
    let onchange = props.release.reform(move |event: Event| {
        // Renders again, so that a position with an unchanged value snaps back.
        shown_again.force_update();
        value(&event)
    });
    let [least, most] = props.ends.map(|end| end.to_string());
    let input = html! {
        <input type="range" name={props.name.clone()} data-drag={props.drag} min={least} max={most}
            step={if props.step > 0.0 { props.step.to_string() } else { "any".to_owned() }} value={props.value.to_string()}
            aria-label={props.label.clone()} aria-valuetext={props.value_text.clone()}
            {oninput} {onchange} onkeydown={props.onkeydown.clone()} />
    };
    match &props.stretches {
        Some(stretches) => html! {
            <div class="slider">{ track(stretches.iter().copied()) }{ input }</div>
        },
        None => input,
    }
}

fn value(event: &Event) -> f64 {
    event.target_unchecked_into::<HtmlInputElement>().value_as_number()
}

/// The logarithmic scale of a slider.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct LogScale {
    /// The ends as powers of ten; a typed value may lie beyond.
    pub(crate) ends: [f64; 2],
    /// Slider steps per decade.
    pub(crate) steps: f64,
}

impl LogScale {
    /// Returns the ends in slider steps.
    pub(crate) fn slider_ends(self) -> [f64; 2] {
        self.ends.map(|end| end * self.steps)
    }

    /// Returns the position of a value in slider steps.
    pub(crate) fn position(self, value: f64) -> f64 {
        let [least, most] = self.slider_ends();
        (value.log10() * self.steps).round().clamp(least, most)
    }

    /// Returns the value at a position in slider steps, to three digits.
    pub(crate) fn value_at(self, position: f64) -> f64 {
        three_digits(10_f64.powf(position / self.steps))
    }

    /// Returns the share of the track before a value (0 to 1).
    pub(crate) fn share(self, value: f64) -> f64 {
        ((value.log10() - self.ends[0]) / (self.ends[1] - self.ends[0])).clamp(0.0, 1.0)
    }
}

/// Rounds to three digits: a value that can be read and typed.
pub(crate) fn three_digits(value: f64) -> f64 {
    format!("{value:.2e}").parse().unwrap_or(value)
}

//! The axis of δ, on which it is the time of the lab: a slider on a logarithmic scale, and
//! the exact field.

use yew::prelude::*;

use crate::app::context::{PageContext, use_page};
use crate::app::controls::slider::LogScale;
use crate::app::controls::{Slider, TextField};
use crate::app::number_format::short;
use crate::experiment::number::positive;
use crate::lesson::derivative;
use descent_core::derivative::DELTA;
use descent_core::numpy::print::repr;

/// The scale of the slider.
pub(super) const SCALE: LogScale = LogScale { ends: [-16.0, 0.0], steps: 20.0 };
/// The powers of ten with a label.
const LABELS: [(f64, &str); 5] = [
    (1e-16, "1e\u{2212}16"),
    (1e-12, "1e\u{2212}12"),
    (1e-8, "1e\u{2212}8"),
    (1e-4, "1e\u{2212}4"),
    (1.0, "1"),
];

#[derive(Properties, PartialEq)]
pub(super) struct ScrubberProps {
    pub(super) delta: f64,
    /// Receives a δ; `None` on release.
    pub(super) take: Callback<Option<f64>>,
}

#[component]
pub(super) fn Scrubber(props: &ScrubberProps) -> Html {
    let page = &use_page();
    let PageContext { text, .. } = page;
    let ScrubberProps { delta, take } = props;
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
    let slide = take.reform(|position: f64| Some(SCALE.value_at(position)));
    let release = take.reform(|_: f64| None);
    html! {
        <div class="delta-axis">
            <TextField name="delta" label={text.settings.delta} symbol={html! { { "δ" } }}
                value={repr(*delta)} {commit} />
            <div class="rail">
                <Slider name="delta-slider" ends={SCALE.slider_ends()}
                    value={SCALE.position(*delta)} label={derivative::text::words(text.language).slider}
                    value_text={short(*delta)} stretches={vec![(SCALE.share(*delta), 1.0)]}
                    {slide} {release} />
                { ticks() }
            </div>
        </div>
    }
}

/// Draws the powers of ten and the notebook's δ under the slider.
fn ticks() -> Html {
    let at = |delta: f64| format!("{}%", SCALE.share(delta) * 100.0);
    html! {
        <svg class="ticks" aria-hidden="true">
            <rect class="notebook" x={at(DELTA)} y="0" width="2" height="6" />
            { for LABELS.into_iter().map(|(delta, label)| html! {
                <text x={at(delta)} y="100%">{ label }</text>
            }) }
        </svg>
    }
}

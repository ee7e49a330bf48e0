//! δ: an exact field, and a slider on a logarithmic scale.

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
const SCALE: LogScale = LogScale { ends: [-16.0, 0.0], steps: 20.0 };

#[derive(Properties, PartialEq)]
pub(crate) struct DeltaControlProps {
    pub(crate) delta: f64,
    /// Receives a δ; `None` on release.
    pub(crate) take: Callback<Option<f64>>,
}

#[component]
pub(crate) fn DeltaControl(props: &DeltaControlProps) -> Html {
    let page = &use_page();
    let PageContext { text, .. } = page;
    let DeltaControlProps { delta, take } = props;
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
    // Marks the notebook's δ.
    let notebook = SCALE.share(DELTA);
    html! {
        <div class="rate">
            <TextField name="delta" label={text.settings.delta} value={repr(*delta)} {commit} />
            <div class="scale">
                <Slider name="delta-slider" ends={SCALE.slider_ends()}
                    value={SCALE.position(*delta)} label={derivative::text::words(text.language).slider}
                    value_text={short(*delta)}
                    stretches={vec![(notebook - 0.004, notebook + 0.004)]} {slide} {release} />
            </div>
        </div>
    }
}

//! The track of a slider, drawn behind it: progress, or the values that converge.

use yew::prelude::*;

/// The length of a track in its own units.
const LENGTH: f64 = 1000.0;

/// Draws a track with coloured stretches, each from and to a share of it (0 to 1).
pub(crate) fn track(stretches: impl IntoIterator<Item = (f64, f64)>) -> Html {
    let stretch = |(from, to): (f64, f64)| {
        let [x, width] = [from, (to - from).max(0.0)].map(|length| (length * LENGTH).to_string());
        html! { <rect class="stretch" {x} y="0" {width} height="10" /> }
    };
    html! {
        <svg class="track" viewBox={format!("0 0 {LENGTH} 10")} preserveAspectRatio="none"
            aria-hidden="true">
            <rect x="0" y="0" width={LENGTH.to_string()} height="10" />
            { for stretches.into_iter().map(stretch) }
        </svg>
    }
}

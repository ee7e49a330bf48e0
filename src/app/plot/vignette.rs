//! The frame and marks of the cover page's small pictures, which have no numbers.

use yew::prelude::*;

/// Draws `content` on a board of 228 by 138 units, hidden from screen readers.
pub(crate) fn frame(content: Html) -> Html {
    html! {
        <svg class="vignette" viewBox="0 0 228 138" aria-hidden="true">{ content }</svg>
    }
}

/// Draws a hollow point.
pub(crate) fn ring(x: i32, y: i32) -> Html {
    html! { <circle class="ring" cx={x.to_string()} cy={y.to_string()} r="5" /> }
}

/// Draws a point whose target is 1.
pub(crate) fn one(x: i32, y: i32) -> Html {
    html! { <circle class="one" cx={x.to_string()} cy={y.to_string()} r="7" /> }
}

/// Draws a point whose target is 0.
pub(crate) fn zero(x: i32, y: i32) -> Html {
    let [x, y] = [x - 6, y - 6].map(|edge| edge.to_string());
    html! { <rect class="zero" {x} {y} width="12" height="12" /> }
}

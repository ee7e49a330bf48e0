//! The frame and marks of the cover page's small pictures, which have no numbers.

use yew::prelude::*;

/// Draws `content` on a board of 200 by 104 units, hidden from screen readers.
pub(crate) fn frame(content: Html) -> Html {
    html! {
        <svg class="vignette" viewBox="0 0 200 104" aria-hidden="true">{ content }</svg>
    }
}

/// Draws a hollow point.
pub(crate) fn ring(x: i32, y: i32) -> Html {
    html! { <circle class="ring" cx={x.to_string()} cy={y.to_string()} r="5" /> }
}

/// Draws a filled point.
pub(crate) fn disc(x: i32, y: i32) -> Html {
    html! { <circle class="disc" cx={x.to_string()} cy={y.to_string()} r="6" /> }
}

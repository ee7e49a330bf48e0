//! The line below a picture: its marks with their names, or a formula with numbers.

use yew::prelude::*;

use crate::app::number_format::equally_wide;

/// A mark in a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mark {
    /// The start of the run.
    Start,
    /// The current place.
    Now,
    /// The next update.
    Next,
    /// An update that lowered the loss.
    Fell,
    /// An update that raised the loss.
    Rose,
    /// The part of an update that changes W.
    LegW,
    /// The part that changes b.
    LegB,
    /// An update that changes both at once.
    Diagonal,
    /// A place at which the loss is computed.
    Probe,
}

/// Draws a mark, its name and a number that belongs to it.
pub(crate) fn marked(mark: Mark, name: &'static str, number: Option<String>) -> Html {
    let sign = match mark {
        Mark::Start => html! { <circle class="ring" cx="7" cy="7" r="4.5" /> },
        Mark::Now => html! { <circle class="disc" cx="7" cy="7" r="5" /> },
        Mark::Next => html! { <path class="good" d="M0 7H12M8 3L13 7L8 11" /> },
        Mark::Fell => html! { <circle class="disc" cx="7" cy="7" r="3" /> },
        Mark::LegW => html! { <path class="w" d="M0 7H12M9 4L13 7L9 10" /> },
        Mark::LegB => html! { <path class="b" d="M0 7H4M7 7H12M9 4L13 7L9 10" /> },
        Mark::Diagonal => html! { <path d="M1 12L12 3M7 2.5L13 2L11 7.500" /> },
        Mark::Probe => html! { <circle class="ring" cx="7" cy="7" r="4" /> },
        Mark::Rose => html! { <path class="rose" d="M7 3L11 10H3z" /> },
    };
    html! {
        // A node for each mark, so that none moves to the place of another.
        <span class="mark" key={format!("{mark:?}")}>
            <svg viewBox="0 0 14 14" aria-hidden="true">{ sign }</svg>
            { name }
            if let Some(number) = number {
                <b>{ number }</b>
            }
        </span>
    }
}

/// Draws W · x + b with the numbers of W and b.
pub(crate) fn linear([w, b]: [f64; 2], x: &str) -> Html {
    let sign = if b < 0.0 { "\u{2212}" } else { "+" };
    // A sign takes the place of a digit.
    let places = if w < 0.0 { 3 } else { 4 };
    html! {
        <>
            <b class="w">{ equally_wide(w, places) }</b>{ " · " }<b class="constant">{ x.to_owned() }</b>
            { format!(" {sign} ") }<b class="b">{ equally_wide(b.abs(), 4) }</b>
        </>
    }
}

/// Draws a number with its name.
pub(crate) fn named(name: &'static str, number: String, class: Option<&'static str>) -> Html {
    html! { <span>{ name }{ " " }<b {class}>{ number }</b></span> }
}

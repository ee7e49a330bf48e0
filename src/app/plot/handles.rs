//! What can be dragged in a picture, as elements over its canvas. What a drag does comes with a
//! chunk of its own: `src/app/drag.rs`.

use yew::prelude::*;

use crate::app::number_format::{place, short};
use crate::picture::handle::{Grip, Grips, Handle};
use crate::text::Text;

/// The radius of the disc of a parameter \[CSS pixels\].
const DISC: &str = "10";
/// The radius of what the pointer reaches \[CSS pixels\]; a finger reaches more.
const REACH: &str = "14";

/// Draws the handles of a picture, and keeps what a drag needs: the edges of the panel, and the
/// data there (the least and the greatest x, the least and the greatest y). `ratio` device
/// pixels are a CSS pixel.
pub(super) fn handles(
    text: &Text,
    grips: Option<(Grips, [f64; 4])>,
    ratio: f64,
    point: &Callback<PointerEvent>,
    leave: &Callback<PointerEvent>,
) -> Html {
    let (grips, data) = grips.unzip();
    let edges = grips.as_ref().map(|Grips { panel, .. }| {
        list(&[panel.left, panel.right, panel.bottom, panel.top].map(|length| length / ratio))
    });
    let grips = grips.iter().flat_map(|grips| &grips.grips);
    html! {
        <svg class="handles" data-panel={edges} data-axes={data.map(|data| list(&data))}
            onpointermove={point.clone()} onpointerleave={leave.clone()}>
            { for grips.map(|grip| handle(text, grip, ratio)) }
        </svg>
    }
}

fn list(numbers: &[f64]) -> String {
    numbers.iter().map(f64::to_string).collect::<Vec<_>>().join(" ")
}

fn handle(text: &Text, grip: &Grip, ratio: f64) -> Html {
    const ACROSS: &str = "M-15 -3.5l-3.5 3.5 3.5 3.5M15 -3.5l3.5 3.5 -3.5 3.5";
    const UP: &str = "M-3.5 -15l3.5 -3.5 3.5 3.5M-3.5 15l3.5 3.5 3.5 -3.5";
    let name = grip.handle.name();
    let at = [grip.at.0 / ratio, grip.at.1 / ratio];
    let value = match grip.values[..] {
        [value] => short(value),
        _ => place(&grip.values),
    };
    let (class, arrows, letter) = match grip.handle {
        Handle::Point(_) => ("point", [ACROSS, UP].concat(), None),
        Handle::Start(_) => ("start", [ACROSS, UP].concat(), None),
        Handle::Now(_) => ("now", [ACROSS, UP].concat(), None),
        Handle::Weight => ("disc w", UP.to_owned(), Some("W")),
        Handle::Bias => ("disc b", UP.to_owned(), Some("b")),
        Handle::Boundary => ("disc edge", ACROSS.to_owned(), Some("b")),
    };
    html! {
        <g key={name.clone()} {class} role="slider" tabindex="-1" data-drag={name}
            data-parameters={match grip.handle {
                Handle::Start(axes) | Handle::Now(axes) => Some(list(&axes.map(f64::from))),
                _ => None,
            }} data-at={list(&at)} data-from={list(&grip.data)}
            aria-label={(text.pictures.handle)(grip.handle)} aria-valuetext={value}
            aria-valuenow={grip.values.first().map(f64::to_string)}
            transform={format!("translate({} {})", at[0], at[1])}>
            <circle class="reach" r={REACH} />
            <path class="arrows" d={arrows} />
            if let Some(letter) = letter {
                <circle class="face" r={DISC} />
                <text text-anchor="middle" y="4.5">{ letter }</text>
            }
        </g>
    }
}

//! The line of live numbers: the numerical derivative, the exact one, the error and its
//! larger source.

use yew::prelude::*;

use super::measured::Measured;
use crate::app::context::use_page;
use crate::app::number_format::{fixed_to, scientific};
use crate::app::stage::width::Room;
use crate::lesson::derivative;
use crate::lesson::derivative::text::Source;
use descent_core::numpy::print::repr;

#[derive(Properties, PartialEq)]
pub(super) struct NumbersProps {
    pub(super) measured: Measured,
    pub(super) room: Room,
    /// True while δ shrinks: screen readers wait for the end.
    pub(super) playing: bool,
}

#[component]
pub(super) fn Numbers(props: &NumbersProps) -> Html {
    let page = &use_page();
    let NumbersProps { measured, room, playing } = props;
    let words = derivative::text::words(page.text.language);
    let display: fn(f64) -> String = match room {
        Room::Two => |value| repr(value).replace('-', "\u{2212}"),
        Room::One => |value| fixed_to(value, 5),
    };
    let readout = |class: &'static str, label: &'static str, number: Html| {
        html! {
            <div class={classes!("readout", class)}><dt>{ label }</dt><dd>{ number }</dd></div>
        }
    };
    let of_f = |name: &'static str, quantity: &'static str, value: f64| {
        html! { <div><dt>{ name }</dt><dd>{ number(quantity, value, repr) }</dd></div> }
    };
    let sentence = measured.sentence(words);
    let source = measured.source();
    html! {
        <div class="numbers slope">
            <dl class="readouts" aria-label={words.readouts}>
                { readout("w", words.numerical, number("numerical", measured.quotient(), display)) }
                { readout("good", words.exact, number("exact", measured.known.derivative, display)) }
                { readout("error", words.error, number("difference", measured.error(), scientific)) }
            </dl>
            <dl class="unseen">
                { of_f("f(x + δ)", "fx1", measured.digits.forward) }
                { of_f("f(x − δ)", "fx2", measured.digits.backward) }
            </dl>
            <div class="verdict" data-source={name(source)}>
                <details class="more-about">
                    <summary title={page.text.stage.more_about}>
                        <b class="state">{ (words.verdict)(source) }</b>
                    </summary>
                    <div class="popover"><p>{ sentence.clone() }</p></div>
                </details>
                <p class="unseen" role="status" aria-live={if *playing { "off" } else { "polite" }}>
                    { sentence }
                </p>
            </div>
        </div>
    }
}

/// Draws a live number, with its float64 for scripts around the page.
fn number(quantity: &'static str, value: f64, display: fn(f64) -> String) -> Html {
    html! { <span class="value" data-quantity={quantity} data-value={repr(value)}>{ display(value) }</span> }
}

fn name(source: Source) -> &'static str {
    match source {
        Source::Nothing => "none",
        Source::Truncation => "truncation",
        Source::Rounding => "rounding",
        Source::Balanced => "balanced",
        Source::Unknown => "unknown",
    }
}

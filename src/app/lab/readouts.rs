//! The live numbers.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::context::{PageContext, use_page};
use crate::app::number_format::{fixed, fixed_to, scientific};
use crate::app::stage::width::Room;
use crate::session::message::Snapshot;
use descent_core::layout::weights_and_bias;
use descent_core::numpy::print::repr;

#[derive(Properties, PartialEq)]
pub(crate) struct ReadoutsProps {
    pub(crate) snapshot: Rc<Snapshot>,
    /// The name of the loss.
    pub(crate) loss: &'static str,
    pub(crate) room: Room,
}

#[component]
pub(crate) fn Readouts(props: &ReadoutsProps) -> Html {
    let page = &use_page();
    let PageContext { text, .. } = page;
    let ReadoutsProps { snapshot, loss, room } = props;
    let words = &text.readouts;
    let (weights, bias) = weights_and_bias(&snapshot.parameters);
    let single = weights.len() == 1;
    let display: fn(f64) -> String = match room {
        Room::Two if single => fixed,
        Room::Two | Room::One => |value| fixed_to(value, 5),
    };
    let parameter = |name: String, class: &'static str, value: f64, gradient: Option<&f64>| {
        html! {
            <div class={classes!("readout", class)}>
                <dt><var>{ name.clone() }</var></dt>
                <dd>
                    { number(name, value, display) }
                    <span class="trend" aria-hidden="true">{ gradient.map_or("", |slope| trend(*slope)) }</span>
                </dd>
            </div>
        }
    };
    let weight = |(i, &value): (usize, &f64)| {
        let name = if single { "W".to_owned() } else { format!("W{}", i + 1) };
        parameter(name, "w", value, snapshot.gradient.get(i))
    };
    html! {
        <dl class={classes!("readouts", (!single).then_some("many"))} aria-label={words.label}>
            { for weights.iter().enumerate().map(weight) }
            { parameter("b".to_owned(), "b", bias, snapshot.gradient.last()) }
            <div class="readout error" title={*loss}>
                <dt><var>{ "E" }</var></dt>
                <dd>{ number("loss".to_owned(), snapshot.loss, scientific) }</dd>
            </div>
            <div class="readout error-val">
                <dt>{ "error_val" }</dt>
                <dd>{ number("error_val".to_owned(), snapshot.error_val, scientific) }</dd>
            </div>
        </dl>
    }
}

/// Returns the direction in which the next update moves a parameter of this slope.
fn trend(slope: f64) -> &'static str {
    if slope < 0.0 {
        "▲"
    } else if slope > 0.0 {
        "▼"
    } else {
        ""
    }
}

/// Draws a live number, with its float64 for scripts around the page.
fn number(quantity: String, value: f64, display: fn(f64) -> String) -> Html {
    html! { <span class="value" data-quantity={quantity} data-value={repr(value)}>{ display(value) }</span> }
}

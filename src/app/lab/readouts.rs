//! The live numbers.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::context::{PageContext, use_page};
use crate::app::number_format::{fixed, scientific};
use crate::session::message::Snapshot;
use descent_core::layout::weights_and_bias;
use descent_core::numpy::print::repr;

#[derive(Properties, PartialEq)]
pub(crate) struct ReadoutsProps {
    pub(crate) snapshot: Rc<Snapshot>,
    /// The name of the loss.
    pub(crate) loss: &'static str,
}

#[component]
pub(crate) fn Readouts(props: &ReadoutsProps) -> Html {
    let page = &use_page();
    let PageContext { text, .. } = page;
    let ReadoutsProps { snapshot, loss } = props;
    let words = &text.readouts;
    let (weights, bias) = weights_and_bias(&snapshot.parameters);
    let single = weights.len() == 1;
    let parameter = |name: String, class: &'static str, value: f64, gradient: Option<&f64>| {
        let quantity = name.clone();
        html! {
            <div class={classes!("readout", class)}>
                <dt><var>{ name.clone() }</var></dt>
                <dd>
                    <span class="value">{ number(quantity, value, fixed) }</span>
                    if let Some(&gradient) = gradient {
                        <small>{ format!("∂E/∂{name}") }<br />
                            { number(format!("gradient_{name}"), gradient, scientific) }</small>
                    }
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
            <div class="readout error">
                <dt><var>{ "E" }</var></dt>
                <dd>
                    <span class="value">{ number("loss".to_owned(), snapshot.loss, scientific) }</span>
                    <small><span class="name">{ *loss }<br /></span>{ "error_val " }
                        { number("error_val".to_owned(), snapshot.error_val, scientific) }</small>
                </dd>
            </div>
        </dl>
    }
}

/// Draws a live number, with its float64 for scripts around the page.
fn number(quantity: String, value: f64, display: fn(f64) -> String) -> Html {
    html! { <span data-quantity={quantity} data-value={repr(value)}>{ display(value) }</span> }
}

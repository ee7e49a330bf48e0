//! The live numbers of a slope, with all digits.

use yew::prelude::*;

use crate::app::context::{PageContext, use_page};
use crate::lesson::derivative;
use crate::text::Text;
use descent_core::derivative::accuracy::{Difference, Known};
use descent_core::derivative::{DELTA, Preset, my_func1, my_func2, numerical_derivative};
use descent_core::expression::Expression;
use descent_core::numpy::print::repr;

/// The known values of a function at a point, and its difference quotient.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Measured {
    pub(crate) known: Known,
    pub(crate) difference: Difference,
    pub(crate) plus: f64,
    pub(crate) minus: f64,
}

impl Measured {
    pub(crate) fn of(f: &Expression, x: f64, delta: f64) -> Self {
        let known = Known::of(f, x);
        let difference = Difference::of(|x| f.value(x), &known, delta);
        Self { known, difference, plus: f.value(x + delta), minus: f.value(x - delta) }
    }

    pub(crate) fn quotient(&self) -> f64 {
        self.difference.numerical.unwrap_or(f64::NAN)
    }

    pub(crate) fn error(&self) -> f64 {
        self.difference.error.unwrap_or(f64::NAN)
    }
}

#[derive(Properties, PartialEq)]
pub(crate) struct SlopeReadoutsProps {
    pub(crate) measured: Measured,
    /// The function, which may be one of the notebook's.
    pub(crate) preset: Expression,
}

#[component]
pub(crate) fn SlopeReadouts(props: &SlopeReadoutsProps) -> Html {
    let page = &use_page();
    let PageContext { text, .. } = page;
    let SlopeReadoutsProps { measured, preset } = props;
    let words = derivative::text::words(text.language);
    let x = || html! { <var>{ "x" }</var> };
    html! {
        <>
            <dl class="readouts many slope" aria-label={words.readouts}>
                <div class="readout">
                    <dt><var>{ "f" }</var>{ "(" }{ x() }{ " ± δ)" }</dt>
                    <dd>
                        <span class="value pair"><small>{ x() }{ " + δ" }</small>{ number("fx1", measured.plus) }</span>
                        <span class="value pair"><small>{ x() }{ " − δ" }</small>{ number("fx2", measured.minus) }</span>
                    </dd>
                </div>
                <div class="readout w">
                    <dt><var>{ "Δf" }</var>{ " / 2δ" }</dt>
                    <dd>
                        <span class="value">{ number("numerical", measured.quotient()) }</span>
                        <small>{ "(" }<var>{ "f" }</var>{ "(" }{ x() }{ "+δ) − " }<var>{ "f" }</var>{ "(" }{ x() }{ "−δ)) / 2δ" }</small>
                    </dd>
                </div>
                <div class="readout good">
                    <dt><var>{ "f ′" }</var>{ "(" }{ x() }{ ")" }</dt>
                    <dd>
                        <span class="value">{ number("exact", measured.known.derivative) }</span>
                        <small>{ words.exact }</small>
                    </dd>
                </div>
                <div class="readout error">
                    <dt>{ "|" }<var>{ "Δf" }</var>{ " / 2δ − " }<var>{ "f ′" }</var>{ "|" }</dt>
                    <dd>
                        <span class="value">{ number("difference", measured.error()) }</span>
                        <small>{ words.difference }</small>
                    </dd>
                </div>
            </dl>
            { printed(text, preset) }
        </>
    }
}

/// Draws the output of the notebook's cells for this function.
fn printed(text: &Text, f: &Expression) -> Html {
    let (cell, call, result) = match Preset::of(f) {
        Some(Preset::Square) => {
            (1, "numerical_derivative(my_func1, 3)", numerical_derivative(my_func1, 3.0, DELTA))
        }
        Some(Preset::ThreeXExpX) => {
            (2, "numerical_derivative(my_func2, 2)", numerical_derivative(my_func2, 2.0, DELTA))
        }
        _ => return Html::default(),
    };
    html! {
        <p class="printed">
            <span>{ (derivative::text::words(text.language).notebook)(cell) }</span>
            <code>{ call }{ " → " }<b data-quantity="notebook" data-value={repr(result)}>
                { "result == " }{ repr(result) }
            </b></code>
        </p>
    }
}

/// Draws a live number with all digits.
fn number(quantity: &'static str, value: f64) -> Html {
    let text = repr(value);
    let latest = text.replace('-', "\u{2212}");
    html! { <span data-quantity={quantity} data-value={text}>{ latest }</span> }
}

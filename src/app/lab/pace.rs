//! The choices of the pace and of the updates of a step.

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use crate::app::context::PageContext;
use crate::app::message::Msg;
use crate::experiment::address::Pace;

/// The paces on offer \[updates/s\].
const PACES: [f64; 4] = [1.0, 10.0, 100.0, 1000.0];
/// The numbers of updates for one press of a step button.
pub(super) const STRIDES: [i64; 3] = [1, 10, 100];

/// Draws the choice of the updates of a step.
pub(super) fn strides(label: &'static str, stride: &UseStateHandle<i64>) -> Html {
    let option = |by: i64| {
        let stride = stride.clone();
        let checked = *stride == by;
        let choose = Callback::from(move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            if input.checked() {
                stride.set(by);
            }
        });
        html! {
            <label>
                <input type="radio" name="stride" value={by.to_string()} {checked} onchange={choose} />
                <span>{ by }</span>
            </label>
        }
    };
    html! {
        <fieldset class="stride">
            <legend>{ label }</legend>
            { for STRIDES.into_iter().map(option) }
        </fieldset>
    }
}

/// Draws the choice of the pace.
pub(super) fn pace(page: &PageContext, chosen: Option<Pace>) -> Html {
    let words = &page.text.transport;
    let option = |value: String, label: String, selected: bool| {
        html! { <option {value} {selected}>{ label }</option> }
    };
    // A pace from an address need not be in the list.
    let mut rates = PACES.to_vec();
    if let Some(Pace::PerSecond(rate)) = chosen
        && !rates.contains(&rate)
    {
        rates.push(rate);
    }
    let onchange = page.act.reform(|event: Event| {
        let select: HtmlSelectElement = event.target_unchecked_into();
        Msg::Pace(match select.value().as_str() {
            "full" => Some(Pace::Full),
            value => value.parse().ok().map(Pace::PerSecond),
        })
    });
    html! {
        <label class="field">
            <span>{ words.pace }</span>
            <select name="pace" {onchange}>
                { option("gentle".to_owned(), words.gentle.to_owned(), chosen.is_none()) }
                { for rates.into_iter().map(|rate| {
                    let selected = chosen == Some(Pace::PerSecond(rate));
                    let label = descent_core::numpy::print::repr(rate);
                    let label = label.strip_suffix(".0").unwrap_or(&label);
                    option(rate.to_string(), (words.per_second)(label), selected)
                }) }
                { option("full".to_owned(), words.fastest.to_owned(), chosen == Some(Pace::Full)) }
            </select>
        </label>
    }
}

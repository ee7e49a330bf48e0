//! The drop-down list.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(crate) struct ChoiceProps {
    pub(crate) name: &'static str,
    pub(crate) label: &'static str,
    /// The value and the label of each option.
    pub(crate) options: Vec<(String, String)>,
    pub(crate) value: String,
    pub(crate) choose: Callback<String>,
}

#[component]
pub(crate) fn Choice(props: &ChoiceProps) -> Html {
    let onchange = props.choose.reform(|event: Event| {
        let select: HtmlSelectElement = event.target_unchecked_into();
        select.value()
    });
    // Once the reader has chosen, the attribute of an option no longer selects it.
    let chosen = props.options.iter().position(|(value, _)| *value == props.value);
    let chosen = chosen.and_then(|chosen| i32::try_from(chosen).ok()).unwrap_or(-1);
    html! {
        <label class="field">
            <span>{ props.label }</span>
            <select name={props.name} ~selectedIndex={chosen} {onchange}>
                { for props.options.iter().map(|(value, label)| html! {
                    <option value={value.clone()} selected={*value == props.value}>{ label.clone() }</option>
                }) }
            </select>
        </label>
    }
}

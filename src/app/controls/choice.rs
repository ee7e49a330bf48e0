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
    html! {
        <label class="field">
            <span>{ props.label }</span>
            <select name={props.name} {onchange}>
                { for props.options.iter().map(|(value, label)| html! {
                    <option value={value.clone()} selected={*value == props.value}>{ label.clone() }</option>
                }) }
            </select>
        </label>
    }
}

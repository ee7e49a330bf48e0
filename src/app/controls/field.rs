//! The text field: it keeps an invalid text and shows its error.

use web_sys::HtmlInputElement;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(crate) struct TextFieldProps {
    pub(crate) name: &'static str,
    pub(crate) label: &'static str,
    /// The field's text until the reader types.
    pub(crate) value: String,
    #[prop_or_default]
    pub(crate) placeholder: &'static str,
    /// Takes the typed text, or returns the reason for refusing it.
    pub(crate) commit: Callback<String, Result<(), String>>,
}

#[component]
pub(crate) fn TextField(props: &TextFieldProps) -> Html {
    let draft = use_state(|| None::<String>);
    let error = use_state(|| None::<String>);
    let id = format!("{}-error", props.name);
    {
        // A new value from elsewhere replaces the draft.
        let (draft, error) = (draft.clone(), error.clone());
        use_effect_with(props.value.clone(), move |_| {
            draft.set(None);
            error.set(None);
        });
    }
    let oninput = {
        let draft = draft.clone();
        Callback::from(move |event: InputEvent| {
            let input: HtmlInputElement = event.target_unchecked_into();
            draft.set(Some(input.value()));
        })
    };
    let onchange = {
        let (draft, error, commit) = (draft.clone(), error.clone(), props.commit.clone());
        Callback::from(move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            match commit.emit(input.value()) {
                Ok(()) => {
                    draft.set(None);
                    error.set(None);
                }
                Err(why) => {
                    draft.set(Some(input.value()));
                    error.set(Some(why));
                }
            }
        })
    };
    html! {
        <div class="field">
            <label>
                <span>{ props.label }</span>
                // A text field, because a number field on a phone may lack the minus sign and e.
                <input type="text" inputmode="text" autocomplete="off" spellcheck="false"
                    name={props.name} placeholder={props.placeholder}
                    value={(*draft).clone().unwrap_or_else(|| props.value.clone())}
                    aria-invalid={error.is_some().to_string()}
                    aria-describedby={error.is_some().then(|| id.clone())}
                    {oninput} {onchange} />
            </label>
            if let Some(why) = &*error {
                <p {id} class="field-error" role="alert">{ why.clone() }</p>
            }
        </div>
    }
}

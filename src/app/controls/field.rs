//! The text field: it keeps an invalid text, shows its error and marks the mistaken part.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::app::browser;
use crate::browser::log::OrLog;
use descent_core::expression::Span;

/// The reason for refusing a typed text.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct FieldError {
    pub(crate) sentence: String,
    /// The mistaken part, if not all of the text.
    pub(crate) part: Option<Span>,
}

impl From<String> for FieldError {
    fn from(sentence: String) -> Self {
        Self { sentence, part: None }
    }
}

#[derive(Properties, PartialEq)]
pub(crate) struct TextFieldProps {
    pub(crate) name: &'static str,
    pub(crate) label: &'static str,
    /// The visible label, if it is not `label`.
    #[prop_or_default]
    pub(crate) symbol: Option<Html>,
    /// The field's text until the reader types.
    pub(crate) value: String,
    #[prop_or_default]
    pub(crate) placeholder: &'static str,
    /// The most UTF-16 units.
    #[prop_or_default]
    pub(crate) longest: Option<usize>,
    #[prop_or_default]
    pub(crate) class: &'static str,
    /// Takes the typed text, or returns the reason for refusing it.
    pub(crate) commit: Callback<String, Result<(), FieldError>>,
}

#[component]
pub(crate) fn TextField(props: &TextFieldProps) -> Html {
    let draft = use_state(|| None::<String>);
    let error = use_state(|| None::<(String, FieldError)>);
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
            let typed = input.value();
            match commit.emit(typed.clone()) {
                Ok(()) => {
                    draft.set(None);
                    error.set(None);
                }
                Err(why) => {
                    if let Some(part) = why.part {
                        select(&input, &typed, part);
                    }
                    draft.set(Some(typed.clone()));
                    error.set(Some((typed, why)));
                }
            }
        })
    };
    let typed = (*draft).clone().unwrap_or_else(|| props.value.clone());
    html! {
        <div class={classes!("field", props.class)}>
            <label>
                <span>
                    { props.symbol.clone().unwrap_or_else(|| html! { { props.label } }) }
                </span>
                // A text field, because a number field on a phone may lack the minus sign and e.
                <input type="text" inputmode="text" autocomplete="off" autocapitalize="off"
                    spellcheck="false" name={props.name} placeholder={props.placeholder}
                    maxlength={props.longest.map(|longest| longest.to_string())}
                    aria-label={props.symbol.as_ref().map(|_| props.label)}
                    value={typed} aria-invalid={error.is_some().to_string()}
                    aria-describedby={error.is_some().then(|| id.clone())}
                    {oninput} {onchange} />
            </label>
            if let Some((refused, FieldError { sentence, part })) = &*error {
                <div {id} class="field-error" role="alert">
                    { for part.map(|part| marked(refused, part)) }
                    <p>{ sentence.clone() }</p>
                </div>
            }
        </div>
    }
}

/// Selects a part of the typed text while the reader is in the field: otherwise a
/// selection would move the focus back.
fn select(input: &HtmlInputElement, typed: &str, part: Span) {
    let focused = browser::document().and_then(|document| document.active_element());
    if !focused.is_some_and(|focused| focused.is_same_node(Some(input))) {
        return;
    }
    let units = part.utf16(typed);
    let [start, end] = [units.start, units.end].map(|at| u32::try_from(at).ok());
    input.set_selection_start(start).or_log("select the mistake");
    input.set_selection_end(end).or_log("select the mistake");
}

/// Draws a text with the mistaken part marked.
fn marked(typed: &str, Span { start, end }: Span) -> Html {
    let part = |from: usize, to: usize| typed.get(from..to).unwrap_or_default();
    html! {
        <code aria-hidden="true">
            { part(0, start) }<mark data-mistake="">{ part(start, end) }</mark>{ part(end, typed.len()) }
        </code>
    }
}

//! The function: chosen by a button or typed, with errors marked at their position.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::presets::Presets;
use crate::app::browser;
use crate::app::context::{PageContext, use_page};
use crate::app::message::Msg;
use crate::browser::log::OrLog;
use crate::experiment::derivative::Derivative;
use crate::lesson::derivative;
use descent_core::expression::{Expression, ExpressionError, MOST_CHARACTERS};

#[derive(Properties, PartialEq)]
pub(crate) struct FunctionFieldProps {
    pub(crate) derivative: Derivative,
    /// The parsed function.
    pub(crate) f: Expression,
    pub(crate) delta: f64,
}

/// A typed text that cannot be read.
#[derive(Clone, Debug, PartialEq)]
struct Wrong {
    typed: String,
    error: ExpressionError,
}

#[component]
pub(crate) fn FunctionField(props: &FunctionFieldProps) -> Html {
    let page = &use_page();
    let PageContext { text, act, .. } = page;
    let FunctionFieldProps { derivative, f, delta } = props;
    let words = derivative::text::words(text.language);
    let wrong = use_state_eq(|| None::<Wrong>);
    {
        let wrong = wrong.clone();
        use_effect_with(derivative.f.clone(), move |_| wrong.set(None));
    }
    let input = use_node_ref();
    let onchange = {
        let (wrong, act, input) = (wrong.clone(), act.clone(), input.clone());
        let (derivative, delta) = (derivative.clone(), *delta);
        Callback::from(move |event: Event| {
            let field: HtmlInputElement = event.target_unchecked_into();
            let typed = field.value();
            match typed.parse::<Expression>() {
                Ok(_) => {
                    wrong.set(None);
                    let f = typed.trim().to_owned();
                    act.emit(Msg::Derivative(Derivative { f, ..derivative.clone() }, delta));
                    act.emit(Msg::Settled);
                }
                Err(error) => {
                    if let Some(input) = input.cast::<HtmlInputElement>().filter(has_focus) {
                        let place = error.span.utf16(&typed);
                        let ends = [place.start, place.end].map(|at| u32::try_from(at).ok());
                        input.set_selection_start(ends[0]).or_log("select the mistake");
                        input.set_selection_end(ends[1]).or_log("select the mistake");
                    }
                    wrong.set(Some(Wrong { typed, error }));
                }
            }
        })
    };
    let value = wrong.as_ref().map_or_else(|| derivative.f.clone(), |wrong| wrong.typed.clone());
    let choose = {
        let wrong = wrong.clone();
        act.reform(move |msg: Msg| {
            wrong.set(None);
            msg
        })
    };
    html! {
        <>
        <Presets f={f.clone()} delta={*delta} act={choose} />
        <div class="field function">
            <label>
                <span><var>{ "f" }</var>{ "(" }<var>{ "x" }</var>{ ") =" }</span>
                <input type="text" name="f" ref={input} autocomplete="off" autocapitalize="off"
                    spellcheck="false" maxlength={(2 * MOST_CHARACTERS).to_string()}
                    aria-label={words.function} {value}
                    aria-invalid={wrong.is_some().to_string()}
                    aria-describedby={wrong.as_ref().map(|_| "f-error")} {onchange} />
            </label>
            if let Some(wrong) = &*wrong {
                <div id="f-error" class="field-error" role="alert">
                    { pointed_at(wrong) }
                    <p>
                        { (words.at_character)(character(wrong)) }{ ": " }
                        { (text.expression_error)(wrong.error.kind) }
                    </p>
                </div>
            }
        </div>
        </>
    }
}

/// Returns true if the reader is still in the field: otherwise a selection would move the
/// focus back.
fn has_focus(input: &HtmlInputElement) -> bool {
    let there = browser::document().and_then(|document| document.active_element());
    there.is_some_and(|there| there.is_same_node(Some(input)))
}

/// Returns the number of the wrong character, from 1.
fn character(wrong: &Wrong) -> usize {
    let before = wrong.typed.get(..wrong.error.span.start).unwrap_or_default();
    before.chars().count() + 1
}

/// Draws the typed text with the error marked.
fn pointed_at(wrong: &Wrong) -> Html {
    let Wrong { typed, error } = wrong;
    let part = |from: usize, to: usize| typed.get(from..to).unwrap_or_default();
    let (start, end) = (error.span.start, error.span.end);
    html! {
        <code aria-hidden="true">
            { part(0, start) }<mark data-mistake="">{ part(start, end) }</mark>{ part(end, typed.len()) }
        </code>
    }
}

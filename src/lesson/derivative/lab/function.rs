//! The function: chosen by a button or typed, with errors marked at their position.

use yew::prelude::*;

use super::presets::Presets;
use crate::app::context::{PageContext, use_page};
use crate::app::controls::{FieldError, TextField};
use crate::app::message::Msg;
use crate::experiment::derivative::Derivative;
use crate::lesson::derivative;
use descent_core::expression::{Expression, MOST_CHARACTERS};

#[derive(Properties, PartialEq)]
pub(crate) struct FunctionFieldProps {
    pub(crate) derivative: Derivative,
    /// The parsed function.
    pub(crate) f: Expression,
    pub(crate) delta: f64,
}

#[component]
pub(crate) fn FunctionField(props: &FunctionFieldProps) -> Html {
    let page = &use_page();
    let PageContext { text, act, .. } = page;
    let FunctionFieldProps { derivative, f, delta } = props;
    let (text, words) = (*text, derivative::text::words(text.language));
    // Each chosen preset makes the field anew, without an invalid text.
    let chosen = use_state(|| 0_u32);
    let commit = {
        let (act, derivative, delta) = (act.clone(), derivative.clone(), *delta);
        Callback::from(move |typed: String| {
            if let Err(error) = typed.parse::<Expression>() {
                let before = typed.get(..error.span.start).unwrap_or_default();
                let sentence = format!(
                    "{}: {}",
                    (words.at_character)(before.chars().count() + 1),
                    (text.expression_error)(error.kind)
                );
                return Err(FieldError { sentence, part: Some(error.span) });
            }
            let f = typed.trim().to_owned();
            act.emit(Msg::Derivative(Derivative { f, ..derivative.clone() }, delta));
            act.emit(Msg::Settled);
            Ok(())
        })
    };
    let choose = {
        let chosen = chosen.clone();
        act.reform(move |msg: Msg| {
            chosen.set(*chosen + 1);
            msg
        })
    };
    let symbol = html! { <><var>{ "f" }</var>{ "(" }<var>{ "x" }</var>{ ") =" }</> };
    html! {
        <>
        <Presets f={f.clone()} delta={*delta} act={choose} />
        <TextField key={*chosen} name="f" label={words.function} {symbol} class="function"
            value={derivative.f.clone()} longest={2 * MOST_CHARACTERS} {commit} />
        </>
    }
}

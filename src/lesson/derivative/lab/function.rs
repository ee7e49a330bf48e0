//! The function: typed, with errors marked at their position, or one of the notebook's.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::app::context::{PageContext, use_page};
use crate::app::controls::{FieldError, TextField};
use crate::app::message::Msg;
use crate::experiment::derivative::Derivative;
use crate::lesson::derivative;
use descent_core::derivative::Preset;
use descent_core::expression::{Expression, MOST_CHARACTERS};

#[derive(Properties, PartialEq)]
pub(super) struct FunctionProps {
    pub(super) derivative: Derivative,
    pub(super) delta: f64,
}

#[component]
pub(super) fn FunctionField(props: &FunctionProps) -> Html {
    let page = &use_page();
    let PageContext { text, act, .. } = page;
    let (text, words) = (*text, derivative::text::words(text.language));
    let commit = {
        let (act, derivative, delta) = (act.clone(), props.derivative.clone(), props.delta);
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
    let symbol = html! { <><var>{ "f" }</var>{ "(" }<var>{ "x" }</var>{ ") =" }</> };
    html! {
        <TextField name="f" label={words.function} {symbol} class="function"
            value={props.derivative.f.clone()} longest={2 * MOST_CHARACTERS} {commit} />
    }
}

/// The list of the notebook's functions.
#[component]
pub(super) fn FunctionChoice(props: &FunctionProps) -> Html {
    let page = &use_page();
    let words = derivative::text::words(page.text.language);
    let f = &props.derivative.f;
    let current = f.parse::<Expression>().ok().and_then(|f| Preset::of(&f));
    let onchange = {
        let (act, delta) = (page.act.clone(), props.delta);
        Callback::from(move |event: Event| {
            let select: HtmlSelectElement = event.target_unchecked_into();
            let chosen = select.value();
            let Some(preset) = Preset::ALL.into_iter().find(|preset| preset.source() == chosen)
            else {
                return;
            };
            let derivative = match preset {
                Preset::Square => Derivative::default(),
                _ => Derivative { f: preset.source().to_owned(), x: preset.point() },
            };
            act.emit(Msg::Derivative(derivative, delta));
            act.emit(Msg::Settled);
        })
    };
    let option = |preset: Preset| {
        html! {
            <option value={preset.source()} selected={current == Some(preset)}>
                { (words.preset)(preset) }
            </option>
        }
    };
    html! {
        <select name="preset" aria-label={words.presets} {onchange}>
            if current.is_none() {
                <option value="" selected=true>{ "f(x)" }</option>
            }
            { for Preset::ALL.into_iter().map(option) }
        </select>
    }
}

//! The array derivative, line by line through cell 15, forwards and back.

use ndarray::ArrayD;
use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

use super::step::{arrays, moment, variables};
use crate::app::context::{PageContext, use_page};
use crate::app::controls::icon::{Icon, icon};
use crate::app::controls::{Choice, Slider, TextField};
use crate::app::stage::figure::Figure;
use crate::experiment::array::array;
use crate::experiment::exercise::CodeExercise;
use crate::experiment::part::PagePart;
use crate::lesson::derivative;
use crate::lesson::derivative::player::Player;
use descent_core::derivative::ArrayFunction;
use descent_core::numpy::print::repr;

#[derive(Properties, PartialEq)]
pub(super) struct ArrayFigureProps {
    pub(super) delta: f64,
    pub(super) exercise: CodeExercise,
    /// Receives the changed exercise.
    pub(super) take: Callback<CodeExercise>,
}

#[component]
pub(super) fn ArrayFigure(props: &ArrayFigureProps) -> Html {
    let page = &use_page();
    let PageContext { text, hide, .. } = page;
    let ArrayFigureProps { delta, exercise, take } = props;
    let text = *text;
    let words = &derivative::text::words(text.language).array;
    let code = (exercise.function, exercise.x.clone(), *delta);
    let player = use_memo(code, |_| Player::exercise(exercise, *delta));
    let last = player.len() - 1;
    let place = exercise.line.min(last);
    let Some(step) = player.step(place) else { return Html::default() };
    let go = {
        let exercise = exercise.clone();
        take.reform(move |line: usize| CodeExercise { line: line.min(last), ..exercise.clone() })
    };
    let element = step.element;
    let next = player.round(element.map_or(if place < 3 { 0 } else { usize::MAX }, |e| e + 1));
    let before = match element {
        Some(element) if place > player.round(element) => player.round(element),
        Some(element) => element.checked_sub(1).map_or(0, |element| player.round(element)),
        None if place == last => player.round(player.elements().len().saturating_sub(1)),
        None => 0,
    };
    let onkeydown = {
        let go = go.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.is_composing() || keeps(&event) {
                return;
            }
            go.emit(match event.code().as_str() {
                "ArrowRight" => place + 1,
                "ArrowLeft" => place.saturating_sub(1),
                "PageDown" => next,
                "PageUp" => before,
                "Home" => 0,
                "End" => last,
                _ => return,
            });
            event.prevent_default();
            event.stop_propagation();
        })
    };
    let button = |name: &'static str, sign: Icon, label: &'static str, to: usize| {
        let primary = (name == "line-step").then_some("primary");
        html! {
            <button type="button" {name} class={classes!(primary)} title={label}
                onclick={go.reform(move |_| to)}>
                { icon(sign) }<span class={primary.is_none().then_some("unseen")}>{ label }</span>
            </button>
        }
    };
    let slide = go.reform(|place: f64| place as usize);
    html! {
        <Figure part={PagePart::ArrayDerivative} title={html! { { words.title } }} legend={html! { { words.keys } }}
            class="array">
            <div class="stepper" data-place={place.to_string()} {onkeydown}>
                { asked(page, exercise, take) }
                <div class="steer" role="group" aria-label={words.steer}>
                    { button("line-start", Icon::ToStart, words.start, 0) }
                    { button("line-back", Icon::Back, words.back, place.saturating_sub(1)) }
                    { button("line-step", Icon::Forward, words.step, place + 1) }
                    { button("line-next", Icon::Play, words.next, next) }
                    { button("line-end", Icon::ToEnd, words.end, last) }
                    if !hide.contains(PagePart::CodeLine) {
                        <Slider name="line" ends={[0.0, last as f64]} value={place as f64}
                            label={words.slider} value_text={(words.position)(place + 1, last + 1)}
                            stretches={vec![(0.0, place as f64 / last.max(1) as f64)]} {slide} />
                    }
                </div>
                <p class="says" role="status">{ (words.says)(step.line, &moment(&player, &step)) }</p>
                { arrays(&player, &step) }
                { variables(text, &player, &step) }
            </div>
        </Figure>
    }
}

/// Draws the fields of the function and the array.
fn asked(page: &PageContext, exercise: &CodeExercise, take: &Callback<CodeExercise>) -> Html {
    let (text, hide) = (page.text, page.hide);
    let words = &derivative::text::words(text.language).array;
    let (function, mistake) = (exercise.function, exercise.mistake);
    let choose = take.reform(move |name: String| {
        let named = ArrayFunction::ALL.into_iter().find(|function| function.name() == name);
        CodeExercise::of(named.unwrap_or(function), mistake)
    });
    let commit = {
        let take = take.clone();
        Callback::from(move |typed: String| {
            let x = array(&typed).map_err(text.array_error)?;
            if !function.takes(x.shape()) {
                return Err((words.too_small)(function.name(), function.least()).into());
            }
            take.emit(CodeExercise { function, x, line: 0, mistake });
            Ok(())
        })
    };
    let option = |function: ArrayFunction| {
        (function.name().to_owned(), format!("{}: {}", function.name(), function.formula()))
    };
    let options: Vec<_> = ArrayFunction::ALL.into_iter().map(option).collect();
    html! {
        <div class="asked">
            if !hide.contains(PagePart::ArrayFunction) {
                <Choice name="function" label={words.function} {options}
                    value={function.name().to_owned()} {choose} />
            }
            if !hide.contains(PagePart::ArrayValues) {
                <TextField name="values" label={words.array} value={written(&exercise.x)} {commit} />
            }
        </div>
    }
}

/// Formats an array as a reader would type it.
fn written(x: &ArrayD<f64>) -> String {
    let row = |row: &[f64]| {
        format!("[{}]", row.iter().map(|&element| repr(element)).collect::<Vec<_>>().join(", "))
    };
    let elements: Vec<f64> = x.iter().copied().collect();
    match x.shape() {
        [_, columns] => {
            let rows: Vec<String> = elements.chunks((*columns).max(1)).map(row).collect();
            format!("[{}]", rows.join(", "))
        }
        _ => row(&elements),
    }
}

/// Returns true if the focused control uses the key itself.
fn keeps(event: &KeyboardEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| {
        ["INPUT", "SELECT"].contains(&target.tag_name().as_str())
            || target.has_attribute("data-scrolls")
    })
}

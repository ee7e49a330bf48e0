//! The code of cell 15 with its current line, and the output of the lesson's cells.

use ndarray::IxDyn;
use yew::prelude::*;

use crate::app::browser;
use crate::app::context::{PageContext, use_page};
use crate::app::lab::listing::listing;
use crate::app::stage::figure::Figure;
use crate::experiment::exercise::CodeExercise;
use crate::experiment::part::PagePart;
use crate::lesson::derivative;
use crate::lesson::derivative::code::TALKING_DERIVATIVE;
use crate::lesson::derivative::player::Player;
use crate::lesson::listing::Line;
use descent_core::derivative::{DELTA, Preset, my_func1, my_func2, numerical_derivative};
use descent_core::expression::Expression;
use descent_core::numpy::print::repr;

#[derive(Properties, PartialEq)]
pub(super) struct CodeProps {
    pub(super) delta: f64,
    pub(super) exercise: CodeExercise,
}

/// The code, scrolled to the current line.
#[component]
pub(super) fn CodeFigure(props: &CodeProps) -> Html {
    let page = &use_page();
    let CodeProps { delta, exercise } = props;
    let words = &derivative::text::words(page.text.language).array;
    let player = use_player(exercise, *delta);
    let place = exercise.line.min(player.len() - 1);
    let lit = player.step(place).map_or(Line::Return, |step| step.line);
    let body = use_node_ref();
    {
        let body = body.clone();
        use_effect_with(lit, move |_| browser::scroll_within(&body, ".code", ".lit"));
    }
    let delta = *delta;
    let delta_line = move |line| {
        let other = line == Line::Delta && delta.to_bits() != DELTA.to_bits();
        other.then(|| format!("    delta_x = {}", repr(delta)))
    };
    html! {
        <Figure part={PagePart::Code} title={html! { { words.code } }} class="cell-code">
            <div class="whole" ref={body}>
                { listing(TALKING_DERIVATIVE, lit, words.code, delta_line) }
            </div>
        </Figure>
    }
}

#[derive(Properties, PartialEq)]
pub(super) struct OutputProps {
    pub(super) f: std::rc::Rc<Expression>,
    pub(super) delta: f64,
    pub(super) exercise: CodeExercise,
}

/// The output so far of cell 15, at the end with its return value, after the number that the
/// notebook's cell printed for the function of the curve.
#[component]
pub(super) fn OutputFigure(props: &OutputProps) -> Html {
    let page = &use_page();
    let OutputProps { f, delta, exercise } = props;
    let words = &derivative::text::words(page.text.language).array;
    let player = use_player(exercise, *delta);
    let Some(step) = player.step(exercise.line.min(player.len() - 1)) else {
        return Html::default();
    };
    let lines: Vec<&str> = step.printed.iter().map(|line| line.text.as_str()).collect();
    html! {
        <Figure part={PagePart::Output} title={html! { { words.printed } }} class="cell-output">
            { printed(page, f) }
            <div class="printout" tabindex="0" role="group" aria-label={words.printed} data-scrolls="">
                <pre data-output="trace">{ lines.join("\n") }</pre>
                if step.line == Line::Return {
                    <pre data-output="result">{ player.trace().result() }</pre>
                }
            </div>
        </Figure>
    }
}

#[hook]
fn use_player(exercise: &CodeExercise, delta: f64) -> std::rc::Rc<Player<IxDyn>> {
    let code = (exercise.function, exercise.x.clone(), delta);
    use_memo(code, |_| Player::exercise(exercise, delta))
}

/// Draws the number that a cell of the notebook printed for this function.
fn printed(page: &PageContext, f: &Expression) -> Html {
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
            <span>{ (derivative::text::words(page.text.language).notebook)(cell) }</span>
            <code>{ call }{ " → " }<b data-quantity="notebook" data-value={repr(result)}>
                { "result == " }{ repr(result) }
            </b></code>
        </p>
    }
}

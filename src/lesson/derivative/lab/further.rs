//! The figures that do not come with the lab: arrays, code and mistakes.

use std::rc::Rc;

use yew::prelude::*;

use super::array::ArrayFigure;
use super::bugs::{BugCodeFigure, BugFigure};
use super::code::{CodeFigure, OutputFigure};
use crate::app::context::use_page;
use crate::app::message::Msg;
use crate::experiment::exercise::CodeExercise;
use crate::experiment::part::PagePart;
use descent_core::expression::Expression;

/// Draws a figure: of the exercise, the function f, and δ.
pub(crate) type DrawFurther = fn(&CodeExercise, &Rc<Expression>, f64, PagePart) -> Html;

/// Draws the figures, once their chunk is loaded.
#[derive(Clone, Copy)]
pub(crate) struct Further(pub(crate) Option<DrawFurther>);

/// Compares what was loaded: it is always the same.
impl PartialEq for Further {
    fn eq(&self, other: &Self) -> bool {
        self.0.is_some() == other.0.is_some()
    }
}

/// Draws a figure.
pub(crate) fn figure(
    exercise: &CodeExercise,
    f: &Rc<Expression>,
    delta: f64,
    part: PagePart,
) -> Html {
    html! { <FurtherFigure exercise={exercise.clone()} f={Rc::clone(f)} {delta} {part} /> }
}

#[derive(Properties, PartialEq)]
struct FurtherProps {
    exercise: CodeExercise,
    f: Rc<Expression>,
    delta: f64,
    part: PagePart,
}

#[component]
fn FurtherFigure(props: &FurtherProps) -> Html {
    let page = &use_page();
    let FurtherProps { exercise, f, delta, part } = props;
    let (exercise, delta) = (exercise.clone(), *delta);
    match part {
        PagePart::ArrayDerivative => html! {
            <ArrayFigure {delta} {exercise} take={page.act.reform(Msg::CodeExercise)} />
        },
        PagePart::Code => html! { <CodeFigure {delta} {exercise} /> },
        PagePart::Output => html! { <OutputFigure f={Rc::clone(f)} {delta} {exercise} /> },
        PagePart::BugLab => {
            let choose = page.act.reform(move |mistake| {
                Msg::CodeExercise(CodeExercise { mistake, ..exercise.clone() })
            });
            html! { <BugFigure {choose} /> }
        }
        PagePart::BugCode => html! { <BugCodeFigure /> },
        _ => Html::default(),
    }
}

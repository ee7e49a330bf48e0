//! The notebook's code, with the line that was just done lit.

use yew::prelude::*;

use super::Magnified;
use crate::core::derivative::code::{
    CLASSIFICATION_LOOP, GATE_LOOP, Line, Listing, NUMERICAL_DERIVATIVE, REGRESSION_LOOP,
};
use crate::core::descent::Gradient;
use crate::experiment::{Experiment, Problem};
use crate::text::Text;

pub(super) fn code(
    text: &'static Text,
    experiment: &Experiment,
    magnified: &Magnified<'_>,
) -> Html {
    let training = match experiment.problem {
        Problem::Regression(_) => REGRESSION_LOOP,
        Problem::Classification(_) => CLASSIFICATION_LOOP,
        Problem::Gate(_) | Problem::Circuit { .. } => GATE_LOOP,
    };
    let derivative: Listing = match experiment.rule.gradient {
        Gradient::Numerical => NUMERICAL_DERIVATIVE,
        Gradient::Exact => &[],
    };
    let lit = magnified.moment.line;
    let line = |(code, line): &(&'static str, Option<Line>)| {
        let now = *line == Some(lit);
        html! {
            <li class={now.then_some("lit")} aria-current={now.then_some("step")}>{ *code }</li>
        }
    };
    html! {
        <div class="code" tabindex="0" role="group" aria-label={text.microscope.code}
            data-scrolls="">
            <ol>{ for training.iter().chain(derivative).map(line) }</ol>
        </div>
    }
}

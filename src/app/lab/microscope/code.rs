//! The notebook's code, with the line that was just done lit.

use yew::prelude::*;

use super::Magnified;
use crate::app::lab::listing::listing;
use crate::experiment::{Experiment, Problem};
use crate::text::Text;
use descent_core::derivative::code::{
    CLASSIFICATION_LOOP, GATE_LOOP, NUMERICAL_DERIVATIVE, REGRESSION_LOOP,
};
use descent_core::descent::Gradient;

pub(crate) fn code(
    text: &'static Text,
    experiment: &Experiment,
    magnified: &Magnified<'_>,
) -> Html {
    let words = &text.microscope;
    let training = match experiment.problem {
        Problem::Regression(_) => REGRESSION_LOOP,
        Problem::Classification(_) => CLASSIFICATION_LOOP,
        Problem::Gate(_) | Problem::Circuit { .. } => GATE_LOOP,
    };
    let lit = magnified.moment.line;
    html! {
        <div>
            { listing(training, lit, words.code, |_| None) }
            if experiment.rule.gradient == Gradient::Numerical {
                { listing(NUMERICAL_DERIVATIVE, lit, words.derivative, |_| None) }
            }
        </div>
    }
}

//! The notebook's code, with the line just executed highlighted.

use yew::prelude::*;

use super::Magnified;
use crate::app::lab::listing::listing;
use crate::experiment::Experiment;
use crate::lesson::code::training_loop;
use crate::lesson::listing::NUMERICAL_DERIVATIVE;
use crate::text::Text;
use descent_core::descent::Gradient;

pub(crate) fn code(
    text: &'static Text,
    experiment: &Experiment,
    magnified: &Magnified<'_>,
) -> Html {
    let words = &text.microscope;
    let training = training_loop(experiment.lesson);
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

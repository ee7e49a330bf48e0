//! The predictions of the classification for any x: σ and the 0 or 1.

use yew::prelude::*;

use crate::app::context::use_page;
use crate::app::lab::predict_field::{PredictField, short};
use crate::app::stage::figure::Figure;
use crate::exchange::printout::weights;
use crate::experiment::part::PagePart;
use crate::lesson::Lesson;
use crate::lesson::classification;
use descent_core::numpy::print::repr;
use descent_core::predict::classification;

#[derive(Properties, PartialEq)]
pub(crate) struct PredictionsProps {
    /// The inputs.
    pub(crate) inputs: Vec<f64>,
    /// The current W and b.
    pub(crate) parameters: [f64; 2],
}

#[component]
pub(crate) fn Predictions(props: &PredictionsProps) -> Html {
    let page = &use_page();
    let words = classification::text::words(page.text.language);
    let line = |&x: &f64| {
        let prediction = classification(&props.parameters, x);
        let logical = if prediction.logical { "1" } else { "0" };
        html! {
            <tr data-x={repr(x)}>
                <th scope="row">{ short(x) }</th>
                <td data-quantity="sigmoid" data-value={repr(prediction.sigmoid)}>
                    { weights(&[prediction.sigmoid]) }
                </td>
                <td data-quantity="logical" data-value={logical}>{ logical }</td>
            </tr>
        }
    };
    html! {
        <Figure part={PagePart::Predict} class="predictions" title={html! { { words.predict } }}>
            <div class="scroll" tabindex="0" role="group" data-scrolls="" aria-label={words.predict}>
                <PredictField lesson={Lesson::Classification} inputs={props.inputs.clone()} />
                <table data-table="predict">
                    <caption>{ words.rule }</caption>
                    <thead><tr>
                        <th scope="col">{ "x" }</th>
                        <th scope="col">{ "σ(xW + b)" }</th>
                        <th scope="col">{ words.logical }</th>
                    </tr></thead>
                    <tbody>{ for props.inputs.iter().map(line) }</tbody>
                </table>
            </div>
        </Figure>
    }
}

//! The predictions of the classification for any x: σ and the 0 or 1.

use yew::prelude::*;

use crate::app::context::use_page;
use crate::app::controls::TextField;
use crate::app::message::Msg;
use crate::app::stage::figure::Figure;
use crate::experiment::address::Address;
use crate::experiment::part::PagePart;
use crate::lesson::Lesson;
use crate::lesson::classification;
use descent_core::numpy::print::{array, repr};
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
    let commit = {
        let (text, act) = (page.text, page.act.clone());
        Callback::from(move |typed: String| {
            // The table of the address's keys knows the valid values.
            let mut address = Address::notebook(Lesson::Classification);
            let plain: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
            address.set("predict", &plain).map_err(|reason| (text.reason)(reason))?;
            act.emit(Msg::Predict(address.predict));
            Ok(())
        })
    };
    let value = props.inputs.iter().map(|&x| short(x)).collect::<Vec<_>>().join(", ");
    let line = |&x: &f64| {
        let prediction = classification(&props.parameters, x);
        let logical = if prediction.logical { "1" } else { "0" };
        html! {
            <tr data-x={repr(x)}>
                <th scope="row">{ short(x) }</th>
                <td data-quantity="sigmoid" data-value={repr(prediction.sigmoid)}>
                    { printed(prediction.sigmoid) }
                </td>
                <td data-quantity="logical" data-value={logical}>{ logical }</td>
            </tr>
        }
    };
    html! {
        <Figure part={PagePart::Predict} class="predictions" title={html! { { words.predict } }}>
            <div class="scroll" tabindex="0" role="group" data-scrolls="" aria-label={words.predict}>
                <TextField name="predict" label={words.inputs} {value} {commit} />
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

fn short(x: f64) -> String {
    let text = repr(x);
    text.strip_suffix(".0").map_or(text.clone(), str::to_owned)
}

/// Formats σ as the cell prints it: an array of shape (1, 1).
fn printed(sigmoid: f64) -> String {
    array(ndarray::Array2::from_elem((1, 1), sigmoid).view().into_dyn())
}

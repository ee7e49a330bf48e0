//! The field of the inputs whose predictions are shown.

use yew::prelude::*;

use crate::app::context::use_page;
use crate::app::controls::TextField;
use crate::app::message::Msg;
use crate::experiment::address::Address;
use crate::lesson::Lesson;
use descent_core::numpy::print::repr;

#[derive(Properties, PartialEq)]
pub(crate) struct PredictFieldProps {
    pub(crate) lesson: Lesson,
    /// The inputs.
    pub(crate) inputs: Vec<f64>,
}

#[component]
pub(crate) fn PredictField(props: &PredictFieldProps) -> Html {
    let page = &use_page();
    let commit = {
        let (lesson, text, act) = (props.lesson, page.text, page.act.clone());
        Callback::from(move |typed: String| {
            // The table of the address's keys knows the valid values.
            let mut address = Address::notebook(lesson);
            let plain: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
            address.set("predict", &plain).map_err(|reason| (text.reason)(reason))?;
            act.emit(Msg::Predict(address.predict));
            Ok(())
        })
    };
    let value = props.inputs.iter().map(|&x| short(x)).collect::<Vec<_>>().join(", ");
    html! { <TextField name="predict" label={page.text.output.inputs} {value} {commit} /> }
}

/// Returns an input without the point of a whole number.
pub(crate) fn short(x: f64) -> String {
    let text = repr(x);
    text.strip_suffix(".0").map_or(text.clone(), str::to_owned)
}

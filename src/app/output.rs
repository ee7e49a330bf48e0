//! The output table, in the notebook's own print format.

use std::rc::Rc;

use yew::prelude::*;

use super::display::{printed_bias, printed_weights};
use crate::core::numpy::print::repr;
use crate::experiment::lesson::Lesson;
use crate::session::message::Row;
use crate::text::{Text, grouped};

#[derive(Properties, PartialEq)]
pub(super) struct OutputProps {
    pub(super) text: &'static Text,
    pub(super) rows: Rc<Vec<Row>>,
    pub(super) lesson: Lesson,
    pub(super) interval: u64,
}

#[component]
pub(super) fn Output(props: &OutputProps) -> Html {
    let words = &props.text.output;
    // As the cells name it in their own prints.
    let error = match props.lesson {
        Lesson::Regression | Lesson::Gates => "error value",
        Lesson::Classification => "error_val",
    };
    html! {
        <section class="output" aria-labelledby="output-title">
            <h2 id="output-title">{ words.title }</h2>
            <div class="scroll" tabindex="0" role="region" aria-labelledby="output-title">
                <table data-table="output">
                    <caption>{ (words.caption)(&grouped(props.interval)) }</caption>
                    <thead><tr>
                        <th scope="col">{ "step" }</th>
                        <th scope="col">{ error }</th>
                        <th scope="col">{ "W" }</th>
                        <th scope="col">{ "b" }</th>
                        <th scope="col">{ "loss" }</th>
                    </tr></thead>
                    <tbody>{ for props.rows.iter().map(|row| line(row, words.before_training)) }</tbody>
                </table>
            </div>
        </section>
    }
}

fn line(row: &Row, before_training: &'static str) -> Html {
    let step = if row.step < 0 { before_training.to_owned() } else { row.step.to_string() };
    let number = |name: &'static str, value: f64, shown: String| {
        html! { <td data-quantity={name} data-value={repr(value)}>{ shown }</td> }
    };
    let weights = match row.w[..] {
        [w] => number("W", w, printed_weights(&row.w)),
        _ => html! { <td>{ for row.w.iter().enumerate().map(|(i, &w)| html! {
            <span data-quantity={format!("W{}", i + 1)} data-value={repr(w)}>
                { printed_weights(&[w]) }{ " " }
            </span>
        }) }</td> },
    };
    html! {
        <tr key={row.step} data-step={row.step.to_string()}>
            <th scope="row">{ step }</th>
            { number("error_val", row.error_val, repr(row.error_val)) }
            { weights }
            { number("b", row.b, printed_bias(row.b)) }
            { number("loss", row.loss, repr(row.loss)) }
        </tr>
    }
}

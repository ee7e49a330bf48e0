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
    let weights = props.rows.first().map_or(1, |row| row.w.len());
    html! {
        <section class="output" aria-labelledby="output-title">
            <h2 id="output-title">{ words.title }</h2>
            <div class="scroll" tabindex="0" role="region" aria-labelledby="output-title">
                <table data-table="output">
                    <caption>{ (words.caption)(&grouped(props.interval)) }</caption>
                    <thead><tr>
                        <th scope="col">{ "step" }</th>
                        <th scope="col">{ error }</th>
                        { for (0..weights).map(|i| html! { <th scope="col">{ weight_name(i, weights) }</th> }) }
                        <th scope="col">{ "b" }</th>
                        <th scope="col">{ "loss" }</th>
                    </tr></thead>
                    <tbody>{ for props.rows.iter().map(|row| line(row, words.before_training)) }</tbody>
                </table>
            </div>
        </section>
    }
}

fn weight_name(i: usize, count: usize) -> String {
    if count == 1 { "W".to_owned() } else { format!("W{}", i + 1) }
}

fn line(row: &Row, before_training: &'static str) -> Html {
    let step = if row.step < 0 { before_training.to_owned() } else { row.step.to_string() };
    let number = |name: String, value: f64, shown: String| {
        html! { <td data-quantity={name} data-value={repr(value)}>{ shown }</td> }
    };
    let count = row.w.len();
    let weight = |(i, &w): (usize, &f64)| {
        // One weight as the notebook prints W; of several each on its own.
        let shown = if count == 1 { printed_weights(&row.w) } else { printed_bias(w) };
        number(weight_name(i, count), w, shown)
    };
    html! {
        <tr key={row.step} data-step={row.step.to_string()}>
            <th scope="row">{ step }</th>
            { number("error_val".to_owned(), row.error_val, repr(row.error_val)) }
            { for row.w.iter().enumerate().map(weight) }
            { number("b".to_owned(), row.b, printed_bias(row.b)) }
            { number("loss".to_owned(), row.loss, repr(row.loss)) }
        </tr>
    }
}

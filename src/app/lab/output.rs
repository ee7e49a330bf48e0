//! The output table, in the notebook's own print format.

use std::rc::Rc;

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use crate::app::browser;
use crate::app::context::{PageContext, use_page};
use crate::app::message::Msg;
use crate::app::stage::figure::Figure;
use crate::exchange::printout::{bias, weights};
use crate::experiment::Experiment;
use crate::experiment::part::PagePart;
use crate::lesson::printout::{error_name, printout};
use crate::session::message::Row;
use crate::text::grouped;
use descent_core::layout::weights_and_bias;
use descent_core::numpy::print::repr;

/// The most rows for which an interval is offered.
const MOST_ROWS_OFFERED: u64 = 400;

#[derive(Properties, PartialEq)]
pub(crate) struct OutputProps {
    pub(crate) rows: Rc<Vec<Row>>,
    pub(crate) experiment: Experiment,
    /// The chosen steps between two rows, if any.
    pub(crate) interval: Option<u64>,
    /// Additional controls.
    #[prop_or_default]
    pub(crate) tools: Html,
    /// Notes on notable events of the run.
    #[prop_or_default]
    pub(crate) notes: Html,
}

#[component]
pub(crate) fn Output(props: &OutputProps) -> Html {
    let page = &use_page();
    let words = &page.text.output;
    let lesson = props.experiment.lesson;
    let all_digits = use_state_eq(|| false);
    let copied = use_state_eq(|| None::<Result<(), String>>);
    {
        // The notice about copying applies to the copied rows only.
        let copied = copied.clone();
        use_effect_with(props.rows.clone(), move |_| copied.set(None));
    }
    let error = error_name(lesson);
    let count = props.experiment.problem.layout().inputs;
    let copy = {
        let (rows, copied) = (props.rows.clone(), copied.clone());
        Callback::from(move |_: MouseEvent| {
            let text = printout(lesson, &rows);
            let copied = copied.clone();
            browser::copy(&text.clone(), move |done| {
                copied.set(Some(if done { Ok(()) } else { Err(text.clone()) }));
            });
        })
    };
    let digits = {
        let all_digits = all_digits.clone();
        Callback::from(move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            all_digits.set(input.checked());
        })
    };
    let interval = props.interval.unwrap_or_else(|| props.experiment.row_interval());
    let title = html! { { words.title } };
    html! {
        <Figure part={PagePart::Output} class="output" {title}>
            <div class="printed">
                <div class="scroll" tabindex="0" role="group" data-scrolls="" aria-label={words.title}>
                    <table data-table="output">
                        <caption>{ (words.caption)(&grouped(interval)) }{ ". " }{ page.text.exactness }</caption>
                        <thead><tr>
                            <th scope="col">{ "step" }</th>
                            <th scope="col">{ error }</th>
                            { for (0..count).map(|i| html! { <th scope="col">{ weight_name(i, count) }</th> }) }
                            <th scope="col">{ "b" }</th>
                            <th scope="col">{ "loss" }</th>
                        </tr></thead>
                        <tbody>{ for props.rows.iter().map(|row| line(row, words.before_training, *all_digits)) }</tbody>
                    </table>
                </div>
                <div class="head">
                    { props.tools.clone() }
                    { intervals(page, props) }
                    <label class="switch">
                        <input type="checkbox" name="digits" checked={*all_digits} onchange={digits} />
                        { words.digits }
                    </label>
                    <button type="button" name="copy" onclick={copy}>{ words.copy }</button>
                    <span class="copied" role="status">
                        { (*copied == Some(Ok(()))).then_some(words.copied) }
                    </span>
                    if let Some(Err(text)) = &*copied {
                        <label class="by-hand">
                            { words.copy_failed }
                            <textarea data-copied="" readonly=true rows="6" value={text.clone()} />
                        </label>
                    }
                </div>
                { props.notes.clone() }
            </div>
        </Figure>
    }
}

fn intervals(page: &PageContext, props: &OutputProps) -> Html {
    let words = &page.text.output;
    let (steps, usual) = (props.experiment.steps, props.experiment.row_interval());
    let round = (0_u32..8).flat_map(|exponent| [1, 2, 5].map(|n| n * 10_u64.pow(exponent)));
    let mut choices: Vec<u64> =
        round.filter(|every| *every <= steps && steps / every <= MOST_ROWS_OFFERED).collect();
    choices.push(usual);
    choices.sort_unstable();
    choices.dedup();
    let chosen = props.interval.unwrap_or(usual);
    let choose = page.act.reform(move |event: Event| {
        let select: HtmlSelectElement = event.target_unchecked_into();
        Msg::RowInterval(select.value().parse().ok().filter(|every| *every != usual))
    });
    html! {
        <label class="field">
            <span>{ words.interval }</span>
            <select name="interval" onchange={choose}>
                { for choices.into_iter().map(|every| html! {
                    <option value={every.to_string()} selected={every == chosen}>
                        { (words.every)(&grouped(every)) }
                    </option>
                }) }
            </select>
        </label>
    }
}

fn weight_name(i: usize, count: usize) -> String {
    if count == 1 { "W".to_owned() } else { format!("W{}", i + 1) }
}

fn line(row: &Row, before_training: &'static str, all_digits: bool) -> Html {
    let step = if row.step < 0 { before_training.to_owned() } else { row.step.to_string() };
    let number = |name: String, value: f64, latest: String| {
        html! { <td data-quantity={name} data-value={repr(value)}>{ latest }</td> }
    };
    let (w, b) = weights_and_bias(&row.parameters);
    let count = w.len();
    let weight = |(i, &value): (usize, &f64)| {
        // A single weight is formatted like the notebook's W; several are listed one by one.
        let latest = match (all_digits, count) {
            (true, _) => repr(value),
            (false, 1) => weights(w),
            (false, _) => bias(value),
        };
        number(weight_name(i, count), value, latest)
    };
    let printed = if all_digits { repr(b) } else { bias(b) };
    html! {
        <tr key={row.step} data-step={row.step.to_string()}>
            <th scope="row">{ step }</th>
            { number("error_val".to_owned(), row.error_val, repr(row.error_val)) }
            { for w.iter().enumerate().map(weight) }
            { number("b".to_owned(), b, printed) }
            { number("loss".to_owned(), row.loss, repr(row.loss)) }
        </tr>
    }
}

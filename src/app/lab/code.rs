//! The notebook's code, as the tab of the code: the training, and the cells that print besides
//! with what they print for the run.

use yew::prelude::*;

use super::predict_field::PredictField;
use super::view::LabContext;
use crate::app::stage::figure::Figure;
use crate::experiment::part::PagePart;
use crate::lesson::code::{Cell, PrintingCell, printing_cells, training_code};
use crate::text::{Text, grouped};
use descent_core::numpy::print::repr;

/// Draws the code of a lesson, cell by cell.
pub(crate) fn code(context: &LabContext) -> Html {
    let text = context.text;
    let name = (text.part)(PagePart::Code);
    let cell = |cell: &Cell| {
        html! {
            <li>
                <h3>{ (text.cell)(cell.number) }</h3>
                <ol>{ for cell.lines.iter().map(|(line, _)| html! { <li>{ *line }</li> }) }</ol>
            </li>
        }
    };
    html! {
        <Figure part={PagePart::Code} class="listed" title={html! { { name } }}>
            <div class="code" tabindex="0" role="group" data-scrolls="" aria-label={name}>
                <ul>{ for training_code(context.experiment.lesson).iter().map(cell) }</ul>
                { printing(context) }
            </div>
        </Figure>
    }
}

/// Draws the cells that print besides the training, with their output for the shown update.
fn printing(context: &LabContext) -> Html {
    let Some(now) = context.now() else { return Html::default() };
    let (text, experiment) = (context.text, &context.experiment);
    let cells =
        printing_cells(experiment, &now.parameters, &context.predict, context.text.language);
    let shows = !context.hide.contains(PagePart::Predict);
    let cells: Vec<_> =
        cells.into_iter().filter(|cell| shows || cell.prediction.is_none()).collect();
    if cells.is_empty() {
        return Html::default();
    }
    // Another tab has the predictions, and the field of their inputs, where there is one.
    let asks = !context.view.tabs.contains(&PagePart::Predict);
    let inputs: Vec<f64> = cells.iter().filter_map(|cell| Some(cell.prediction?.0)).collect();
    html! {
        <section class="printing" aria-labelledby="printing-title">
            <h3 id="printing-title">{ (text.output.printing)(&grouped(now.updates)) }</h3>
            if asks && !inputs.is_empty() {
                <PredictField lesson={experiment.lesson} {inputs} />
            }
            <ul data-table={asks.then_some("predict")}>{ for cells.iter().map(|cell| printed(text, cell)) }</ul>
        </section>
    }
}

/// Draws a cell and its output.
fn printed(text: &Text, cell: &PrintingCell) -> Html {
    let (x, y) = cell.prediction.map(|(x, y)| (repr(x), repr(y))).unzip();
    html! {
        <li data-cell={cell.number.map(|number| number.to_string())} data-x={x}>
            { for cell.number.map(|number| html! { <h4>{ (text.cell)(number) }</h4> }) }
            <ol>{ for cell.source.lines().map(|line| html! { <li>{ kept_open(line) }</li> }) }</ol>
            if !cell.output.is_empty() {
                <pre data-output="" data-quantity={y.as_ref().map(|_: &String| "prediction")} data-value={y}>
                    <samp>{ cell.output.trim_end_matches('\n').to_owned() }</samp>
                </pre>
            }
        </li>
    }
}

/// Returns a line of code, an empty one with a space, which gives it its height.
fn kept_open(line: &str) -> String {
    if line.is_empty() { " ".to_owned() } else { line.to_owned() }
}

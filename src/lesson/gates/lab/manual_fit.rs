//! Three sliders for readers who want to look for a better line.

use yew::prelude::*;

use super::bench::Bench;
use super::loss_bar::{loss_bar, printed};
use crate::app::context::use_page;
use crate::app::controls::{FieldError, Slider, TextField};
use crate::app::number_format::short;
use crate::app::stage::figure::Figure;
use crate::experiment::part::PagePart;
use crate::lesson::gates;
use crate::lesson::gates::manual_fit::{ManualFit, is_below};
use descent_core::gate::TruthTable;
use descent_core::numpy::print::repr;

/// The greatest absolute value of the sliders, and of the fields.
const ENDS: (f64, f64) = (10.0, 1000.0);
const NAMES: [&str; 3] = ["W1", "W2", "b"];
/// The names of the fields.
const FIELDS: [&str; 3] = ["hand-W1-exact", "hand-W2-exact", "hand-b-exact"];

#[derive(Properties, PartialEq)]
pub(crate) struct ManualFitFigureProps {
    pub(crate) table: TruthTable,
    /// The run's current parameters.
    pub(crate) trained: [f64; 3],
    /// The least possible loss, if there is one.
    pub(crate) floor: Option<f64>,
}

#[component]
pub(crate) fn ManualFitFigure(props: &ManualFitFigureProps) -> Html {
    let page = &use_page();
    let words = gates::text::words(page.text.language);
    let Some(bench) = use_context::<Bench>() else { return Html::default() };
    let ManualFitFigureProps { table, trained, floor } = *props;
    let fit = ManualFit { table, parameters: bench.hand().unwrap_or(trained) };
    let set = |i: usize| {
        let bench = bench.clone();
        Callback::from(move |value: f64| {
            let mut moved = fit;
            moved.parameters[i] = value;
            bench.set_hand(moved);
        })
    };
    let take = {
        let bench = bench.clone();
        Callback::from(move |_: MouseEvent| bench.release())
    };
    let row = |i: usize| {
        let (value, set) = (fit.parameters[i], set(i));
        let share = (value.clamp(-ENDS.0, ENDS.0) / ENDS.0 + 1.0) / 2.0;
        let stretch = if share < 0.5 { (share, 0.5) } else { (0.5, share) };
        let commit = {
            let (set, invalid) = (set.clone(), words.hand_invalid);
            Callback::from(move |typed: String| {
                let value = typed.trim().replace('\u{2212}', "-").parse::<f64>();
                match value.ok().filter(|value| value.abs() <= ENDS.1) {
                    Some(value) => {
                        set.emit(value);
                        Ok(())
                    }
                    None => Err(FieldError::from(invalid.to_owned())),
                }
            })
        };
        let class = if i == 2 { "b" } else { "w" };
        html! {
            <div class={classes!("hand", class)}>
                <var>{ NAMES[i] }</var>
                <Slider name={format!("hand-{}", NAMES[i])} label={NAMES[i]} ends={[-ENDS.0, ENDS.0]}
                    step={0.01} value={value.clamp(-ENDS.0, ENDS.0)} value_text={short(value)}
                    stretches={vec![stretch]} slide={set} />
                <TextField name={FIELDS[i]} label={NAMES[i]} value={short(value)} {commit} />
            </div>
        }
    };
    let (loss, right) = (fit.loss(), fit.right());
    let tools = html! {
        <button type="button" name="hand-take" title={words.hand_take} onclick={take}>
            <span>{ words.hand_take }</span>
        </button>
    };
    let legend = match floor {
        Some(floor) if bench.lowest().is_some_and(|lowest| is_below(lowest, floor)) => {
            words.hand_below.to_owned()
        }
        Some(_) if right == 3 && bench.hand().is_some() => words.hand_three.to_owned(),
        Some(floor) => (words.manual_fit_about)(&printed(floor)),
        None => words.manual_fit_free.to_owned(),
    };
    let dash = || "–".to_owned();
    html! {
        <Figure part={PagePart::Sliders} title={html! { { words.manual_fit } }} {tools}
            legend={html! { <span title={legend.clone()}>{ legend.clone() }</span> }} class="by-hand">
            <div class="hands">{ for (0..NAMES.len()).map(row) }</div>
            <div class="points">
                <h3>{ words.hand_points }</h3>
                <output data-hand="loss" data-value={repr(loss)}>{ format!("{loss:.7}") }</output>
            </div>
            { loss_bar(page.text, fit.losses(), floor) }
            <dl>
                <div>
                    <dt>{ words.hand_best }</dt>
                    <dd data-hand="best" data-value={bench.lowest().map(repr)}>
                        { bench.lowest().map_or_else(dash, printed) }
                    </dd>
                </div>
                if let Some(floor) = floor {
                    <div>
                        <dt>{ words.hand_above }</dt>
                        <dd data-hand="above">
                            { bench.lowest().map_or_else(dash, |lowest| printed((lowest - floor).max(0.0))) }
                        </dd>
                    </div>
                }
                <div>
                    <dt>{ words.right_label }</dt>
                    <dd data-hand="right" data-value={right.to_string()}>{ (words.right_of)(right) }</dd>
                </div>
            </dl>
        </Figure>
    }
}

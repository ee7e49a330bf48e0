//! The choice among the 16 truth tables, each as a small picture.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::bench::Bench;
use crate::app::context::use_page;
use crate::app::controls::Flyout;
use crate::app::message::Msg;
use crate::experiment::Experiment;
use crate::lesson::gates;
use descent_core::gate::TruthTable;

#[derive(Properties, PartialEq)]
pub(crate) struct GatePickerProps {
    pub(crate) experiment: Experiment,
    pub(crate) table: TruthTable,
}

#[component]
pub(crate) fn GatePicker(props: &GatePickerProps) -> Html {
    let page = &use_page();
    let words = gates::text::words(page.text.language);
    let bench = use_context::<Bench>();
    let preview = |table: Option<TruthTable>| {
        let bench = bench.clone();
        Callback::from(move |_: PointerEvent| {
            if let Some(bench) = &bench {
                bench.preview.set(table);
            }
        })
    };
    let option = |table: TruthTable| {
        let (experiment, act) = (props.experiment.clone(), page.act.clone());
        let bench = bench.clone();
        let onchange = Callback::from(move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            if input.checked() {
                if let Some(bench) = &bench {
                    bench.preview.set(None);
                }
                let mut changed = experiment.clone();
                if let Some(gate) = changed.problem.gate_mut() {
                    *gate = table;
                }
                act.emit(Msg::Experiment(Box::new(changed)));
            }
        });
        let name = gate_name(table);
        let hint = (!table.is_separable()).then_some(words.not_separable);
        html! {
            <label class={classes!("gate", hint.map(|_| "hard"))} title={hint}
                onpointerenter={preview(Some(table))}>
                <input type="radio" name="gate" value={table.to_string()}
                    checked={table == props.table} {onchange}
                    aria-label={hint.map_or_else(|| name.clone(), |hint| format!("{name}, {hint}"))} />
                { glyph(table) }
                <span aria-hidden="true">{ name }</span>
            </label>
        }
    };
    let name = gate_name(props.table);
    let closed = {
        let bench = bench.clone();
        Callback::from(move |()| {
            if let Some(bench) = &bench {
                bench.preview.set(None);
            }
        })
    };
    html! {
        <Flyout {closed} name="choose-gate" about={format!("{}: {name}", words.choose)} title={words.choose_table}
            closes=true label={html! { <>{ glyph(props.table) }<b>{ name }</b></> }}>
            <fieldset class="gate-picker" onpointerleave={preview(None)}>
                <legend class="unseen">{ words.choose }</legend>
                { for TruthTable::all().map(option) }
            </fieldset>
            <p class="about">{ words.choose_about }</p>
        </Flyout>
    }
}

/// Returns the usual name of a gate: AND, or its four bits.
pub(crate) fn gate_name(table: TruthTable) -> String {
    table.to_string().to_ascii_uppercase()
}

/// Draws the four corners, filled if the output is 1: x1 to the right, x2 up.
pub(crate) fn glyph(table: TruthTable) -> Html {
    let corner = |first: bool, second: bool| {
        let [x, y] = [if first { 17 } else { 7 }, if second { 7 } else { 17 }];
        if table.output(first, second) {
            html! { <circle class="one" cx={x.to_string()} cy={y.to_string()} r="4" /> }
        } else {
            let [x, y] = [x - 3, y - 3].map(|edge| edge.to_string());
            html! { <rect class="zero" {x} {y} width="6" height="6" /> }
        }
    };
    html! {
        <svg class="glyph" viewBox="0 0 24 24" aria-hidden="true">
            { corner(false, false) }{ corner(false, true) }{ corner(true, false) }{ corner(true, true) }
        </svg>
    }
}

//! The choice of gates and of the signal between the layers.

use yew::prelude::*;

use super::circuit::PLACES;
use crate::app::context::{PageContext, use_page};
use crate::app::controls::{Choice, Flyout};
use crate::app::message::Msg;
use crate::experiment::names::layer_name;
use crate::experiment::part::PagePart;
use crate::experiment::{Experiment, Problem};
use crate::lesson::gates::lab::gate_picker::gate_name;
use crate::lesson::xor;
use descent_core::circuit::Signal;
use descent_core::gate::TruthTable;

/// The output gate that makes AND after OR and NAND: the half adder's carry beside its sum.
const FIRST_ALONE: TruthTable = TruthTable::new([false, false, true, false]);

/// The names of the three choices.
const NAMES: [&str; 3] = ["wire-first", "wire-second", "wire-output"];

#[derive(Properties, PartialEq)]
pub(super) struct WiringFlyoutProps {
    /// The name of the button.
    pub(super) name: &'static str,
    pub(super) experiment: Experiment,
    pub(super) wire: [TruthTable; 3],
    pub(super) layer: Signal,
}

#[derive(Properties, PartialEq)]
pub(crate) struct WiringProps {
    pub(crate) experiment: Experiment,
    pub(crate) wire: [TruthTable; 3],
    pub(crate) layer: Signal,
}

/// Draws the button that opens the choice, labelled with the circuit as a formula.
#[component]
pub(super) fn WiringFlyout(props: &WiringFlyoutProps) -> Html {
    let page = &use_page();
    let words = xor::text::words(page.text.language);
    if [PagePart::Wire, PagePart::Layer].iter().all(|part| page.hide.contains(*part)) {
        return Html::default();
    }
    let [first, second, output] = props.wire.map(gate_name);
    let formula = format!("{output}({first}, {second})");
    html! {
        <Flyout name={props.name} about={format!("{}: {formula}", words.wiring)} title={words.wiring}
            closes=true label={html! { <span class="formula">{ formula.clone() }</span> }}>
            <Wiring experiment={props.experiment.clone()} wire={props.wire} layer={props.layer} />
        </Flyout>
    }
}

#[component]
pub(crate) fn Wiring(props: &WiringProps) -> Html {
    let page = &use_page();
    let words = xor::text::words(page.text.language);
    let WiringProps { wire, layer, .. } = *props;
    let shows = |part: PagePart| !page.hide.contains(part);
    let options: Vec<_> =
        TruthTable::all().map(|table| (table.to_string(), described(table))).collect();
    let place = |i: usize| {
        let choose = change(page, props, move |problem, value| {
            if let (Some((wire, _)), Ok(table)) = (problem.circuit_mut(), value.parse()) {
                wire[i] = table;
            }
        });
        html! {
            <span data-gate={PLACES[i]}>
                <Choice name={NAMES[i]} label={words.places[i]} options={options.clone()}
                    value={wire[i].to_string()} {choose} />
            </span>
        }
    };
    let pass_on = change(page, props, |problem, value| {
        if let Some((_, layer)) = problem.circuit_mut() {
            let soft = value == layer_name(Signal::Soft);
            *layer = if soft { Signal::Soft } else { Signal::Hard };
        }
    });
    let layers = [(Signal::Hard, words.layer_hard), (Signal::Soft, words.layer_soft)];
    let layers = layers.map(|(layer, label)| (layer_name(layer).to_owned(), label.to_owned()));
    let [or, nand] = [TruthTable::OR, TruthTable::NAND];
    let presets = [
        ([or, nand, TruthTable::AND], words.preset_xor),
        ([or, nand, nand], words.preset_xnor),
        ([or, nand, FIRST_ALONE], words.preset_carry),
        ([TruthTable::XOR, nand, TruthTable::AND], words.preset_failing),
    ];
    let preset = |(gates, label): ([TruthTable; 3], &'static str)| {
        let value = gates.map(|gate| gate.to_string()).join(",");
        let choose = change(page, props, move |problem, _| {
            if let Some((wire, _)) = problem.circuit_mut() {
                *wire = gates;
            }
        });
        html! {
            <button type="button" name="preset" value={value.clone()}
                aria-pressed={(wire == gates).to_string()}
                onclick={choose.reform(move |_: MouseEvent| value.clone())}>{ label }</button>
        }
    };
    html! {
        <div class="wiring">
            if shows(PagePart::Wire) {
                <div class="places" role="group" aria-label={words.wiring}>
                    { for (0..NAMES.len()).map(place) }
                </div>
            }
            if shows(PagePart::Layer) {
                <Choice name="layer" label={words.layer} options={layers.to_vec()}
                    value={layer_name(layer).to_owned()} choose={pass_on} />
            }
            if shows(PagePart::Wire) {
                <div class="presets" role="group" aria-label={words.presets}>
                    { for presets.into_iter().map(preset) }
                </div>
            }
        </div>
    }
}

/// Returns the experiment with a changed problem.
fn change(
    page: &PageContext,
    props: &WiringProps,
    set: impl Fn(&mut Problem, &str) + 'static,
) -> Callback<String> {
    let experiment = props.experiment.clone();
    page.act.reform(move |value: String| {
        let mut changed = experiment.clone();
        set(&mut changed.problem, &value);
        Msg::Experiment(Box::new(changed))
    })
}

/// Returns the name of a gate and its four outputs.
fn described(table: TruthTable) -> String {
    let bits: String = table.outputs().map(|one| if one { '1' } else { '0' }).iter().collect();
    let name = gate_name(table);
    if name == bits { name } else { format!("{name} {bits}") }
}

//! The plane of the inputs, which folds into that of the first two gates.

use std::rc::Rc;

use yew::prelude::*;

use super::ease::use_eased;
use crate::app::context::{PageContext, use_page};
use crate::app::controls::Slider;
use crate::app::plot::Plot;
use crate::app::plot::drawing::Drawing;
use crate::app::plot::travel::Travelling;
use crate::experiment::part::PagePart;
use crate::lesson::xor;
use crate::picture::circuit::WiredCircuit;
use crate::picture::fold::Fold;
use crate::session::message::Snapshot;
use descent_core::circuit::{Circuit, Signal};
use descent_core::gate::INPUTS;

#[derive(Properties, PartialEq)]
pub(super) struct FoldingProps {
    pub(super) names: [String; 3],
    pub(super) circuit: WiredCircuit,
    /// The run at the cursor.
    pub(super) to: Rc<Snapshot>,
    /// The circuit while the derivative nudges one parameter.
    pub(super) probe: Option<Circuit>,
}

#[component]
pub(super) fn Folding(props: &FoldingProps) -> Html {
    let page = &use_page();
    let PageContext { text, .. } = page;
    let FoldingProps { names, circuit, probe, .. } = props;
    let words = xor::text::words(text.language);
    let fold = use_eased(1.0);
    let share = fold.place();
    let is_folded = fold.target() >= 1.0;
    let turn = {
        let fold = fold.clone();
        Callback::from(move |_: MouseEvent| fold.move_to(if is_folded { 0.0 } else { 1.0 }))
    };
    let slide = {
        let fold = fold.clone();
        Callback::from(move |percent: f64| fold.set((percent / 100.0).clamp(0.0, 1.0)))
    };
    let sentence = if share > 0.0 {
        (words.folded_about)(&places(circuit), &names[2])
    } else {
        words.unfolded_about.to_owned()
    };
    let percent = (share * 100.0).round();
    let shown = format!("{percent}%");
    let tools = html! {
        <button type="button" name="fold" data-folded={is_folded.to_string()} onclick={turn}>
            <span>{ if is_folded { words.unfold } else { words.fold } }</span>
        </button>
    };
    let legend = html! {
        <label class="fold-share">
            <span>{ words.fold_share }</span>
            <Slider name="fold-share" ends={[0.0, 100.0]} value={percent} value_text={shown.clone()}
                stretches={vec![(0.0, share)]} {slide} />
            <output>{ shown }</output>
        </label>
    };
    let (wired, probe) = (*circuit, *probe);
    let sheet = move |wired: WiredCircuit| Drawing::new(Fold::new(wired, share, probe.as_ref()));
    let travelling = Travelling::drawn(&props.to, move |way| sheet(wired.with_parameters(way)));
    html! {
        <Plot part={PagePart::Folding} title={html! { { words.folded } }} {legend} {sentence}
            picture={sheet(wired)} {travelling} {tools} />
    }
}

/// Describes the place that each input moves to.
fn places(circuit: &WiredCircuit) -> String {
    let number = |value: f64| match circuit.layer {
        Signal::Hard => format!("{value:.0}"),
        Signal::Soft => format!("{value:.2}"),
    };
    let place = |input: [f64; 2]| {
        let said = circuit.circuit.predict(input, circuit.layer);
        let [x, y] = [said.first, said.second].map(|said| number(circuit.layer.passed(said)));
        format!("{}{} → ({x}, {y})", input[0], input[1])
    };
    INPUTS.map(place).join(", ")
}

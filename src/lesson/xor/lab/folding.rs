//! The plane of the first two gates' signals, into which the inputs fold.

use yew::prelude::*;

use super::glide::use_glide;
use crate::app::context::{PageContext, use_page};
use crate::app::plot::Plot;
use crate::app::plot::drawing::Drawing;
use crate::experiment::part::PagePart;
use crate::lesson::xor;
use crate::picture::Quantity;
use crate::picture::circuit::WiredCircuit;
use crate::picture::plane::{Mark, Plane};
use descent_core::circuit::{Circuit, Signal};
use descent_core::gate::INPUTS;

#[derive(Properties, PartialEq)]
pub(crate) struct FoldingProps {
    pub(crate) names: [String; 3],
    pub(crate) circuit: WiredCircuit,
    /// The circuit while the derivative nudges one parameter.
    pub(crate) probe: Option<Circuit>,
    /// True while the circuit changes by itself.
    pub(crate) running: bool,
}

#[component]
pub(crate) fn Folding(props: &FoldingProps) -> Html {
    let page = &use_page();
    let PageContext { text, .. } = page;
    let FoldingProps { names, circuit, .. } = props;
    let words = xor::text::words(text.language);
    let is_folded = use_state_eq(|| true);
    let turn = {
        let is_folded = is_folded.clone();
        Callback::from(move |_: MouseEvent| is_folded.set(!*is_folded))
    };
    let folded = circuit.folded_plane(props.probe.as_ref());
    let axes = if *is_folded { [&*names[0], &*names[1]] } else { ["x1", "x2"] };
    let (plane, sentence) = if *is_folded {
        let number = |value: f64| match circuit.layer {
            Signal::Hard => format!("{value:.0}"),
            Signal::Soft => format!("{value:.2}"),
        };
        let places = folded.marks.iter().zip(INPUTS).map(|(mark, [x1, x2])| {
            let [x, y] = mark.place.map(number);
            format!("{x1}{x2} → ({x}, {y})")
        });
        let places = places.collect::<Vec<_>>().join(", ");
        (folded, (words.folded_about)(&places, &names[2]))
    } else {
        let marks = folded.marks.map(|mark| Mark {
            place: mark.from.unwrap_or(mark.place),
            from: None,
            ..mark
        });
        let axes = [Quantity::X(Some(1)), Quantity::X(Some(2))];
        let plane = Plane { axes, gates: Vec::new(), probes: Vec::new(), marks };
        (plane, words.unfolded_about.to_owned())
    };
    // With σ as the signal, the inputs move a little at every update and must not lag.
    let is_gliding = !props.running || circuit.layer == Signal::Hard;
    let places = use_glide(plane.marks.map(|mark| mark.place), is_gliding);
    let picture = match places {
        // Moving inputs have no lines: those belong to a single plane.
        Some(places) => Plane {
            gates: Vec::new(),
            probes: Vec::new(),
            marks: std::array::from_fn(|i| Mark { place: places[i], from: None, ..plane.marks[i] }),
            ..plane
        },
        None => plane,
    };
    let tools = html! {
        <span class="tools">
            <button type="button" name="fold" data-folded={is_folded.to_string()} onclick={turn}>
                { if *is_folded { words.unfold } else { words.fold } }
            </button>
        </span>
    };
    html! {
        <Plot part={PagePart::Folding} title={html! { { words.folded } }}
            note={format!("({}, {})", axes[0], axes[1])} {sentence} picture={Drawing::new(picture)} {tools} />
    }
}

//! The circuit seen from all sides: its diagram, its truth table, the planes of
//! its layers and its map. One input is set for all of them.

use std::rc::Rc;

use yew::prelude::*;

use super::circuit::{names, passed};
use super::diagram::{ARRIVED, Diagram};
use super::plane::{Mark, plane};
use super::truth::CircuitTruth;
use crate::app::plot::Plot;
use crate::app::plot::drawing::Drawing;
use crate::experiment::part::{PagePart, PartSet};
use crate::lesson::gates;
use crate::lesson::gates::lab::gate_picker::gate_name;
use crate::lesson::xor;
use crate::picture::Palette;
use crate::picture::decision::{Decision, Map};
use crate::text::Text;
use descent_core::circuit::{Circuit, Signal, truth_table};
use descent_core::gate::{INPUTS, TruthTable};

/// The inputs in the order of [`INPUTS`].
const BITS: [&str; 4] = ["00", "01", "10", "11"];

#[derive(Properties, PartialEq)]
pub(crate) struct BoardProps {
    pub(crate) text: &'static Text,
    pub(crate) wire: [TruthTable; 3],
    pub(crate) layer: Signal,
    pub(crate) circuit: Circuit,
    /// The circuit while the derivative tries other parameters.
    pub(crate) probe: Option<Circuit>,
    /// Whether the circuit changes by itself.
    pub(crate) running: bool,
    pub(crate) palette: Palette,
    pub(crate) hide: PartSet,
    /// What else is to be seen.
    pub(crate) children: Children,
}

#[component]
pub(crate) fn Board(props: &BoardProps) -> Html {
    let BoardProps { text, wire, layer, circuit, palette, .. } = props;
    let words = xor::text::words(text.language);
    let input = use_state_eq(|| [false, true]);
    let signal = use_state_eq(|| None::<usize>);
    let target = truth_table(*wire);
    let names = Rc::new(names(*wire, *layer));
    let shows = |part: PagePart| !props.hide.contains(part);
    let seen = (*circuit, props.probe, *layer, target);
    let drawing = use_memo(seen, |(circuit, probe, layer, target)| {
        let probe = probe.map(|probe| Map::circuit(probe, *layer));
        Drawing::new(Decision { map: Map::circuit(*circuit, *layer), targets: *target, probe })
    });
    let toggle = {
        let (input, signal) = (input.clone(), signal.clone());
        Callback::from(move |i: usize| {
            let mut other = *input;
            if let Some(one) = other.get_mut(i) {
                *one = !*one;
            }
            input.set(other);
            signal.set(None);
        })
    };
    let step = {
        let signal = signal.clone();
        Callback::from(move |()| {
            signal.set(Some(signal.filter(|at| *at < ARRIVED).map_or(0, |at| at + 1)));
        })
    };
    let right = INPUTS.into_iter().zip(target.outputs());
    let right =
        right.filter(|(input, target)| circuit.predict(*input, *layer).output.logical == *target);
    let formula = format!("{} = {}({}, {})", gate_name(target), names[2], names[0], names[1]);
    html! {
        <div class="board">
            if shows(PagePart::Circuit) {
                <Diagram {text} names={(*names).clone()} {formula} layer={*layer} circuit={*circuit}
                    input={*input} signal={*signal} running={props.running} {toggle} {step} />
            }
            if shows(PagePart::Truth) {
                <CircuitTruth {text} names={(*names).clone()} wire={*wire} layer={*layer}
                    circuit={*circuit} {target} input={*input} />
            }
            if shows(PagePart::Model) {
                { input_plane(props, &names, &marks(props, *input, |input| (input, None))) }
            }
            if shows(PagePart::Folding) {
                <Folding {text} {names} layer={*layer} circuit={*circuit} gliding={!props.running}
                    probe={props.probe.map(|probe| probe.output)}
                    marks={marks(props, *input, |input| {
                        let said = circuit.predict(input, *layer);
                        ([said.first, said.second].map(|said| passed(said, *layer)), Some(input))
                    })} />
            }
            if shows(PagePart::Decision) {
                <Plot {text} name="decision" title={html! { { words.map } }}
                    note={gates::text::words(text.language).decision_legend}
                    sentence={(words.map_about)(&gate_name(target), right.count())}
                    picture={(*drawing).clone()} palette={*palette} />
            }
            { props.children.clone() }
        </div>
    }
}

/// The four inputs on a plane: where each is to stand, and where it came from.
fn marks(
    props: &BoardProps,
    input: [bool; 2],
    place: impl Fn([f64; 2]) -> ([f64; 2], Option<[f64; 2]>),
) -> Vec<Mark> {
    let set = input.map(|one| f64::from(u8::from(one)));
    let targets = truth_table(props.wire).outputs();
    let corners = INPUTS.into_iter().zip(targets).zip(BITS);
    let mark = |((input, target), bits)| {
        let (place, from) = place(input);
        Mark { input: bits, place, from, target, now: input == set }
    };
    corners.map(mark).collect()
}

/// The inputs with the lines of the first two gates.
fn input_plane(props: &BoardProps, names: &[String; 3], marks: &[Mark]) -> Html {
    let words = xor::text::words(props.text.language);
    let Circuit { first, second, .. } = props.circuit;
    let gates = [(&*names[0], first), (&*names[1], second)];
    let probes = props.probe.map(|probe| {
        let tried = [(probe.first, first), (probe.second, second)].into_iter();
        tried.filter(|(probe, now)| probe != now).map(|(probe, _)| probe).collect::<Vec<_>>()
    });
    html! {
        <figure class="plot" data-picture="model">
            <figcaption>
                <h2>{ words.plane }</h2>
                <span class="note">{ words.plane_legend }</span>
            </figcaption>
            { plane(["x1", "x2"], &gates, &probes.unwrap_or_default(), marks,
                (words.plane_about)(&names[0], &names[1])) }
        </figure>
    }
}

#[derive(Properties, PartialEq)]
struct FoldingProps {
    text: &'static Text,
    names: Rc<[String; 3]>,
    layer: Signal,
    circuit: Circuit,
    /// The output gate while the derivative tries other parameters.
    probe: Option<[f64; 3]>,
    /// Whether what moves may take its time.
    gliding: bool,
    /// The inputs where the first two gates send them.
    marks: Vec<Mark>,
}

/// The plane of the first two gates' answers, into which the inputs fold.
#[component]
fn Folding(props: &FoldingProps) -> Html {
    let FoldingProps { text, names, layer, circuit, marks, .. } = props;
    let words = xor::text::words(text.language);
    let folded = use_state_eq(|| true);
    let turn = {
        let folded = folded.clone();
        Callback::from(move |_: MouseEvent| folded.set(!*folded))
    };
    let axes = if *folded { [&*names[0], &*names[1]] } else { ["x1", "x2"] };
    let drawing = if *folded {
        let number = |value: f64| match layer {
            Signal::Hard => format!("{value:.0}"),
            Signal::Soft => format!("{value:.2}"),
        };
        let places = marks.iter().map(|mark| {
            let [x, y] = mark.place.map(number);
            format!("{} → ({x}, {y})", mark.input)
        });
        let places = places.collect::<Vec<_>>().join(", ");
        let label = (words.folded_about)(&places, &names[2]);
        let probe = props.probe.filter(|probe| *probe != circuit.output);
        plane(axes, &[(&names[2], circuit.output)], probe.as_slice(), marks, label)
    } else {
        let home = |mark: &Mark| Mark { place: mark.from.unwrap_or(mark.place), ..mark.clone() };
        let marks: Vec<_> = marks.iter().map(home).collect();
        plane(axes, &[], &[], &marks, words.unfolded_about.to_owned())
    };
    // In soft layers the inputs move a little at every update: there they may not lag.
    let gliding = props.gliding || *layer == Signal::Hard;
    html! {
        <figure class={classes!("plot", gliding.then_some("gliding"))} data-picture="folding"
            data-folded={folded.to_string()}>
            <figcaption>
                <h2>{ words.folded }</h2>
                <span class="note">{ format!("({}, {})", axes[0], axes[1]) }</span>
                <span class="tools">
                    <button type="button" name="fold" onclick={turn}>
                        { if *folded { words.unfold } else { words.fold } }
                    </button>
                </span>
            </figcaption>
            { drawing }
        </figure>
    }
}

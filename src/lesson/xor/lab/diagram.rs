//! The circuit, and the signal on its way through it.

use yew::prelude::*;

use super::circuit::{PLACES, bit, passed, thousandths};
use crate::app::number_format::short;
use crate::lesson::xor;
use crate::text::Text;
use descent_core::circuit::{Circuit, CircuitOutput, Signal};
use descent_core::predict::Prediction;

/// How far the signal can come: to the inputs, the first gate, the second and the
/// output.
pub(crate) const ARRIVED: usize = 3;

/// The middle of each gate's box.
const BOXES: [(i32, i32); 3] = [(180, 44), (180, 138), (352, 91)];
/// Half a box's width and height.
const HALF: (i32, i32) = (64, 32);
/// The wires: which signal (x1, x2, first, second), the gate they lead to, the path.
const WIRES: [(usize, usize, &str); 6] = [
    (0, 0, "M56 44C84 44 86 32 112 32"),
    (0, 1, "M56 44C98 44 72 126 112 126"),
    (1, 0, "M56 138C98 138 72 56 112 56"),
    (1, 1, "M56 138C84 138 86 150 112 150"),
    (2, 2, "M245 44C272 44 256 79 284 79"),
    (3, 2, "M245 138C272 138 256 103 284 103"),
];
const LAST_WIRE: &str = "M417 91H430";

#[derive(Properties, PartialEq)]
pub(crate) struct DiagramProps {
    pub(crate) text: &'static Text,
    pub(crate) names: [String; 3],
    /// What the circuit is to make, and of what, in signs.
    pub(crate) formula: String,
    pub(crate) layer: Signal,
    pub(crate) circuit: Circuit,
    /// x1 and x2.
    pub(crate) input: [bool; 2],
    /// How far the signal has come, while it is stepped.
    pub(crate) signal: Option<usize>,
    /// Whether what stands here changes by itself.
    pub(crate) running: bool,
    /// Sets one of the inputs to the other value.
    pub(crate) toggle: Callback<usize>,
    /// Moves the signal on.
    pub(crate) step: Callback<()>,
}

#[component]
pub(crate) fn Diagram(props: &DiagramProps) -> Html {
    let DiagramProps { text, names, layer, circuit, input, signal, .. } = props;
    let words = xor::text::words(text.language);
    let x = input.map(|one| f64::from(u8::from(one)));
    let said = circuit.predict(x, *layer);
    let gates = [said.first, said.second, said.output];
    let reached = signal.unwrap_or(ARRIVED);
    let passed = [said.first, said.second].map(|said| passed(said, *layer));
    let signals = [x[0], x[1], passed[0], passed[1]];
    let wires = WIRES
        .into_iter()
        .map(|(from, to, path)| wire(path, Some(signals[from]).filter(|_| reached > to)));
    let answer = (reached >= ARRIVED).then_some(said.output.logical);
    let sentence = sentence(props, x, said);
    let toggle = |i: usize| {
        let name = ["x1", "x2"][i];
        html! {
            <button type="button" {name} class={classes!("input", name)} aria-pressed={input[i].to_string()}
                onclick={props.toggle.reform(move |_: MouseEvent| i)}>
                <small>{ name }</small>{ " " }
                <b>{ bit(input[i]) }</b>
            </button>
        }
    };
    html! {
        <figure class="circuit plot" data-picture="circuit">
            <figcaption>
                <h2 id="circuit-title">{ words.diagram }</h2>
                <span class="note">{ props.formula.clone() }</span>
                <span class="tools">
                    <button type="button" name="signal"
                        onclick={props.step.reform(|_: MouseEvent| ())}>{ words.signal }</button>
                </span>
            </figcaption>
            <div class="stage">
                <svg viewBox="0 0 476 182" role="img" aria-labelledby="circuit-title"
                    aria-describedby="circuit-says">
                    { arrow("arrow-on", "on") }
                    { arrow("arrow-off", "off") }
                    { for wires }
                    { wire(LAST_WIRE, answer.map(|one| f64::from(u8::from(one)))) }
                    { for (0..PLACES.len()).map(|i| {
                        let now = *signal == Some(i + 1);
                        let said = (reached > i).then_some(gates[i]);
                        // Only the output's σ becomes a 0 or 1 in any case.
                        let logical = *layer == Signal::Hard || i == 2;
                        gate(BOXES[i], &names[i], said, logical, now)
                    }) }
                    <circle class={classes!("answer", answer.filter(|one| *one).map(|_| "on"))}
                        cx="452" cy="91" r="19" />
                    <text class={classes!("answered", answer.filter(|one| *one).map(|_| "on"))}
                        x="452" y="96">{ answer.map_or("?", bit) }</text>
                </svg>
                { toggle(0) }
                { toggle(1) }
            </div>
            <p id="circuit-says" class="says" aria-live={if props.running { "off" } else { "polite" }}
                data-signal={signal.map(|signal| signal.to_string())}>{ sentence }</p>
        </figure>
    }
}

/// The head of a wire.
fn arrow(id: &'static str, class: &'static str) -> Html {
    html! {
        <marker {id} markerWidth="9" markerHeight="9" refX="7" refY="4.5" orient="auto"
            markerUnits="userSpaceOnUse">
            <path {class} d="M0 0.5L9 4.5L0 8.5z" />
        </marker>
    }
}

/// A wire and the signal that came through it; the stronger, the wider.
fn wire(path: &'static str, signal: Option<f64>) -> Html {
    let (class, width, head) = match signal {
        Some(signal) if signal > 0.5 => ("on", 1.5 + 2.0 * signal, "url(#arrow-on)"),
        Some(signal) => ("off", 1.5 + 2.0 * signal, "url(#arrow-off)"),
        None => ("waiting", 1.5, "url(#arrow-off)"),
    };
    html! {
        <path class={classes!("wire", class)} d={path} stroke-width={width.to_string()}
            marker-end={head} />
    }
}

fn gate(
    (x, y): (i32, i32),
    name: &str,
    said: Option<Prediction>,
    logical: bool,
    now: bool,
) -> Html {
    let says = said.map_or_else(
        || "…".to_owned(),
        |said| {
            let sigmoid = format!("σ = {}", thousandths(said.sigmoid));
            if logical { format!("{sigmoid} → {}", bit(said.logical)) } else { sigmoid }
        },
    );
    let one = said.is_some_and(|said| said.logical);
    let class = classes!("box", one.then_some("on"), now.then_some("now"));
    let [left, top, width, height] =
        [x - HALF.0, y - HALF.1, 2 * HALF.0, 2 * HALF.1].map(|length| length.to_string());
    let [x, above, below] = [x, y - 5, y + 18].map(|length| length.to_string());
    html! {
        <g>
            <rect {class} x={left} y={top} {width} {height} rx="9" />
            <text class="name" x={x.clone()} y={above}>{ name }</text>
            <text class="value" {x} y={below}>{ says }</text>
        </g>
    }
}

/// What happens where the signal is.
fn sentence(props: &DiagramProps, x: [f64; 2], said: CircuitOutput) -> String {
    let DiagramProps { text, names, layer, circuit, .. } = props;
    let words = xor::text::words(text.language);
    let inputs = props.input.map(bit);
    let says = |said: Prediction| match layer {
        Signal::Hard => bit(said.logical).to_owned(),
        Signal::Soft => thousandths(said.sigmoid),
    };
    let passed = [said.first, said.second].map(|said| passed(said, *layer));
    let computes = |i: usize, gate: [f64; 3], x: [f64; 2], said: Prediction| {
        (words.computes)(&names[i], &sum(gate, x), &thousandths(said.sigmoid))
    };
    let passes = |said: Prediction| match layer {
        Signal::Hard => (words.passes)(said.logical),
        Signal::Soft => words.passes_sigmoid,
    };
    match props.signal {
        Some(0) => (words.inputs)(inputs[0], inputs[1]),
        Some(1) => format!("{} {}", computes(0, circuit.first, x, said.first), passes(said.first)),
        Some(2) => {
            format!("{} {}", computes(1, circuit.second, x, said.second), passes(said.second))
        }
        Some(_) => {
            let sum = computes(2, circuit.output, passed, said.output);
            format!("{sum} {}", (words.answers)(said.output.logical))
        }
        None => {
            let [first, second] = [said.first, said.second].map(says);
            let output = bit(said.output.logical);
            let all = [(&*names[0], &*first), (&*names[1], &*second), (&*names[2], output)];
            (words.all_say)(inputs, all)
        }
    }
}

/// x1·W1 + x2·W2 + b with its numbers.
fn sum([w1, w2, b]: [f64; 3], x: [f64; 2]) -> String {
    let factor = |w: f64| if w < 0.0 { format!("({})", short(w)) } else { short(w) };
    let sign = if b < 0.0 { '\u{2212}' } else { '+' };
    let [x1, x2] = x.map(short);
    let z = x[0] * w1 + x[1] * w2 + b;
    format!("{x1}·{} + {x2}·{} {sign} {} = {}", factor(w1), factor(w2), short(b.abs()), short(z))
}

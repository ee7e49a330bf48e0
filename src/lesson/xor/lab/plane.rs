//! The plane of two signals as a small drawing: the four inputs, lines, and the
//! sides on which gates say 1. What moves on it glides there.

use yew::prelude::*;

use crate::picture::decision::{SPAN, line, ones};

/// The upper left corner of the map and its side, in the drawing's units.
const CORNER: (f64, f64) = (22.0, 8.0);
const SIDE: f64 = 208.0;
/// The drawing's width, and that of a letter.
const WIDTH: f64 = 240.0;
const LETTER: f64 = 6.2;
/// How far above its mark an input's name stands.
const RAISED: f64 = 17.0;
/// Where along a line its name may stand, the best place first.
const ALONG: [f64; 7] = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8];
/// Nearer to each other than this, two inputs coincide.
const SAME: f64 = 0.02;
/// Half the size of a mark, the disc's and the square's.
const MARK: (f64, f64) = (6.5, 7.5);

/// An input's place on the plane.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Mark {
    /// Its two bits.
    pub(crate) input: &'static str,
    /// Where it stands.
    pub(crate) place: [f64; 2],
    /// Where it came from, if that is to be seen.
    pub(crate) from: Option<[f64; 2]>,
    /// What the circuit should say to it.
    pub(crate) target: bool,
    /// Whether it is the input that is set.
    pub(crate) now: bool,
}

/// A gate and its name.
pub(crate) type Named<'a> = (&'a str, [f64; 3]);

/// The plane with these axes. `probes` are gates as the derivative tries them.
pub(crate) fn plane(
    axes: [&str; 2],
    gates: &[Named<'_>],
    probes: &[[f64; 3]],
    marks: &[Mark],
    label: String,
) -> Html {
    let ticks = [0.0, 1.0].map(|tick| (tick, place([tick, tick])));
    let [left, right, top, bottom] =
        [CORNER.0, CORNER.0 + SIDE, CORNER.1, CORNER.1 + SIDE].map(coordinate);
    let tick = |(tick, (x, y)): (f64, (f64, f64))| {
        let text = format!("{tick}");
        let [x, y] = [x, y].map(coordinate);
        let [below, beside, middle] =
            [CORNER.1 + SIDE + 14.0, CORNER.0 - 8.0, place([tick, tick]).1 + 4.0].map(coordinate);
        html! {
            <>
                <path class="grid" d={format!("M{x} {top}V{bottom}M{left} {y}H{right}")} />
                <text class="tick" {x} y={below}>{ text.clone() }</text>
                <text class="tick" x={beside} y={middle}>{ text }</text>
            </>
        }
    };
    let area = |(_, gate): &Named<'_>| {
        let points = ones(*gate).into_iter().map(|(x, y)| {
            let (x, y) = place([x, y]);
            format!("{},{}", coordinate(x), coordinate(y))
        });
        html! { <polygon class="ones" points={points.collect::<Vec<_>>().join(" ")} /> }
    };
    let [middle, under, beside] =
        [place([0.5, 0.5]).0, CORNER.1 + SIDE + 14.0, CORNER.0 - 8.0].map(coordinate);
    let upright = format!("rotate(-90 {beside} {})", coordinate(place([0.5, 0.5]).1));
    html! {
        <svg class="plane" viewBox="0 0 240 234" preserveAspectRatio="xMidYMin" role="img" aria-label={label}>
            { for gates.iter().map(area) }
            { for ticks.into_iter().map(tick) }
            <text class="axis" x={middle} y={under}>{ axes[0] }</text>
            <text class="axis" x={beside} y={coordinate(place([0.5, 0.5]).1)} transform={upright}>
                { axes[1] }
            </text>
            { for marks.iter().map(trail) }
            { for probes.iter().map(|gate| boundary(*gate, "boundary probe")) }
            { for boundaries(gates, marks) }
            // Ones over zeros, so that both are seen where they coincide.
            { for marks.iter().filter(|mark| !mark.target).map(mark) }
            { for marks.iter().filter(|mark| mark.target).map(mark) }
            { for crowds(marks).into_iter().map(|(place, names)| name(place, &names)) }
        </svg>
    }
}

/// A place on the plane in the drawing's units.
fn place([x, y]: [f64; 2]) -> (f64, f64) {
    let share = |value: f64| {
        let share = (value - SPAN[0]) / (SPAN[1] - SPAN[0]);
        // Parameters beyond all numbers have no σ.
        if share.is_finite() { share } else { 0.0 }
    };
    (CORNER.0 + SIDE * share(x), CORNER.1 + SIDE * (1.0 - share(y)))
}

fn coordinate(length: f64) -> String {
    format!("{length:.1}")
}

/// The lines of the gates, each with its name on the side where it says 1 and
/// clear of what else has a name there.
fn boundaries(gates: &[Named<'_>], marks: &[Mark]) -> Vec<Html> {
    let beside = |mark: &Mark| {
        let (x, y) = place(mark.place);
        [(x, y), (x, y - RAISED)]
    };
    let mut taken: Vec<(f64, f64)> = marks.iter().flat_map(beside).collect();
    let named = |(name, gate): &Named<'_>| {
        let Some([from, to]) = ends(*gate) else { return Html::default() };
        let length = gate[0].hypot(gate[1]);
        let beside = |along: f64| {
            let x = from.0 + (to.0 - from.0) * along + 30.0 * gate[0] / length;
            let y = from.1 + (to.1 - from.1) * along - 16.0 * gate[1] / length;
            // Inside the map.
            let inside =
                |at: f64, low: f64, margin: f64| at.clamp(low + margin, low + SIDE - margin);
            (inside(x, CORNER.0, 34.0), inside(y, CORNER.1, 20.0))
        };
        let is_clear = |(x, y): &(f64, f64)| {
            taken.iter().all(|other| (x - other.0).abs() > 44.0 || (y - other.1).abs() > 15.0)
        };
        let (x, y) = ALONG.map(beside).into_iter().find(is_clear).unwrap_or(beside(ALONG[0]));
        taken.push((x, y));
        html! {
            <>
                { boundary(*gate, "boundary") }
                <text class="named" x={coordinate(x)} y={coordinate(y + 4.0)}>
                    { format!("{name} = 1") }
                </text>
            </>
        }
    };
    gates.iter().map(named).collect()
}

/// Where a gate's line leaves the map, if it crosses it.
fn ends(gate: [f64; 3]) -> Option<[(f64, f64); 2]> {
    let ends: Vec<_> = line(gate).into_iter().map(|(x, y)| place([x, y])).collect();
    ends.try_into().ok()
}

fn boundary(gate: [f64; 3], class: &'static str) -> Html {
    let Some([from, to]) = ends(gate) else { return Html::default() };
    let [x1, y1, x2, y2] = [from.0, from.1, to.0, to.1].map(coordinate);
    html! { <path {class} d={format!("M{x1} {y1}L{x2} {y2}")} /> }
}

fn trail(mark: &Mark) -> Html {
    let Some(from) = mark.from.filter(|from| apart(*from, mark.place) > SAME) else {
        return Html::default();
    };
    let ((x1, y1), (x2, y2)) = (place(from), place(mark.place));
    let [x1, y1, x2, y2] = [x1, y1, x2, y2].map(coordinate);
    html! { <path key={mark.input} class="trail" d={format!("M{x1} {y1}L{x2} {y2}")} /> }
}

fn mark(mark: &Mark) -> Html {
    let (x, y) = place(mark.place);
    let [cx, cy] = [x, y].map(coordinate);
    let shape = if mark.target {
        let r = coordinate(MARK.0);
        html! { <circle class="one" cx={cx.clone()} cy={cy.clone()} {r} /> }
    } else {
        let [x, y] = [x - MARK.1, y - MARK.1].map(coordinate);
        let width = coordinate(2.0 * MARK.1);
        html! { <rect class="zero" {x} {y} width={width.clone()} height={width} rx="1" /> }
    };
    html! {
        <g key={mark.input} data-corner={mark.input}>
            if mark.now {
                <circle class="now" {cx} {cy} r="12" />
            }
            { shape }
        </g>
    }
}

fn apart([x, y]: [f64; 2], [other_x, other_y]: [f64; 2]) -> f64 {
    (x - other_x).hypot(y - other_y)
}

/// The inputs that stand together, and where.
fn crowds(marks: &[Mark]) -> Vec<([f64; 2], Vec<&'static str>)> {
    let mut crowds: Vec<([f64; 2], Vec<&'static str>)> = Vec::new();
    for mark in marks {
        match crowds.iter_mut().find(|(place, _)| apart(*place, mark.place) < SAME) {
            Some((_, names)) => names.push(mark.input),
            None => crowds.push((mark.place, vec![mark.input])),
        }
    }
    crowds
}

/// The names of inputs that stand together, and how many they are.
fn name(at: [f64; 2], names: &[&'static str]) -> Html {
    let (x, y) = place(at);
    let many = (names.len() > 1).then(|| names.len().to_string());
    let text =
        names.join(", ") + &many.as_ref().map(|many| format!(" ×{many}")).unwrap_or_default();
    // The drawing ends where its letters would.
    let half = text.chars().count() as f64 * LETTER / 2.0;
    let x = x.clamp(half, WIDTH - half);
    html! {
        <text key={text.clone()} class="corner" x={coordinate(x)} y={coordinate(y - RAISED)}
            data-together={many}>{ text }</text>
    }
}

//! The plane of a gate's two inputs: the unit square and a margin.

use super::Towards;
use super::axis::{Range, Tick};
use super::clip::half;
use super::geometry::{Panel, Point};
use descent_core::gate::INPUTS;

/// The least and the greatest x1 and x2 of the plane.
pub const SPAN: [f64; 2] = [-0.25, 1.25];

pub(super) const RANGE: Range = Range { low: SPAN[0], high: SPAN[1] };

/// Returns the place of two inputs in a panel.
pub(super) fn at(panel: Panel, [x1, x2]: [f64; 2]) -> Point {
    panel.place(RANGE.share(x1), RANGE.share(x2))
}

/// Returns the two inputs at a place in a panel; `None` outside.
pub(super) fn inputs_at(panel: Panel, place: Point) -> Option<(f64, f64)> {
    let (across, up) = panel.shares(place)?;
    Some((RANGE.value(across), RANGE.value(up)))
}

/// Returns the ticks 0 and 1.
pub(super) fn ticks() -> [Tick; 2] {
    [0.0, 1.0].map(|x| Tick { share: RANGE.share(x), text: format!("{x}") })
}

/// Returns the corners of the plane, around.
pub(super) fn corners() -> [Point; 4] {
    let [low, high] = SPAN;
    [(low, low), (high, low), (high, high), (low, high)]
}

/// Returns a linear function that is positive where a gate's σ is above a level;
/// `None` if its parameters are not finite.
fn side([w1, w2, b]: [f64; 3], level: f64) -> Option<impl Fn(Point) -> f64> {
    let all = [w1, w2, b, (level / (1.0 - level)).ln()];
    // Scaled, so that no product overflows.
    let largest = all.iter().fold(0.0_f64, |largest, value| largest.max(value.abs()));
    let [w1, w2, b, z] = all.map(|value| if largest > 0.0 { value / largest } else { value });
    let is_finite = all.iter().all(|value| value.is_finite());
    is_finite.then_some(move |(x1, x2): Point| x1 * w1 + x2 * w2 + b - z)
}

/// Returns the part of an area where a gate's σ is above a level, or below.
pub(super) fn part(area: &[Point], gate: [f64; 3], level: f64, above: bool) -> Vec<Point> {
    let sign = if above { 1.0 } else { -1.0 };
    side(gate, level).map(|side| half(area, |place| sign * side(place))).unwrap_or_default()
}

/// Returns the corners of the area where a gate says 1.
#[must_use]
pub fn ones(gate: [f64; 3]) -> Vec<(f64, f64)> {
    part(&corners(), gate, 0.5, true)
}

/// Returns the two ends of the line where a gate's σ is one half; nothing if it
/// does not cross the plane.
#[must_use]
pub fn line(gate: [f64; 3]) -> Vec<(f64, f64)> {
    let Some(side) = side(gate, 0.5) else { return Vec::new() };
    let corners = corners();
    let next = corners.iter().cycle().skip(1);
    let crossed = corners.iter().zip(next).filter_map(|(from, to)| {
        let (before, after) = (side(*from), side(*to));
        let share = before / (before - after);
        let place = (from.0 + (to.0 - from.0) * share, from.1 + (to.1 - from.1) * share);
        ((before >= 0.0) != (after >= 0.0)).then_some(place)
    });
    crossed.collect()
}

/// Returns the next of the four inputs in a direction: they are numbered by two
/// bits, x1 and x2.
pub(super) fn next_input(input: Option<usize>, towards: Towards) -> usize {
    let last = INPUTS.len() - 1;
    let next = match (towards, input) {
        (Towards::First, _) => 0,
        (Towards::Last, _) => last,
        (_, None) => 0,
        (Towards::Left, Some(input)) => input & 0b01,
        (Towards::Right, Some(input)) => input | 0b10,
        (Towards::Down, Some(input)) => input & 0b10,
        (Towards::Up, Some(input)) => input | 0b01,
    };
    next.min(last)
}

//! The plane of a gate's two inputs: the unit square and a margin.

use super::axis::Range;
use super::clip::half;
use super::geometry::{Panel, Point, snapped};
use super::pen::{Pen, Stroke};
use super::style::FONT;
use super::surface::{DrawResult, HPos, VPos};
use super::{Style, Towards};
use descent_core::gate::INPUTS;

/// The least and the greatest x1 and x2 of the plane.
pub const SPAN: [f64; 2] = [-0.5, 1.5];

pub(super) const RANGE: Range = Range { low: SPAN[0], high: SPAN[1] };

/// The least width and height of a picture [CSS pixels]; below, nothing is drawn.
const LEAST: (f64, f64) = (80.0, 60.0);
/// The room left of the panel, above and below it [CSS pixels].
const ROOM: [f64; 3] = [36.0, 4.0, 22.0];
/// The side below which the axes have no labels [CSS pixels].
const LEAST_SIDE_FOR_LABELS: f64 = 90.0;
/// The least part of its side to which a square shrinks for something beside it.
const SHRUNK: f64 = 0.92;
/// The room beside the square from which on it is centred [CSS pixels].
const CENTRED: f64 = 200.0;
/// The opacity of the lines at 0 and 1.
const LINES: f64 = 0.15;

/// Returns the largest square on a surface of this size, and true if there is room for
/// `beside` [CSS pixels] right of it, for which it shrinks a little. `None` if the surface
/// is too small.
pub(super) fn square(size: (u32, u32), style: Style<'_>, beside: f64) -> Option<(Panel, bool)> {
    let [width, height] = [size.0, size.1].map(|side| f64::from(side.min(100_000)));
    if width < style.length(LEAST.0) || height < style.length(LEAST.1) {
        return None;
    }
    let labels = width.min(height) >= style.length(LEAST_SIDE_FOR_LABELS);
    let [left, above, below] = ROOM.map(|css| if labels { style.length(css) } else { 4.0 });
    let largest = (height - above - below).min(width - left - 4.0).max(1.0).floor();
    let beside = style.length(beside);
    let narrow = largest.min(width - left - beside).floor();
    let has_beside = labels && narrow >= largest * SHRUNK;
    let side = if has_beside { narrow } else { largest };
    let taken = left + side + if has_beside { beside } else { 0.0 };
    // At the left, where buttons may lie over the upper right corner, unless much is left.
    let rest = width - taken;
    let left = if rest > style.length(CENTRED) { left + (rest / 2.0).floor() } else { left };
    Some((Panel { left, right: left + side, top: above, bottom: above + side }, has_beside))
}

/// A name of an axis, at its end, or along it if it is longer than a letter.
#[derive(Clone, Copy)]
pub(super) enum AxisName<'a> {
    End(&'a str),
    Along(&'a str),
}

/// Draws the lines at 0 and 1, their numbers and the names of the axes around a square
/// over this range.
pub(super) fn draw_axes(
    pen: &Pen<'_>,
    panel: Panel,
    range: Range,
    [x, y]: [AxisName<'_>; 2],
) -> DrawResult {
    let (style, palette) = (pen.style, pen.style.palette);
    let line = Stroke { opacity: LINES, ..Stroke::solid(palette.ink, 1.0) };
    for value in [0.0, 1.0] {
        let (across, up) = snapped(panel.place(range.share(value), range.share(value)));
        pen.vertical(across, (panel.top, panel.bottom), line)?;
        pen.horizontal((panel.left, panel.right), up, line)?;
    }
    // Without labels the square takes their room.
    let room_below = f64::from(pen.size().1) - panel.bottom;
    if panel.left < style.length(ROOM[0]) || room_below < style.length(ROOM[2]) {
        return Ok(());
    }
    let (below, beside) = (panel.bottom + style.length(5.0), panel.left - style.length(6.0));
    for (value, text) in [(0.0, "0"), (1.0, "1")] {
        let (across, up) = snapped(panel.place(range.share(value), range.share(value)));
        pen.label(text, (across, below), palette.muted, (HPos::Center, VPos::Top), false)?;
        pen.label(text, (beside, up), palette.muted, (HPos::Right, VPos::Center), false)?;
    }
    let middle = panel.place(0.5, 0.5);
    match x {
        AxisName::End(name) => {
            let end = (panel.right, below);
            pen.label(name, end, palette.ink, (HPos::Right, VPos::Top), true)?;
        }
        AxisName::Along(name) => {
            let along = (middle.0, below);
            pen.label(name, along, palette.ink, (HPos::Center, VPos::Top), true)?;
        }
    }
    match y {
        AxisName::End(name) => {
            let end = (beside, panel.top + style.length(FONT / 2.0));
            pen.label(name, end, palette.ink, (HPos::Right, VPos::Center), true)
        }
        AxisName::Along(name) if style.text_width(name) <= panel.height() => {
            let along = (panel.left - style.length(FONT + 4.0), middle.1);
            pen.turned(name, along, palette.ink, -90.0)
        }
        AxisName::Along(_) => Ok(()),
    }
}

/// Returns the place of two inputs in a panel.
pub(super) fn at(panel: Panel, [x1, x2]: [f64; 2]) -> Point {
    panel.place(RANGE.share(x1), RANGE.share(x2))
}

/// Returns the two inputs at a place in a panel; `None` outside.
pub(super) fn inputs_at(panel: Panel, place: Point) -> Option<(f64, f64)> {
    let (across, up) = panel.shares(place)?;
    Some((RANGE.value(across), RANGE.value(up)))
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
    level_line(gate, 0.5)
}

/// Returns the two ends of the line where a gate's σ has this level; nothing if it does not
/// cross the plane.
pub(super) fn level_line(gate: [f64; 3], level: f64) -> Vec<Point> {
    let Some(side) = side(gate, level) else { return Vec::new() };
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

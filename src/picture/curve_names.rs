//! The names of curves: on the curve where there is room beside it, else at its end. A
//! curve that leaves through the floor has a triangle and its last number there.

use plotters::style::RGBColor;

use super::curve_panel::CurvePanel;
use super::geometry::{Panel, Point};
use super::pen::Pen;
use super::run_curve::Curve;
use super::style::FONT;
use super::surface::{Anchor, DrawResult, HPos, VPos};

/// The width of a cell of a profile [CSS pixels].
const CELL: f64 = 4.0;
/// The distance between a curve and its name [CSS pixels].
const GAP: f64 = 2.0;
/// The height of a name [CSS pixels].
const HEIGHT: f64 = FONT + 1.0;
/// The distance of the ends of curves below which their names do not fit [CSS pixels].
const CLOSE: f64 = 12.0;

/// A text beside the end of a curve or of a line.
struct EndLabel {
    at: Point,
    text: String,
    colour: RGBColor,
    bold: bool,
}

/// A text and the middle of its box.
struct Placed {
    middle: Point,
    half: (f64, f64),
}

impl Placed {
    fn covers(&self, other: &Self) -> bool {
        (self.middle.0 - other.middle.0).abs() < self.half.0 + other.half.0
            && (self.middle.1 - other.middle.1).abs() < self.half.1 + other.half.1
    }
}

/// The names of a chart's curves.
pub(super) struct Names<'a> {
    pub(super) panel: &'a CurvePanel<'a>,
    pub(super) curves: &'a [Curve],
    pub(super) cursor: Option<u64>,
    /// True if a lone curve has a name too.
    pub(super) lone: bool,
    /// True if the names belong at the ends of the curves wherever there is room.
    pub(super) ends: bool,
    /// The height of a line at the right and the text there.
    pub(super) level: Option<(f64, String)>,
}

impl Names<'_> {
    pub(super) fn draw(&self, pen: &Pen<'_>) -> DrawResult {
        let panel = self.panel.panel;
        let lines: Vec<Vec<Point>> =
            self.curves.iter().map(|curve| self.panel.places(curve, self.cursor)).collect();
        let named = self.lone || self.curves.len() > 1;
        let mut exits = Vec::new();
        let mut ends: Vec<(usize, Point)> = Vec::new();
        for (i, line) in lines.iter().enumerate() {
            match exit(line, panel) {
                Some(x) => exits.push((i, x)),
                None => {
                    let last = line.iter().rev().find(|place| panel.contains(**place));
                    ends.extend(last.map(|last| (i, *last)));
                }
            }
        }
        self.draw_exits(pen, &exits, named)?;
        let mut level = self.level.clone();
        let stack = ends.len() + usize::from(level.is_some());
        let room = (panel.height() / pen.style.length(FONT + 2.0)).floor() as usize + 1;
        if named && !(self.ends && stack <= room) && self.are_close(pen, &ends) {
            let lines: Vec<&[Point]> = lines.iter().map(Vec::as_slice).collect();
            let names: Vec<(usize, String)> =
                ends.iter().map(|(i, _)| (*i, self.curves[*i].label(pen.name))).collect();
            let line = level.as_ref().map(|(y, _)| *y);
            if let Some(places) = on_curves(pen, panel, &lines, &names, line) {
                for ((i, name), placed) in names.iter().zip(&places) {
                    let colour = pen.style.palette.hue(self.curves[*i].hue);
                    let anchor = (HPos::Center, VPos::Center);
                    pen.haloed(name, placed.middle, colour, anchor, true)?;
                }
                ends.clear();
            }
        }
        let mut labels: Vec<EndLabel> = Vec::new();
        for &(i, (x, y)) in ends.iter().filter(|_| named) {
            let text = self.curves[i].label(pen.name);
            // Bold letters are wider.
            let wide = pen.style.text_width(&text) * 1.1;
            let end = f64::from(pen.size().0) - pen.style.length(2.0);
            let beside = (x + pen.style.length(8.0)).min(end - wide);
            // Without room beside the end the name is raised above it.
            let raised = beside < x + pen.style.length(3.0);
            let y = if raised { y - pen.style.length(10.0) } else { y };
            let colour = pen.style.palette.hue(self.curves[i].hue);
            labels.push(EndLabel { at: (beside, y), text, colour, bold: true });
        }
        labels.extend(level.take().map(|(y, text)| {
            let at = (panel.right + pen.style.length(8.0), y);
            EndLabel { at, text, colour: pen.style.palette.ink, bold: false }
        }));
        draw_ends(pen, labels, panel)
    }

    /// Returns true if all curves go on to the end of the axis and names there would
    /// not fit beside their ends.
    fn are_close(&self, pen: &Pen<'_>, ends: &[(usize, Point)]) -> bool {
        let right = self.panel.panel.right - pen.style.length(4.0);
        let heights: Vec<f64> = ends.iter().map(|(_, (_, y))| *y).collect();
        let close = |(i, y): (usize, &f64)| {
            heights[i + 1..].iter().any(|other| (y - other).abs() < pen.style.length(CLOSE))
        };
        ends.iter().all(|(_, (x, _))| *x >= right) && heights.iter().enumerate().any(close)
    }

    /// Draws a triangle where a curve leaves through the floor, and its last number.
    fn draw_exits(&self, pen: &Pen<'_>, exits: &[(usize, f64)], named: bool) -> DrawResult {
        let (panel, style) = (self.panel.panel, pen.style);
        let [half, rise, fall] = [4.0, 1.0, 4.0].map(|css| style.length(css));
        let mut taken: Vec<Placed> = Vec::new();
        for &(i, x) in exits {
            let curve = &self.curves[i];
            let colour = style.palette.hue(curve.hue);
            let (top, tip) = (panel.bottom - rise, panel.bottom + fall);
            pen.fill(&[(x - half, top), (x + half, top), (x, tip)], colour, 1.0)?;
            let last = [curve.values.last().copied(), curve.now].into_iter().flatten().next();
            let Some(last) = last else { continue };
            let number = number(last);
            let text = if named { format!("{} {number}", curve.label(pen.name)) } else { number };
            let wide = style.text_width(&text);
            if wide > f64::from(pen.size().0) {
                continue;
            }
            let beside = x + 2.0 * half;
            let fits = beside + wide <= f64::from(pen.size().0);
            let left = if fits { beside } else { x - 2.0 * half - wide };
            let mut y = panel.bottom - style.length(HEIGHT / 2.0 - 1.0);
            let placed = |y| Placed {
                middle: (left + wide / 2.0, y),
                half: (wide / 2.0, style.length(HEIGHT) / 2.0),
            };
            while taken.iter().any(|other| other.covers(&placed(y))) && y > panel.top {
                y -= style.length(HEIGHT);
            }
            if y <= panel.top {
                continue;
            }
            taken.push(placed(y));
            let anchor = (HPos::Left, VPos::Center);
            pen.haloed(&text, (left, y), colour, anchor, false)?;
        }
        Ok(())
    }
}

/// Returns the x at which a line leaves the panel for good through the floor.
fn exit(line: &[Point], panel: Panel) -> Option<f64> {
    let last = line.iter().rposition(|(_, y)| y.is_finite())?;
    if line[last].1 <= panel.bottom + 0.5 {
        return None;
    }
    let inside = line[..last].iter().rposition(|(_, y)| *y <= panel.bottom);
    let Some(inside) = inside else { return Some(line[last].0.clamp(panel.left, panel.right)) };
    let ((x, y), (after, below)) = (line[inside], line[inside + 1]);
    let share = if below.is_finite() { (panel.bottom - y) / (below - y) } else { 1.0 };
    Some((x + (after - x) * share).clamp(panel.left, panel.right)).filter(|x| x.is_finite())
}

/// Writes the last number of a curve.
fn number(value: f64) -> String {
    let text = if value == 0.0 { "0".to_owned() } else { format!("{value:.3e}") };
    text.replace('-', "\u{2212}")
}

/// The least and the greatest y of a line in cells along the panel.
struct Profile(Vec<Option<(f64, f64)>>);

impl Profile {
    fn of(line: &[Point], panel: Panel, cell: f64) -> Self {
        let count = (panel.width() / cell).ceil().clamp(1.0, 4096.0) as usize;
        let mut cells: Vec<Option<(f64, f64)>> = vec![None; count];
        let number = |x: f64| ((x - panel.left) / cell).clamp(0.0, count as f64 - 1.0) as usize;
        for (from, to) in line.iter().zip(line.iter().skip(1)) {
            if ![from.0, from.1, to.0, to.1].iter().all(|side| side.is_finite()) {
                continue;
            }
            let at = |x: f64| {
                let share = (x - from.0) / (to.0 - from.0).max(f64::MIN_POSITIVE);
                from.1 + (to.1 - from.1) * share.clamp(0.0, 1.0)
            };
            let (first, last) = (number(from.0), number(to.0));
            for (i, cell_ends) in cells.iter_mut().enumerate().take(last + 1).skip(first) {
                let left = panel.left + cell * i as f64;
                let ends = [at(left), at(left + cell)];
                let (low, high) = cell_ends.unwrap_or((f64::MAX, f64::MIN));
                *cell_ends = Some((
                    ends.iter().copied().fold(low, f64::min),
                    ends.iter().copied().fold(high, f64::max),
                ));
            }
        }
        Self(cells)
    }

    /// Returns the extremes in some cells; `None` where the line is not.
    fn around(&self, cells: std::ops::Range<usize>) -> Option<(f64, f64)> {
        let known = self.0.get(cells)?.iter().flatten();
        known.copied().reduce(|(low, high), (least, most)| (low.min(least), high.max(most)))
    }
}

/// Returns places for names beside their curves, away from all lines; `None` if one has
/// none.
fn on_curves(
    pen: &Pen<'_>,
    panel: Panel,
    lines: &[&[Point]],
    names: &[(usize, String)],
    floor: Option<f64>,
) -> Option<Vec<Placed>> {
    let [cell, gap, high] = [CELL, GAP, HEIGHT].map(|css| pen.style.length(css));
    let profiles: Vec<Profile> = lines.iter().map(|line| Profile::of(line, panel, cell)).collect();
    let count = profiles.first()?.0.len();
    let mut placed: Vec<Placed> = Vec::new();
    for (turn, (curve, name)) in names.iter().enumerate() {
        let wide = pen.style.text_width(name) + 2.0 * gap;
        let cells = (wide / cell).ceil() as usize + 1;
        // The names are spread along the axis.
        let wanted = count as f64 * (0.3 + 0.4 * (turn as f64 + 0.5) / names.len() as f64);
        let mut best: Option<(f64, Placed)> = None;
        for first in count / 10..(count * 9 / 10).saturating_sub(cells) {
            let covered = first..first + cells;
            let Some((low, most)) = profiles[*curve].around(covered.clone()) else { continue };
            for middle in [low - gap - high / 2.0, most + gap + high / 2.0] {
                let (top, bottom) = (middle - high / 2.0, middle + high / 2.0);
                if top < panel.top || bottom > panel.bottom {
                    continue;
                }
                let place = Placed {
                    middle: (panel.left + cell * (first as f64 + cells as f64 / 2.0), middle),
                    half: (wide / 2.0, high / 2.0),
                };
                if placed.iter().any(|other| other.covers(&place)) {
                    continue;
                }
                let others = profiles.iter().enumerate().filter(|(i, _)| i != curve);
                let others = others.filter_map(|(_, profile)| profile.around(covered.clone()));
                let lines = others.chain(floor.map(|y| (y, y)));
                let free = lines.map(|(low, most)| (low - bottom).max(top - most));
                let free = free.fold(2.0 * high, f64::min);
                if free < gap {
                    continue;
                }
                let off = (first as f64 + cells as f64 / 2.0 - wanted).abs() / count as f64;
                let score = free.min(high) / high - off - (most - low) / high / 4.0;
                if best.as_ref().is_none_or(|(most, _)| score > *most) {
                    best = Some((score, place));
                }
            }
        }
        placed.push(best?.1);
    }
    Some(placed)
}

/// Draws labels beside the ends of curves, moved apart if they would overlap.
fn draw_ends(pen: &Pen<'_>, mut labels: Vec<EndLabel>, panel: Panel) -> DrawResult {
    let apart = pen.style.length(FONT + 2.0);
    labels.sort_by(|one, other| one.at.1.total_cmp(&other.at.1));
    let wanted: Vec<f64> = labels.iter().map(|label| label.at.1).collect();
    let anchor: Anchor = (HPos::Left, VPos::Center);
    for (label, y) in labels.into_iter().zip(moved_apart(wanted, apart, panel)) {
        let at = (label.at.0, y);
        pen.haloed(&label.text, at, label.colour, anchor, label.bold)?;
    }
    Ok(())
}

/// Moves places down a panel at least `apart` from each other, in the same order.
fn moved_apart(mut places: Vec<f64>, apart: f64, panel: Panel) -> Vec<f64> {
    // As far up as down.
    for _ in 0..4 * places.len() {
        for i in 1..places.len() {
            let over = apart - (places[i] - places[i - 1]);
            if over > 0.0 {
                places[i - 1] -= over / 2.0;
                places[i] += over / 2.0;
            }
        }
    }
    let mut least = panel.top;
    for place in &mut places {
        *place = place.max(least);
        least = *place + apart;
    }
    let mut most = panel.bottom;
    for place in places.iter_mut().rev() {
        *place = place.min(most);
        most = *place - apart;
    }
    places
}

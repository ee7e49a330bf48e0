//! The output of a gate everywhere on the plane of its two inputs.

mod bar;
mod map;

use super::clip;
use super::gate_plane::{AxisName, RANGE, at, draw_axes, inputs_at, next_input, square};
use super::geometry::{Panel, Point, snapped};
use super::handle::{Grip, Grips, Handle};
use super::pen::{Dash, Pen, Stroke};
use super::stops::nearest;
use super::style::FONT;
use super::surface::{DrawResult, HPos, VPos};
use super::{Picture, Quantity, Style, Table, Towards};
use descent_core::gate::{INPUTS, TruthTable};

pub use super::gate_plane::{SPAN, line, ones};
pub use map::Map;

/// The distance of σ from one half below which a corner is undecided: its 0 or 1 is
/// rounding.
pub const UNDECIDED: f64 = 1e-3;

/// The opacity that each band adds.
const SHADE: f64 = 0.075;
/// The levels of the dotted lines.
const LEVELS: [f64; 2] = [0.1, 0.9];
/// The least distance between the nodes of a grid [CSS pixels].
const APART: f64 = 2.0;
/// The radius of a corner's disc and half the side of its square [CSS pixels].
const MARK: (f64, f64) = (8.0, 7.5);
/// The radius of the ring around a corner that is wrong [CSS pixels].
const WRONG: f64 = 15.0;
/// The distance of a corner's σ from its middle [CSS pixels].
const RAISED: f64 = 25.0;

/// The decision map of a gate. Its stops are the corners, in the order of
/// `gate::INPUTS`.
#[derive(Clone, Debug, PartialEq)]
pub struct Decision {
    /// σ over the plane.
    pub map: Map,
    /// The targets at the corners.
    pub targets: TruthTable,
    /// σ over the plane for the parameters that a probe of the derivative sets.
    pub probe: Option<Map>,
}

/// Returns where the line of a gate is moved, nearest to the middle of the plane, and where it
/// is turned; `None` if it has no line in sight.
#[must_use]
pub fn line_grips([w1, w2, b]: &[f64; 3]) -> Option<[[f64; 2]; 2]> {
    const MIDDLE: f64 = 0.5;
    /// The distance between the two.
    const APART: f64 = 0.45;
    let square = w1 * w1 + w2 * w2;
    let share = (w1 * MIDDLE + w2 * MIDDLE + b) / square;
    let foot = [MIDDLE - share * w1, MIDDLE - share * w2];
    let length = square.sqrt();
    let along = [-w2 / length * APART, w1 / length * APART];
    let turn = [1.0, -1.0].map(|sign| [foot[0] + sign * along[0], foot[1] + sign * along[1]]);
    let is_inside = |place: &[f64; 2]| place.iter().all(|x| (SPAN[0]..=SPAN[1]).contains(x));
    let turn = turn.into_iter().find(is_inside)?;
    is_inside(&foot).then_some([foot, turn])
}

impl Decision {
    /// Returns the map of one gate with other parameters.
    #[must_use]
    pub fn with_parameters(self, parameters: &[f64]) -> Self {
        Self { map: parameters.try_into().map_or(self.map, Map::Linear), ..self }
    }

    fn sigmoid(&self, corner: usize) -> Option<f64> {
        self.map.corner(corner)
    }

    fn target(&self, corner: usize) -> Option<bool> {
        self.targets.outputs().get(corner).copied()
    }

    fn draw_map(&self, pen: &Pen<'_>, panel: Panel) -> DrawResult {
        let (palette, apart) = (pen.style.palette, pen.style.length(APART));
        for band in self.map.bands(panel, apart) {
            let colour = if band.one { palette.one } else { palette.zero };
            pen.fill(&clip::area(&band.area, panel), colour, SHADE)?;
        }
        Ok(())
    }

    /// Draws the lines at which σ is one half, and those at a tenth and nine tenths.
    fn draw_lines(&self, pen: &Pen<'_>, panel: Panel, boundary: &[Vec<Point>]) -> DrawResult {
        let (palette, apart) = (pen.style.palette, pen.style.length(APART));
        let draw = |lines: &[Vec<Point>], stroke: Stroke| {
            let parts = lines.iter().flat_map(|line| clip::line(line.iter().copied(), panel));
            parts.collect::<Vec<_>>().iter().try_for_each(|part| pen.path(part, stroke))
        };
        let faint = Stroke { dash: Dash::Dotted, opacity: 0.5, ..Stroke::solid(palette.ink, 1.0) };
        for level in LEVELS {
            draw(&self.map.lines(level, panel, apart), faint)?;
        }
        draw(boundary, Stroke::solid(palette.ink, 2.25))?;
        let Some(probe) = &self.probe else { return Ok(()) };
        let nudged = Stroke { dash: Dash::Dashed, ..Stroke::solid(palette.error, 1.8) };
        draw(&probe.boundary(panel, apart), nudged)
    }

    /// Returns true if rounding alone decides the answer for σ.
    fn is_undecided(sigmoid: f64) -> bool {
        (sigmoid - 0.5).abs() < UNDECIDED
    }

    fn draw_corner(&self, pen: &Pen<'_>, panel: Panel, corner: usize) -> DrawResult {
        let found = INPUTS.get(corner).zip(self.target(corner)).zip(self.sigmoid(corner));
        let Some(((input, target), sigmoid)) = found else { return Ok(()) };
        let (place, palette) = (at(panel, *input), pen.style.palette);
        if !Self::is_undecided(sigmoid) && (sigmoid > 0.5) != target {
            let dashed = Stroke { dash: Dash::Dashed, ..Stroke::solid(palette.error, 2.25) };
            pen.path(&circle(place, pen.style.length(WRONG)), dashed)?;
        }
        if target {
            pen.disc(place, MARK.0 + 2.0, palette.card)?;
            pen.disc(place, MARK.0, palette.one)
        } else {
            pen.square(place, MARK.1, Stroke::solid(palette.zero, 3.0))
        }
    }

    /// Writes σ beside each corner: outwards, or inwards where the line would cross it.
    fn draw_values(&self, pen: &Pen<'_>, panel: Panel, boundary: &[Vec<Point>]) -> DrawResult {
        let style = pen.style;
        if panel.width() < style.length(150.0) {
            return Ok(());
        }
        for (corner, input) in INPUTS.into_iter().enumerate() {
            let known = self.target(corner).zip(self.sigmoid(corner));
            let known = known.filter(|(_, sigmoid)| (0.0..=1.0).contains(sigmoid));
            let Some((target, sigmoid)) = known else { continue };
            let sign = if Self::is_undecided(sigmoid) {
                "?"
            } else if (sigmoid > 0.5) == target {
                "✓"
            } else {
                "✗"
            };
            let label = format!("{sigmoid:.3} {sign}");
            let (x, y) = snapped(at(panel, input));
            let half = (style.text_width(&label) / 2.0, style.length(FONT / 2.0 + 2.0));
            let crossed = |y: f64| {
                let (left, right, top, bottom) = (x - half.0, x + half.0, y - half.1, y + half.1);
                let label = Panel { left, right, top, bottom };
                boundary.iter().any(|line| !clip::line(line.iter().copied(), label).is_empty())
            };
            let outwards = if input[1] > 0.5 { -1.0 } else { 1.0 };
            let places = [1.0, -1.0].map(|side| y + style.length(RAISED) * side * outwards);
            let y = places.into_iter().find(|y| !crossed(*y)).unwrap_or(places[0]);
            let anchor = (HPos::Center, VPos::Center);
            pen.haloed(&label, (x, y), style.palette.ink, anchor, true)?;
        }
        Ok(())
    }

    fn panel(size: (u32, u32), style: Style<'_>) -> Option<(Panel, bool)> {
        square(size, style, bar::ROOM)
    }
}

/// Returns the points of a circle [device pixels].
fn circle((x, y): Point, radius: f64) -> Vec<Point> {
    const PARTS: u32 = 48;
    let angle = |i: u32| f64::from(i) / f64::from(PARTS) * std::f64::consts::TAU;
    (0..=PARTS).map(|i| (x + radius * angle(i).cos(), y + radius * angle(i).sin())).collect()
}

impl Picture for Decision {
    fn draw(&self, pen: &Pen<'_>, stop: Option<usize>) -> DrawResult {
        pen.background()?;
        let Some((panel, has_bar)) = Self::panel(pen.size(), pen.style) else { return Ok(()) };
        self.draw_map(pen, panel)?;
        let names = [1, 2].map(|input| (pen.name)(Quantity::X(Some(input))));
        draw_axes(pen, panel, RANGE, [&names[0], &names[1]].map(|name| AxisName::End(name)))?;
        if has_bar {
            bar::draw(pen, panel, SHADE)?;
        }
        let boundary = self.map.boundary(panel, pen.style.length(APART));
        self.draw_lines(pen, panel, &boundary)?;
        for corner in 0..INPUTS.len() {
            self.draw_corner(pen, panel, corner)?;
        }
        self.draw_values(pen, panel, &boundary)?;
        match stop.and_then(|stop| INPUTS.get(stop)) {
            Some(input) => {
                let stroke = Stroke::solid(pen.style.palette.ink, 1.5);
                pen.circle(at(panel, *input), MARK.0 + 4.0, stroke)
            }
            None => Ok(()),
        }
    }

    fn stop_at(&self, size: (u32, u32), style: Style<'_>, (x, y): (i32, i32)) -> Option<usize> {
        let (panel, _) = Self::panel(size, style)?;
        nearest(INPUTS.iter().map(|input| {
            let place = at(panel, *input);
            (place.0 - f64::from(x)).hypot(place.1 - f64::from(y))
        }))
    }

    fn place_at(&self, size: (u32, u32), style: Style<'_>, pixel: Point) -> Option<(f64, f64)> {
        inputs_at(Self::panel(size, style)?.0, pixel)
    }

    fn grips(&self, size: (u32, u32), style: Style<'_>, near: Option<Point>) -> Option<Grips> {
        let Map::Linear(gate) = &self.map else { return None };
        let panel = Self::panel(size, style)?.0;
        let [boundary, turn] = line_grips(gate)?;
        let grip = |handle, data, values: &[f64]| Grip {
            handle,
            values: values.to_vec(),
            data,
            at: at(panel, data),
        };
        let grips = vec![
            grip(Handle::Weight, turn, &gate[..2]),
            grip(Handle::Boundary, boundary, &gate[2..]),
        ];
        Some(Grips::new(panel, grips, near))
    }

    fn step(&self, stop: Option<usize>, towards: Towards) -> Option<usize> {
        Some(next_input(stop, towards))
    }

    fn reading(&self, stop: usize) -> Vec<(Quantity, f64)> {
        let found = INPUTS.get(stop).zip(self.sigmoid(stop)).zip(self.target(stop));
        let Some((([x1, x2], sigmoid), target)) = found else { return Vec::new() };
        vec![
            (Quantity::X(Some(1)), *x1),
            (Quantity::X(Some(2)), *x2),
            (Quantity::Sigmoid, sigmoid),
            (Quantity::Target, f64::from(u8::from(target))),
        ]
    }

    fn table(&self) -> Table {
        let corners: Vec<_> = (0..INPUTS.len()).map(|corner| self.reading(corner)).collect();
        Table::of(&corners)
    }
}

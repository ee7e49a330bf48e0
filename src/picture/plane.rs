//! The plane of a circuit's inputs: the four of them, and the sides on which its first two
//! gates say 1.

use super::clip;
use super::gate_plane::{
    AxisName, RANGE, at, draw_axes, inputs_at, line, next_input, ones, square,
};
use super::geometry::{Panel, Point, snapped};
use super::pen::{Dash, Pen, Stroke};
use super::stops::nearest;
use super::style::FONT;
use super::surface::{DrawResult, DrawingError, HPos, VPos};
use super::{Picture, Quantity, Style, Table, Towards};
use descent_core::gate::{INPUTS, TruthTable};

/// The opacity of a side on which a gate says 1.
const SHADE: f64 = 0.13;
/// Half the size of an input's disc and square [CSS pixels].
const MARK: (f64, f64) = (7.5, 7.5);
/// The distance of an input's name above its mark [CSS pixels].
const RAISED: f64 = 12.0;
/// The distance of a gate's name from its line, across and up [CSS pixels].
const BESIDE: (f64, f64) = (30.0, 16.0);
/// The distance between the middles of two names, across and up [CSS pixels].
const CLEAR: (f64, f64) = (46.0, FONT + 4.0);
/// The places along a line where its name may be, the best first.
const ALONG: [f64; 7] = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8];
/// The plane. Its stops are the inputs, in the order of `gate::INPUTS`.
#[derive(Clone, Debug, PartialEq)]
pub struct Plane {
    /// Names and parameters [W1, W2, b] of the gates that read the inputs.
    pub gates: Vec<(Quantity, [f64; 3])>,
    /// Parameters of gates as a probe of the derivative sets them.
    pub probes: Vec<[f64; 3]>,
    /// The targets.
    pub targets: TruthTable,
    /// The input that is set.
    pub input: [f64; 2],
}

impl Plane {
    /// Draws the line of a gate and returns its ends.
    fn draw_line(
        pen: &Pen<'_>,
        panel: Panel,
        gate: [f64; 3],
        stroke: Stroke,
    ) -> Result<Option<[Point; 2]>, DrawingError> {
        let ends: Vec<Point> = line(gate).into_iter().map(|(x, y)| at(panel, [x, y])).collect();
        for part in clip::line(ends.iter().copied(), panel) {
            pen.path(&part, stroke)?;
        }
        Ok(ends.try_into().ok())
    }

    /// Draws the lines of the gates, each with its name on the side where it says 1
    /// and clear of other names.
    fn draw_gates(&self, pen: &Pen<'_>, panel: Panel) -> DrawResult {
        let palette = pen.style.palette;
        let length = |css: f64| pen.style.length(css);
        let above = |input| {
            let (x, y) = at(panel, input);
            [(x, y), (x, y - length(RAISED + FONT / 2.0))]
        };
        let mut taken: Vec<Point> = INPUTS.into_iter().flat_map(above).collect();
        for (name, gate) in &self.gates {
            let ends = Self::draw_line(pen, panel, *gate, Stroke::solid(palette.ink, 2.0))?;
            let Some([from, to]) = ends else { continue };
            let label = format!("{} = 1", (pen.name)(*name));
            let slope = gate[0].hypot(gate[1]);
            let beside = |along: f64| {
                let x = from.0 + (to.0 - from.0) * along + length(BESIDE.0) * gate[0] / slope;
                let y = from.1 + (to.1 - from.1) * along - length(BESIDE.1) * gate[1] / slope;
                let (across, up) = (pen.style.text_width(&label) / 2.0 + 2.0, length(FONT));
                let inside = |at: f64, low: f64, high: f64| at.min(high).max(low);
                let x = inside(x, panel.left + across, panel.right - across);
                (x, inside(y, panel.top + up, panel.bottom - up))
            };
            let is_clear = |(x, y): &Point| {
                taken.iter().all(|other| {
                    (x - other.0).abs() > length(CLEAR.0) || (y - other.1).abs() > length(CLEAR.1)
                })
            };
            let place = ALONG.map(beside).into_iter().find(is_clear).unwrap_or(beside(ALONG[0]));
            taken.push(place);
            let anchor = (HPos::Center, VPos::Center);
            pen.haloed(&label, place, palette.ink, anchor, false)?;
        }
        Ok(())
    }

    /// Draws the inputs with their targets, and a ring around the one that is set.
    fn draw_marks(&self, pen: &Pen<'_>, panel: Panel) -> DrawResult {
        let palette = pen.style.palette;
        for (input, target) in INPUTS.into_iter().zip(self.targets.outputs()) {
            let place = at(panel, input);
            if input == self.input {
                pen.circle(place, 13.0, Stroke::solid(palette.ink, 1.5))?;
            }
            if target {
                pen.disc(place, MARK.0, palette.one)?;
            } else {
                pen.square(place, MARK.1, Stroke::solid(palette.zero, 2.5))?;
            }
            let (x, y) = snapped(place);
            let above = (x, y - pen.style.length(RAISED));
            let name = format!("{}{}", input[0], input[1]);
            pen.haloed(&name, above, palette.ink, (HPos::Center, VPos::Bottom), true)?;
        }
        Ok(())
    }
}

impl Picture for Plane {
    fn draw(&self, pen: &Pen<'_>, stop: Option<usize>) -> DrawResult {
        pen.background()?;
        let Some((panel, _)) = square(pen.size(), pen.style, 0.0) else { return Ok(()) };
        let palette = pen.style.palette;
        for (_, gate) in &self.gates {
            let corners: Vec<Point> =
                ones(*gate).into_iter().map(|(x, y)| at(panel, [x, y])).collect();
            pen.fill(&clip::area(&corners, panel), palette.one, SHADE)?;
        }
        let names = [1, 2].map(|input| (pen.name)(Quantity::X(Some(input))));
        draw_axes(pen, panel, RANGE, [&names[0], &names[1]].map(|name| AxisName::End(name)))?;
        let probe = Stroke { dash: Dash::Dashed, ..Stroke::solid(palette.error, 2.0) };
        for gate in &self.probes {
            Self::draw_line(pen, panel, *gate, probe)?;
        }
        self.draw_gates(pen, panel)?;
        self.draw_marks(pen, panel)?;
        match stop.and_then(|stop| INPUTS.get(stop)) {
            Some(input) => pen.circle(at(panel, *input), 10.0, Stroke::solid(palette.error, 1.5)),
            None => Ok(()),
        }
    }

    fn stop_at(&self, size: (u32, u32), style: Style<'_>, (x, y): (i32, i32)) -> Option<usize> {
        let (panel, _) = square(size, style, 0.0)?;
        nearest(INPUTS.into_iter().map(|input| {
            let place = at(panel, input);
            (place.0 - f64::from(x)).hypot(place.1 - f64::from(y))
        }))
    }

    fn place_at(&self, size: (u32, u32), style: Style<'_>, pixel: Point) -> Option<(f64, f64)> {
        inputs_at(square(size, style, 0.0)?.0, pixel)
    }

    fn step(&self, stop: Option<usize>, towards: Towards) -> Option<usize> {
        Some(next_input(stop, towards))
    }

    fn reading(&self, stop: usize) -> Vec<(Quantity, f64)> {
        let found = INPUTS.get(stop).zip(self.targets.outputs().get(stop).copied());
        let Some((&[x1, x2], target)) = found else { return Vec::new() };
        vec![
            (Quantity::X(Some(1)), x1),
            (Quantity::X(Some(2)), x2),
            (Quantity::Target, f64::from(u8::from(target))),
        ]
    }

    fn table(&self) -> Table {
        let inputs: Vec<_> = (0..INPUTS.len()).map(|input| self.reading(input)).collect();
        Table::of(&inputs)
    }
}

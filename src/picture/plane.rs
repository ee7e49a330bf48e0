//! The plane of two signals of a circuit: the four inputs, and the sides on which
//! gates say 1.

use super::clip;
use super::frame::Frame;
use super::gate_plane::{at, inputs_at, line, next_input, ones, ticks};
use super::geometry::{Panel, Point, snapped};
use super::pen::{Dash, Pen, Stroke};
use super::stops::nearest;
use super::style::FONT;
use super::surface::{DrawResult, DrawingError, HPos, VPos};
use super::{Picture, Quantity, Style, Table, Towards};
use descent_core::gate::INPUTS;

/// The opacity of a side on which a gate says 1.
const SHADE: f64 = 0.13;
/// Half the size of an input's disc and square [CSS pixels].
const MARK: (f64, f64) = (6.5, 7.5);
/// The distance of an input's name above its mark [CSS pixels].
const RAISED: f64 = 11.0;
/// The distance of a gate's name from its line, across and up [CSS pixels].
const BESIDE: (f64, f64) = (30.0, 16.0);
/// The distance between the middles of two names, across and up [CSS pixels].
const CLEAR: (f64, f64) = (46.0, FONT + 4.0);
/// The places along a line where its name may be, the best first.
const ALONG: [f64; 7] = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8];
/// Inputs nearer to each other than this coincide.
const SAME: f64 = 0.02;

/// One of the four inputs on the plane.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mark {
    /// The values of the two signals for it.
    pub place: [f64; 2],
    /// The place that it came from.
    pub from: Option<[f64; 2]>,
    /// The target.
    pub target: bool,
    /// True for the input that is set.
    pub is_set: bool,
}

/// The plane. Its stops are the inputs, in the order of `gate::INPUTS`.
#[derive(Clone, Debug, PartialEq)]
pub struct Plane {
    /// The signals along x and y.
    pub axes: [Quantity; 2],
    /// Names and parameters [W1, W2, b] of the gates that read the signals.
    pub gates: Vec<(Quantity, [f64; 3])>,
    /// Parameters of gates as a probe of the derivative sets them.
    pub probes: Vec<[f64; 3]>,
    /// The inputs.
    pub marks: [Mark; 4],
}

/// The inputs that share a place, as bits.
fn crowds(marks: &[Mark; 4]) -> Vec<([f64; 2], Vec<String>)> {
    let mut crowds: Vec<([f64; 2], Vec<String>)> = Vec::new();
    for (mark, [x1, x2]) in marks.iter().zip(INPUTS) {
        let bits = format!("{x1}{x2}");
        match crowds.iter_mut().find(|(place, _)| distance(*place, mark.place) < SAME) {
            Some((_, names)) => names.push(bits),
            None => crowds.push((mark.place, vec![bits])),
        }
    }
    crowds
}

fn distance([x, y]: [f64; 2], [other_x, other_y]: [f64; 2]) -> f64 {
    (x - other_x).hypot(y - other_y)
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
        let above = |mark: &Mark| {
            let (x, y) = at(panel, mark.place);
            [(x, y), (x, y - length(RAISED + FONT / 2.0))]
        };
        let mut taken: Vec<Point> = self.marks.iter().flat_map(above).collect();
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
            pen.plate(&label, place, anchor)?;
            pen.label(&label, place, palette.ink, anchor, false)?;
        }
        Ok(())
    }

    /// Draws the inputs with their targets, and a ring around the one that is set.
    fn draw_marks(&self, pen: &Pen<'_>, panel: Panel) -> DrawResult {
        let palette = pen.style.palette;
        // Ones over zeros, so that both are seen if they coincide.
        for target in [false, true] {
            for mark in self.marks.iter().filter(|mark| mark.target == target) {
                let place = at(panel, mark.place);
                if !panel.contains(place) {
                    continue;
                }
                if mark.is_set {
                    pen.circle(place, 12.0, Stroke::solid(palette.ink, 1.5))?;
                }
                if target {
                    pen.disc(place, MARK.0, palette.one)?;
                } else {
                    pen.square(place, MARK.1, Stroke::solid(palette.zero, 2.5))?;
                }
            }
        }
        Ok(())
    }

    /// Writes above each place which inputs are there.
    fn draw_names(&self, pen: &Pen<'_>, panel: Panel) -> DrawResult {
        for (place, names) in crowds(&self.marks) {
            let place = at(panel, place);
            if !panel.contains(place) {
                continue;
            }
            let mut label = names.join(", ");
            if names.len() > 1 {
                label = format!("{label} ×{}", names.len());
            }
            if pen.style.text_width(&label) > f64::from(pen.size().0) {
                label = format!("×{}", names.len());
            }
            let (x, y) = snapped(place);
            let above = (x, y - pen.style.length(RAISED));
            let anchor = (HPos::Center, VPos::Bottom);
            pen.plate(&label, above, anchor)?;
            pen.label(&label, above, pen.style.palette.ink, anchor, true)?;
        }
        Ok(())
    }
}

impl Picture for Plane {
    fn draw(&self, pen: &Pen<'_>, stop: Option<usize>) -> DrawResult {
        pen.background()?;
        let Some(frame) = Frame::new(pen.size(), pen.style, 0.0) else { return Ok(()) };
        let (panel, palette) = (frame.square(), pen.style.palette);
        for (_, gate) in &self.gates {
            let corners: Vec<Point> =
                ones(*gate).into_iter().map(|(x, y)| at(panel, [x, y])).collect();
            pen.fill(&clip::area(&corners, panel), palette.one, SHADE)?;
        }
        let ticks = ticks();
        frame.label_axis(pen, panel, &ticks)?;
        frame.value_axis(pen, panel, &ticks)?;
        let names = self.axes.map(pen.name);
        frame.name_axes(pen, panel, [&names[0], &names[1]])?;
        let trail = Stroke { dash: Dash::Dotted, ..Stroke::solid(palette.muted, 1.0) };
        for mark in &self.marks {
            if let Some(from) = mark.from.filter(|from| distance(*from, mark.place) > SAME) {
                let ends = [from, mark.place].map(|place| at(panel, place));
                for part in clip::line(ends, panel) {
                    pen.path(&part, trail)?;
                }
            }
        }
        let probe = Stroke { dash: Dash::Dashed, ..Stroke::solid(palette.error, 2.0) };
        for gate in &self.probes {
            Self::draw_line(pen, panel, *gate, probe)?;
        }
        self.draw_gates(pen, panel)?;
        self.draw_marks(pen, panel)?;
        self.draw_names(pen, panel)?;
        let stop = stop.and_then(|stop| self.marks.get(stop)).map(|mark| at(panel, mark.place));
        match stop.filter(|place| panel.contains(*place)) {
            Some(place) => pen.circle(place, 10.0, Stroke::solid(palette.error, 1.5)),
            None => Ok(()),
        }
    }

    fn stop_at(&self, size: (u32, u32), style: Style<'_>, (x, y): (i32, i32)) -> Option<usize> {
        let panel = Frame::new(size, style, 0.0)?.square();
        nearest(self.marks.iter().map(|mark| {
            let place = at(panel, mark.place);
            (place.0 - f64::from(x)).hypot(place.1 - f64::from(y))
        }))
    }

    fn place_at(&self, size: (u32, u32), style: Style<'_>, pixel: Point) -> Option<(f64, f64)> {
        inputs_at(Frame::new(size, style, 0.0)?.square(), pixel)
    }

    fn step(&self, stop: Option<usize>, towards: Towards) -> Option<usize> {
        Some(next_input(stop, towards))
    }

    fn reading(&self, stop: usize) -> Vec<(Quantity, f64)> {
        let Some((mark, [x1, x2])) = self.marks.get(stop).zip(INPUTS.get(stop)) else {
            return Vec::new();
        };
        let inputs = [Quantity::X(Some(1)), Quantity::X(Some(2))];
        let signals = self.axes.into_iter().zip(mark.place).filter(|_| self.axes != inputs);
        let target = (Quantity::Target, f64::from(u8::from(mark.target)));
        inputs.into_iter().zip([*x1, *x2]).chain(signals).chain([target]).collect()
    }

    fn table(&self) -> Table {
        let inputs: Vec<_> = (0..self.marks.len()).map(|input| self.reading(input)).collect();
        Table::of(&inputs)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inputs_at_one_place_share_a_name() {
        let mark = |place| Mark { place, from: None, target: false, is_set: false };
        let marks = [[0.0, 1.0], [1.0, 1.0], [1.0, 1.001], [0.0, 0.0]].map(mark);
        let names: Vec<String> =
            crowds(&marks).into_iter().map(|(_, names)| names.join(" ")).collect();
        assert_eq!(names, ["00", "01 10", "11"]);
    }
}

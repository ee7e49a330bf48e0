//! The plane of the inputs as a sheet that moves to where the first two gates send it:
//! (1 − u)·x + u·(σ of the first, σ of the second). Where it is turned over, its back is
//! seen.

mod sheet;

use super::axis::Range;
use super::circuit::WiredCircuit;
use super::clip;
use super::gate_plane::{AxisName, draw_axes, line, next_input, ones, square};
use super::geometry::{Panel, Point, snapped};
use super::pen::{Dash, Pen, Stroke};
use super::stops::nearest;
use super::style::FONT;
use super::surface::{DrawResult, HPos, VPos};
use super::{Picture, Quantity, Style, Table, Towards};
use descent_core::circuit::{Circuit, truth_table};
use descent_core::gate::INPUTS;
use descent_core::predict;

/// The least and the greatest x and y of the plane, and of the sheet on it.
const RANGE: Range = Range { low: -0.25, high: 1.25 };
/// The opacity of the side on which the output gate says 1.
const SHADE: f64 = 0.1;
/// The radius of an input's disc, half the side of its square, and the radius of the ring
/// around the input that is set [CSS pixels].
const MARK: [f64; 3] = [8.0, 7.5, 14.0];
/// Half the size of a mark at the place that an input came from [CSS pixels].
const FROM: f64 = 5.5;
/// The distance of an input's name above its mark [CSS pixels].
const RAISED: f64 = 12.0;
/// Inputs nearer to each other than this coincide.
const SAME: f64 = 0.02;
/// How much wider a bold label is than a plain one, at most.
const BOLD: f64 = 1.1;
/// The room for the key right of the plane, and the distance of its lines [CSS pixels].
const KEY: (f64, f64) = (104.0, 20.0);

/// The sheet on its way. Its stops are the inputs, in the order of `gate::INPUTS`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fold {
    /// The circuit.
    pub circuit: WiredCircuit,
    /// The share of the way: 0 flat, 1 folded.
    pub share: f64,
    /// The output gate as a probe of the derivative sets it.
    pub probe: Option<[f64; 3]>,
}

impl Fold {
    /// Returns the sheet at a share of its way; `probe` is the circuit while the derivative
    /// nudges one parameter.
    #[must_use]
    pub fn new(circuit: WiredCircuit, share: f64, probe: Option<&Circuit>) -> Self {
        let output = circuit.circuit.output;
        let probe = probe.map(|probe| probe.output).filter(|probe| *probe != output);
        Self { circuit, share, probe }
    }

    /// Returns the place to which an input has moved.
    #[must_use]
    pub fn place(&self, x: [f64; 2]) -> [f64; 2] {
        let gates = [self.circuit.circuit.first, self.circuit.circuit.second];
        let share = if self.share.is_nan() { 1.0 } else { self.share.clamp(0.0, 1.0) };
        std::array::from_fn(|axis| {
            let sigmoid = predict::gate(&gates[axis], x).sigmoid;
            x[axis] * (1.0 - share) + sigmoid * share
        })
    }

    fn targets(&self) -> [bool; 4] {
        truth_table(self.circuit.wire).outputs()
    }

    fn panel(size: (u32, u32), style: Style<'_>) -> Option<(Panel, bool)> {
        square(size, style, KEY.0)
    }

    /// Draws the inputs: where they came from, the way, and where they are.
    fn draw_marks(&self, pen: &Pen<'_>, panel: Panel) -> DrawResult {
        let palette = pen.style.palette;
        let way = Stroke { dash: Dash::Dotted, ..Stroke::solid(palette.muted, 1.25) };
        // Ones over zeros, so that both are seen if they coincide.
        for of in [false, true] {
            for (input, target) in INPUTS.into_iter().zip(self.targets()) {
                if target != of {
                    continue;
                }
                let (from, to) = (at(panel, input), at(panel, self.place(input)));
                let hue = if target { palette.one } else { palette.zero };
                if (from.0 - to.0).hypot(from.1 - to.1) > pen.style.length(MARK[0]) {
                    pen.path(&[from, to], way)?;
                    let faint = Stroke { opacity: 0.7, ..Stroke::solid(hue, 1.5) };
                    if target {
                        pen.circle(from, FROM, faint)?;
                    } else {
                        pen.path(&outline(from, pen.style.length(FROM)), faint)?;
                    }
                }
                if !panel.contains(to) {
                    continue;
                }
                if input == self.circuit.x() {
                    pen.circle(to, MARK[2], Stroke::solid(palette.ink, 1.5))?;
                }
                draw_mark(pen, to, target)?;
            }
        }
        Ok(())
    }

    /// Writes above each place which inputs are there, or how many where the picture is too
    /// narrow for their names.
    fn draw_names(&self, pen: &Pen<'_>, panel: Panel) -> DrawResult {
        for (place, names) in crowds(&INPUTS.map(|input| self.place(input))) {
            let (x, y) = snapped(at(panel, place));
            if !panel.contains((x, y)) {
                continue;
            }
            let (label, count) = (names.join(", "), format!("×{}", names.len()));
            let long = if names.len() > 1 { format!("{label} {count}") } else { label };
            let fits = |text: &String| pen.style.text_width(text) * BOLD < f64::from(pen.size().0);
            let Some(label) = [long, count].into_iter().find(fits) else { continue };
            let raised = pen.style.length(RAISED);
            // Below, where the label would leave the plane.
            let (y, anchor) = if y - raised - pen.style.length(FONT) < panel.top {
                (y + raised, VPos::Top)
            } else {
                (y - raised, VPos::Bottom)
            };
            pen.haloed(&label, (x, y), pen.style.palette.ink, (HPos::Center, anchor), true)?;
        }
        Ok(())
    }

    /// Draws the key right of the plane.
    fn draw_key(&self, pen: &Pen<'_>, panel: Panel) -> DrawResult {
        let (style, palette) = (pen.style, pen.style.palette);
        let [first, second, output] = self.circuit.names().map(pen.name);
        let target = (pen.name)(Quantity::Target);
        let left = panel.right + style.length(12.0);
        let middle = left + style.length(9.0);
        let line = |row: usize| panel.top + style.length(12.0 + KEY.1 * row as f64);
        for (row, colour) in [(0, palette.w), (1, palette.ink)] {
            let y = line(row);
            let ends = [(left, y), (left + style.length(18.0), y)];
            pen.path(&ends, Stroke::solid(colour, 2.25))?;
        }
        draw_mark(pen, (middle, line(2)), true)?;
        draw_mark(pen, (middle, line(3)), false)?;
        let texts = [
            format!("{first}, {second}"),
            output,
            format!("{target} = 1"),
            format!("{target} = 0"),
        ];
        texts.iter().enumerate().try_for_each(|(row, text)| {
            let at = (left + style.length(25.0), line(row));
            pen.label(text, at, palette.ink, (HPos::Left, VPos::Center), false)
        })
    }
}

fn at(panel: Panel, [x, y]: [f64; 2]) -> Point {
    panel.place(RANGE.share(x), RANGE.share(y))
}

/// Draws an input's mark: a disc for the target 1, a square for 0.
fn draw_mark(pen: &Pen<'_>, place: Point, target: bool) -> DrawResult {
    let palette = pen.style.palette;
    if target {
        pen.disc(place, MARK[0] + 2.0, palette.card)?;
        pen.disc(place, MARK[0], palette.one)
    } else {
        pen.square(place, MARK[1], Stroke::solid(palette.zero, 3.0))
    }
}

/// Returns the outline of a square, closed.
fn outline((x, y): Point, half: f64) -> [Point; 5] {
    let corners = [(-half, -half), (half, -half), (half, half), (-half, half), (-half, -half)];
    corners.map(|(across, down)| (x + across, y + down))
}

/// Returns the places of the inputs, each with the bits of those that share it.
fn crowds(places: &[[f64; 2]; 4]) -> Vec<([f64; 2], Vec<String>)> {
    let mut crowds: Vec<([f64; 2], Vec<String>)> = Vec::new();
    for (place, [x1, x2]) in places.iter().zip(INPUTS) {
        let bits = format!("{x1}{x2}");
        let near = |other: &[f64; 2]| (other[0] - place[0]).hypot(other[1] - place[1]) < SAME;
        match crowds.iter_mut().find(|(other, _)| near(other)) {
            Some((_, names)) => names.push(bits),
            None => crowds.push((*place, vec![bits])),
        }
    }
    crowds
}

impl Picture for Fold {
    fn draw(&self, pen: &Pen<'_>, stop: Option<usize>) -> DrawResult {
        pen.background()?;
        let Some((panel, has_key)) = Self::panel(pen.size(), pen.style) else { return Ok(()) };
        let (palette, output) = (pen.style.palette, self.circuit.circuit.output);
        let to_pixels = |places: Vec<Point>| -> Vec<Point> {
            places.into_iter().map(|(x, y)| at(panel, [x, y])).collect()
        };
        let [left, right] = [panel.left, panel.right];
        let [top, bottom] = [panel.top, panel.bottom];
        let corners = [(left, top), (right, top), (right, bottom), (left, bottom)];
        pen.fill(&corners, palette.paper, 1.0)?;
        pen.fill(&clip::area(&to_pixels(ones(output)), panel), palette.one, SHADE)?;
        let [first, second, _] = self.circuit.names().map(pen.name);
        let inputs = [1, 2].map(|input| (pen.name)(Quantity::X(Some(input))));
        let names = [format!("{} → {first}", inputs[0]), format!("{} → {second}", inputs[1])];
        draw_axes(pen, panel, RANGE, [&names[0], &names[1]].map(|name| AxisName::Along(name)))?;
        sheet::draw(pen, panel, self)?;
        let lines = [(output, Stroke::solid(palette.ink, 2.25))].into_iter().chain(self.probe.map(
            |probe| (probe, Stroke { dash: Dash::Dashed, ..Stroke::solid(palette.error, 1.8) }),
        ));
        for (gate, stroke) in lines {
            for part in clip::line(to_pixels(line(gate)), panel) {
                pen.path(&part, stroke)?;
            }
        }
        self.draw_marks(pen, panel)?;
        self.draw_names(pen, panel)?;
        if has_key {
            self.draw_key(pen, panel)?;
        }
        let stop =
            stop.and_then(|stop| INPUTS.get(stop)).map(|input| at(panel, self.place(*input)));
        match stop.filter(|place| panel.contains(*place)) {
            Some(place) => pen.circle(place, MARK[2] - 3.0, Stroke::solid(palette.error, 1.5)),
            None => Ok(()),
        }
    }

    fn stop_at(&self, size: (u32, u32), style: Style<'_>, (x, y): (i32, i32)) -> Option<usize> {
        let (panel, _) = Self::panel(size, style)?;
        nearest(INPUTS.iter().map(|input| {
            let place = at(panel, self.place(*input));
            (place.0 - f64::from(x)).hypot(place.1 - f64::from(y))
        }))
    }

    fn place_at(&self, size: (u32, u32), style: Style<'_>, pixel: Point) -> Option<(f64, f64)> {
        let (across, up) = Self::panel(size, style)?.0.shares(pixel)?;
        Some((RANGE.value(across), RANGE.value(up)))
    }

    fn step(&self, stop: Option<usize>, towards: Towards) -> Option<usize> {
        Some(next_input(stop, towards))
    }

    /// Returns the input, the σ of the first two gates for it, and the target.
    fn reading(&self, stop: usize) -> Vec<(Quantity, f64)> {
        let Some((&[x1, x2], target)) = INPUTS.get(stop).zip(self.targets().get(stop).copied())
        else {
            return Vec::new();
        };
        let folded = Self { share: 1.0, ..*self }.place([x1, x2]);
        let [first, second, _] = self.circuit.names();
        vec![
            (Quantity::X(Some(1)), x1),
            (Quantity::X(Some(2)), x2),
            (first, folded[0]),
            (second, folded[1]),
            (Quantity::Target, f64::from(u8::from(target))),
        ]
    }

    fn table(&self) -> Table {
        let inputs: Vec<_> = (0..INPUTS.len()).map(|input| self.reading(input)).collect();
        Table::of(&inputs)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inputs_at_one_place_share_a_name() {
        let names: Vec<String> = crowds(&[[0.0, 1.0], [1.0, 1.0], [1.0, 1.001], [0.0, 0.0]])
            .into_iter()
            .map(|(_, names)| names.join(" "))
            .collect();
        assert_eq!(names, ["00", "01 10", "11"]);
    }
}

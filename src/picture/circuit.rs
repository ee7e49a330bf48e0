//! A circuit of three gates: its diagram with the signal on its way, and the
//! planes that its layers make of the inputs.

use plotters::style::RGBColor;

use super::geometry::{Panel, Point};
use super::pen::{Dash, Pen, Stroke};
use super::plane::Plane;
use super::stops::{along, nearest};
use super::style::FONT;
use super::surface::{DrawResult, HPos, Lettering, VPos};
use super::{Picture, Quantity, Style, Table, Towards};
use descent_core::circuit::{Circuit, Signal, truth_table};
use descent_core::gate::TruthTable;
use descent_core::predict::Prediction;

/// The size of the diagram; the lengths below are in its units.
pub const SIZE: (f64, f64) = (476.0, 182.0);
/// The middles of the inputs, and their radius.
const X: [Point; 2] = [(34.0, 44.0), (34.0, 138.0)];
const RADIUS: f64 = 20.0;
/// The middles of the gates' boxes, half their size, and the radius of a corner.
const BOXES: [Point; 3] = [(180.0, 44.0), (180.0, 138.0), (352.0, 91.0)];
const HALF: (f64, f64) = (64.0, 32.0);
const CORNER: f64 = 9.0;
/// The middle of the answer.
const ANSWER: Point = (452.0, 91.0);
/// An end of a wire: the middle of a box or a disc, and the place beside it.
type End = (Point, Point);
/// The wires: the signal (x1, x2, first, second, output), the gates before its end, and
/// the ends that it joins.
const WIRES: [(usize, usize, [End; 2]); 7] = [
    (0, 0, [(X[0], OUT), (BOXES[0], (IN, -12.0))]),
    (0, 1, [(X[0], OUT), (BOXES[1], (IN, -12.0))]),
    (1, 0, [(X[1], OUT), (BOXES[0], (IN, 12.0))]),
    (1, 1, [(X[1], OUT), (BOXES[1], (IN, 12.0))]),
    (2, 2, [(BOXES[0], (HALF.0 + 1.0, 0.0)), (BOXES[2], (IN, -12.0))]),
    (3, 2, [(BOXES[1], (HALF.0 + 1.0, 0.0)), (BOXES[2], (IN, 12.0))]),
    (4, 3, [(BOXES[2], (HALF.0 + 1.0, 0.0)), (ANSWER, (-RADIUS - 2.0, 0.0))]),
];
/// The beginning of a wire beside an input, and its end beside a box.
const OUT: Point = (RADIUS + 2.0, 0.0);
const IN: f64 = -HALF.0 - 4.0;
/// The length and half the height of an arrow's head.
const HEAD: (f64, f64) = (9.0, 4.0);
/// The least and the greatest size of the gates' names and values [CSS pixels].
const NAMES: (f64, f64) = (13.0, 19.0);
const VALUES: (f64, f64) = (11.0, 16.0);
/// The size of a value in units.
const VALUE: f64 = 12.5;
/// Below this width, nothing is drawn [CSS pixels].
const LEAST_WIDTH: f64 = 160.0;

/// Returns the names of a circuit's gates. Layers that are trained together learn no
/// tables, so their gates are named after the signals that they pass on.
#[must_use]
pub fn gate_names(wire: [TruthTable; 3], layer: Signal) -> [Quantity; 3] {
    match layer {
        Signal::Hard => wire.map(Quantity::GateSignal),
        Signal::Soft => [0, 1, 2].map(Quantity::LayerSignal),
    }
}

/// A wired circuit and the input that is set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WiredCircuit {
    /// The parameters of its gates.
    pub circuit: Circuit,
    /// The tables that its gates learn.
    pub wire: [TruthTable; 3],
    /// The value that a layer passes on.
    pub layer: Signal,
    /// The input that is set: x1 and x2.
    pub input: [bool; 2],
}

impl WiredCircuit {
    /// Returns the names of the gates.
    #[must_use]
    pub fn names(&self) -> [Quantity; 3] {
        gate_names(self.wire, self.layer)
    }

    /// Returns the same with the parameters of its gates in order; as it is if there are not as
    /// many.
    #[must_use]
    pub fn with_parameters(self, parameters: &[f64]) -> Self {
        Self { circuit: Circuit::from_parameters(parameters).unwrap_or(self.circuit), ..self }
    }

    /// Returns the plane of the inputs with the lines of the first two gates, and
    /// those of a probe that differ.
    #[must_use]
    pub fn input_plane(&self, probe: Option<&Circuit>) -> Plane {
        let Circuit { first, second, .. } = self.circuit;
        let [name_1, name_2, _] = self.names();
        let probes = probe.into_iter().flat_map(|probe| {
            [(probe.first, first), (probe.second, second)].into_iter().filter(|(a, b)| a != b)
        });
        Plane {
            gates: vec![(name_1, first), (name_2, second)],
            probes: probes.map(|(probe, _)| probe).collect(),
            targets: truth_table(self.wire),
            input: self.x(),
        }
    }

    /// Returns the input that is set, as numbers.
    pub(super) fn x(&self) -> [f64; 2] {
        self.input.map(|one| f64::from(u8::from(one)))
    }
}

/// The diagram of a circuit. Its stops are the gates.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Diagram {
    /// The circuit.
    pub circuit: WiredCircuit,
    /// The place of the signal while it is stepped: 0 at the inputs, 1 to 3 at a
    /// gate; `None` if it is through.
    pub signal: Option<usize>,
}

/// The units of the diagram in device pixels. The places fill the surface; the boxes keep
/// their shape.
struct Units {
    /// Device pixels a unit, across and down.
    spread: (f64, f64),
    /// The lesser of the two.
    scale: f64,
    pixel_ratio: f64,
}

impl Units {
    fn of((width, height): (u32, u32), style: Style<'_>) -> Option<Self> {
        let spread = (f64::from(width) / SIZE.0, f64::from(height) / SIZE.1);
        let scale = spread.0.min(spread.1);
        let is_wide = SIZE.0 * scale >= style.length(LEAST_WIDTH);
        is_wide.then_some(Self { spread, scale, pixel_ratio: style.pixel_ratio })
    }

    fn place(&self, (x, y): Point) -> Point {
        (x * self.spread.0, y * self.spread.1)
    }

    /// Returns the place of a point beside the middle of a box or a disc.
    fn beside(&self, middle: Point, (across, down): Point) -> Point {
        let (x, y) = self.place(middle);
        (x + across * self.scale, y + down * self.scale)
    }

    /// Returns a length in CSS pixels.
    fn css(&self, length: f64) -> f64 {
        length * self.scale / self.pixel_ratio
    }

    fn panel(&self, middle: Point, (across, up): (f64, f64)) -> Panel {
        let ((left, top), (right, bottom)) =
            (self.beside(middle, (-across, -up)), self.beside(middle, (across, up)));
        Panel { left, right, top, bottom }
    }
}

/// Returns points of a cubic Bézier curve.
fn bezier([a, b, c, d]: [Point; 4]) -> impl Iterator<Item = Point> {
    const PARTS: u32 = 48;
    (0..=PARTS).map(move |i| {
        let t = f64::from(i) / f64::from(PARTS);
        let s = 1.0 - t;
        let weights = [s * s * s, 3.0 * s * s * t, 3.0 * s * t * t, t * t * t];
        let sum = |pick: fn(Point) -> f64| {
            [a, b, c, d].into_iter().zip(weights).map(|(point, weight)| pick(point) * weight).sum()
        };
        (sum(|point| point.0), sum(|point| point.1))
    })
}

/// Returns the outline of a rectangle with round corners, closed.
fn rounded(panel: Panel, radius: f64) -> Vec<Point> {
    const PARTS: u32 = 6;
    let corners = [
        (panel.right - radius, panel.bottom - radius),
        (panel.left + radius, panel.bottom - radius),
        (panel.left + radius, panel.top + radius),
        (panel.right - radius, panel.top + radius),
    ];
    let quarters = (0_u32..).zip(corners).flat_map(|(quarter, (x, y))| {
        (0..=PARTS).map(move |i| {
            let turn = (f64::from(quarter) + f64::from(i) / f64::from(PARTS)) / 4.0;
            let (sin, cos) = (turn * std::f64::consts::TAU).sin_cos();
            (x + radius * cos, y + radius * sin)
        })
    });
    let mut outline: Vec<Point> = quarters.collect();
    outline.extend(outline.first().copied());
    outline
}

fn bit(one: bool) -> &'static str {
    if one { "1" } else { "0" }
}

impl Diagram {
    /// Returns how many gates the signal has passed.
    fn passed_gates(&self) -> usize {
        self.signal.unwrap_or(BOXES.len())
    }

    fn predictions(&self) -> [Prediction; 3] {
        let output = self.circuit.circuit.predict(self.circuit.x(), self.circuit.layer);
        [output.first, output.second, output.output]
    }

    /// Returns the signals on the wires: x1, x2, first, second, output.
    fn signals(&self) -> [f64; 5] {
        let ([x1, x2], [first, second, output]) = (self.circuit.x(), self.predictions());
        let [first, second] =
            [first, second].map(|prediction| self.circuit.layer.passed(prediction));
        [x1, x2, first, second, f64::from(u8::from(output.logical))]
    }

    /// Draws a wire: the stronger its signal, the wider.
    fn draw_wire(
        pen: &Pen<'_>,
        units: &Units,
        ends: [(Point, Point); 2],
        signal: Option<f64>,
    ) -> DrawResult {
        let palette = pen.style.palette;
        let colour = if signal.is_some_and(|s| s > 0.5) { palette.one } else { palette.muted };
        let width = units.css(1.5 + 2.0 * signal.filter(|s| s.is_finite()).unwrap_or(0.0));
        let dash = if signal.is_some() { Dash::Solid } else { Dash::Dotted };
        let [from, tip] = ends.map(|(middle, place)| units.beside(middle, place));
        // The line ends inside of its head.
        let end = (tip.0 - HEAD.0 / 2.0 * units.scale, tip.1);
        let middle = (from.0 + end.0) / 2.0;
        let curve = [from, (middle, from.1), (middle, end.1), end];
        let points: Vec<Point> = bezier(curve).collect();
        pen.path(&points, Stroke { dash, ..Stroke::solid(colour, width) })?;
        let head = [(0.0, 0.0), (-HEAD.0, -HEAD.1), (-HEAD.0, HEAD.1)];
        let head = head.map(|(x, y)| (tip.0 + x * units.scale, tip.1 + y * units.scale));
        pen.fill(&head, colour, 1.0)
    }

    fn draw_gate(&self, pen: &Pen<'_>, units: &Units, gate: usize) -> DrawResult {
        let (middle, palette) = (BOXES[gate], pen.style.palette);
        let prediction = Some(self.predictions()[gate]).filter(|_| self.passed_gates() > gate);
        let is_one = prediction.is_some_and(|prediction| prediction.logical);
        let outline = rounded(units.panel(middle, HALF), CORNER * units.scale);
        pen.fill(&outline, palette.card, 1.0)?;
        if is_one {
            pen.fill(&outline, palette.one, 0.12)?;
        }
        let stroke = if self.signal == Some(gate + 1) {
            Stroke::solid(palette.ink, units.css(3.0))
        } else {
            let colour = if is_one { palette.one } else { palette.muted };
            Stroke::solid(colour, units.css(1.5))
        };
        pen.path(&outline, stroke)?;
        // Only the output's σ becomes 0 or 1 in any case.
        let is_logical = self.circuit.layer == Signal::Hard || gate == 2;
        let value = |prediction: Prediction, before: &str| {
            let sigmoid = format!("{before}{:.3}", prediction.sigmoid);
            if is_logical { format!("{sigmoid} → {}", bit(prediction.logical)) } else { sigmoid }
        };
        // A narrow box leaves the letter out.
        let room = 2.0 * HALF.0 * units.scale * FONT / units.css(VALUE).clamp(VALUES.0, VALUES.1);
        let texts =
            prediction.map(|prediction| ["σ = ", ""].map(|before| value(prediction, before)));
        let value = match texts {
            Some([long, _]) if pen.style.text_width(&long) <= room => long,
            Some([_, short]) => short,
            None => "…".to_owned(),
        };
        let name = (pen.name)(self.circuit.names()[gate]);
        let [above, below] = [-10.0, 13.0].map(|down| units.beside(middle, (0.0, down)));
        Self::write(pen, units, &name, above, (15.0, NAMES), palette.ink)?;
        Self::write(pen, units, &value, below, (VALUE, VALUES), palette.ink)
    }

    /// Writes a text around a point [device pixels], its size in units within CSS pixels.
    fn write(
        pen: &Pen<'_>,
        units: &Units,
        text: &str,
        at: Point,
        (size, (least, most)): (f64, (f64, f64)),
        colour: RGBColor,
    ) -> DrawResult {
        let css = units.css(size).clamp(least, most);
        let (font, anchor) = (pen.style.font, (HPos::Center, VPos::Center));
        let size = pen.style.length(css);
        let bold = least == NAMES.0;
        let (italic, halo, turn) = (false, None, 0.0);
        let lettering = Lettering { text, colour, font, size, bold, italic, anchor, halo, turn };
        pen.surface.text(lettering, at)
    }

    /// Draws a disc with a bit: an input or the answer.
    fn draw_bit(pen: &Pen<'_>, units: &Units, at: Point, bit: Option<bool>) -> DrawResult {
        let palette = pen.style.palette;
        let (edge, inside, letter) = match bit {
            Some(true) => (palette.one, palette.one, palette.card),
            _ => (palette.muted, palette.card, palette.ink),
        };
        let centre = units.place(at);
        let radius = units.css(RADIUS);
        pen.disc(centre, radius, inside)?;
        pen.circle(centre, radius, Stroke::solid(edge, units.css(1.5)))?;
        let text = bit.map_or("?", self::bit);
        Self::write(pen, units, text, centre, (16.0, NAMES), letter)
    }
}

impl Picture for Diagram {
    fn draw(&self, pen: &Pen<'_>, stop: Option<usize>) -> DrawResult {
        pen.background()?;
        let Some(units) = Units::of(pen.size(), pen.style) else { return Ok(()) };
        let (passed, signals) = (self.passed_gates(), self.signals());
        for (signal, before, ends) in WIRES {
            let arrived = if before == BOXES.len() { passed >= before } else { passed > before };
            Self::draw_wire(pen, &units, ends, Some(signals[signal]).filter(|_| arrived))?;
        }
        for gate in 0..BOXES.len() {
            self.draw_gate(pen, &units, gate)?;
        }
        for (place, one) in X.into_iter().zip(self.circuit.input) {
            Self::draw_bit(pen, &units, place, Some(one))?;
        }
        let answer = Some(self.predictions()[2].logical).filter(|_| passed >= BOXES.len());
        Self::draw_bit(pen, &units, ANSWER, answer)?;
        let Some(&middle) = stop.and_then(|stop| BOXES.get(stop)) else { return Ok(()) };
        let around = units.panel(middle, (HALF.0 + 4.0, HALF.1 + 4.0));
        let outline = rounded(around, (CORNER + 4.0) * units.scale);
        pen.path(&outline, Stroke::solid(pen.style.palette.ink, 1.5))
    }

    fn stop_at(&self, size: (u32, u32), style: Style<'_>, (x, y): (i32, i32)) -> Option<usize> {
        let units = Units::of(size, style)?;
        nearest(BOXES.into_iter().map(|middle| {
            let place = units.place(middle);
            (place.0 - f64::from(x)).hypot(place.1 - f64::from(y))
        }))
    }

    fn step(&self, stop: Option<usize>, towards: Towards) -> Option<usize> {
        along(BOXES.len(), 0, stop, towards)
    }

    /// Returns the gate's number, its two inputs, its parameters and its σ.
    fn reading(&self, stop: usize) -> Vec<(Quantity, f64)> {
        let Circuit { first, second, output } = self.circuit.circuit;
        let Some(&[w1, w2, b]) = [first, second, output].get(stop) else { return Vec::new() };
        let [x1, x2, s1, s2, _] = self.signals();
        let [left, right] = if stop == 2 { [s1, s2] } else { [x1, x2] };
        vec![
            (Quantity::Gate, (stop + 1) as f64),
            (Quantity::X(Some(1)), left),
            (Quantity::X(Some(2)), right),
            (Quantity::W(Some(1)), w1),
            (Quantity::W(Some(2)), w2),
            (Quantity::B, b),
            (Quantity::Sigmoid, self.predictions()[stop].sigmoid),
        ]
    }

    fn table(&self) -> Table {
        let gates: Vec<_> = (0..BOXES.len()).map(|gate| self.reading(gate)).collect();
        Table::of(&gates)
    }
}

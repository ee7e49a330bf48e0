//! A circuit of three gates: its diagram with the signal on its way, and the
//! planes that its layers make of the inputs.

use plotters::style::RGBColor;

use super::geometry::{Panel, Point};
use super::pen::{Dash, Pen, Stroke};
use super::plane::{Mark, Plane};
use super::stops::{along, nearest};
use super::surface::{DrawResult, HPos, Lettering, VPos};
use super::{Picture, Quantity, Style, Table, Towards};
use descent_core::circuit::{Circuit, Signal, truth_table};
use descent_core::gate::{INPUTS, TruthTable};
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
/// The wires: the signal (x1, x2, first, second, output), the gates before its end,
/// and the points of a cubic Bézier curve.
const WIRES: [(usize, usize, [Point; 4]); 7] = [
    (0, 0, [(56.0, 44.0), (84.0, 44.0), (86.0, 32.0), (112.0, 32.0)]),
    (0, 1, [(56.0, 44.0), (98.0, 44.0), (72.0, 126.0), (112.0, 126.0)]),
    (1, 0, [(56.0, 138.0), (98.0, 138.0), (72.0, 56.0), (112.0, 56.0)]),
    (1, 1, [(56.0, 138.0), (84.0, 138.0), (86.0, 150.0), (112.0, 150.0)]),
    (2, 2, [(245.0, 44.0), (272.0, 44.0), (256.0, 79.0), (284.0, 79.0)]),
    (3, 2, [(245.0, 138.0), (272.0, 138.0), (256.0, 103.0), (284.0, 103.0)]),
    (4, 3, [(417.0, 91.0), (420.0, 91.0), (426.0, 91.0), (430.0, 91.0)]),
];
/// The length and half the height of an arrow's head.
const HEAD: (f64, f64) = (9.0, 4.0);
/// The least and the greatest size of the gates' names and values [CSS pixels].
const NAMES: (f64, f64) = (13.0, 19.0);
const VALUES: (f64, f64) = (11.0, 16.0);
/// Below this width, nothing is drawn [CSS pixels].
const LEAST_WIDTH: f64 = 160.0;

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
    /// Returns the names of the gates. Layers that are trained together learn no
    /// tables, so their gates are named after the signals that they pass on.
    #[must_use]
    pub fn names(&self) -> [Quantity; 3] {
        match self.layer {
            Signal::Hard => self.wire.map(Quantity::GateSignal),
            Signal::Soft => [0, 1, 2].map(Quantity::LayerSignal),
        }
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
            axes: [Quantity::X(Some(1)), Quantity::X(Some(2))],
            gates: vec![(name_1, first), (name_2, second)],
            probes: probes.map(|(probe, _)| probe).collect(),
            marks: self.marks(|input| (input, None)),
        }
    }

    /// Returns the plane of the first two gates' signals with the line of the third.
    #[must_use]
    pub fn folded_plane(&self, probe: Option<&Circuit>) -> Plane {
        let [name_1, name_2, name] = self.names();
        let output = self.circuit.output;
        let probe = probe.map(|probe| probe.output).filter(|probe| *probe != output);
        Plane {
            axes: [name_1, name_2],
            gates: vec![(name, output)],
            probes: probe.into_iter().collect(),
            marks: self.marks(|input| (self.signals(input), Some(input))),
        }
    }

    /// Returns the signals that the first two gates pass on.
    fn signals(&self, input: [f64; 2]) -> [f64; 2] {
        let output = self.circuit.predict(input, self.layer);
        [output.first, output.second].map(|prediction| self.layer.passed(prediction))
    }

    /// Returns the input that is set, as numbers.
    fn x(&self) -> [f64; 2] {
        self.input.map(|one| f64::from(u8::from(one)))
    }

    fn marks(&self, place: impl Fn([f64; 2]) -> ([f64; 2], Option<[f64; 2]>)) -> [Mark; 4] {
        let targets = truth_table(self.wire).outputs();
        std::array::from_fn(|i| {
            let (place, from) = place(INPUTS[i]);
            Mark { place, from, target: targets[i], is_set: INPUTS[i] == self.x() }
        })
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

/// The units of the diagram in device pixels.
struct Units {
    left: f64,
    top: f64,
    scale: f64,
    pixel_ratio: f64,
}

impl Units {
    fn of((width, height): (u32, u32), style: Style<'_>) -> Option<Self> {
        let (width, height) = (f64::from(width), f64::from(height));
        let scale = (width / SIZE.0).min(height / SIZE.1);
        let is_wide = SIZE.0 * scale >= style.length(LEAST_WIDTH);
        is_wide.then(|| Self {
            left: (width - SIZE.0 * scale) / 2.0,
            top: (height - SIZE.1 * scale) / 2.0,
            scale,
            pixel_ratio: style.pixel_ratio,
        })
    }

    fn place(&self, (x, y): Point) -> Point {
        (self.left + x * self.scale, self.top + y * self.scale)
    }

    /// Returns a length in CSS pixels.
    fn css(&self, length: f64) -> f64 {
        length * self.scale / self.pixel_ratio
    }

    fn panel(&self, (x, y): Point, (across, up): (f64, f64)) -> Panel {
        let ((left, top), (right, bottom)) =
            (self.place((x - across, y - up)), self.place((x + across, y + up)));
        Panel { left, right, top, bottom }
    }
}

/// Returns points of a cubic Bézier curve.
fn bezier([a, b, c, d]: [Point; 4]) -> impl Iterator<Item = Point> {
    const PARTS: u32 = 20;
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
        curve: [Point; 4],
        signal: Option<f64>,
    ) -> DrawResult {
        let palette = pen.style.palette;
        let colour = if signal.is_some_and(|s| s > 0.5) { palette.one } else { palette.muted };
        let width = units.css(1.5 + 2.0 * signal.filter(|s| s.is_finite()).unwrap_or(0.0));
        let dash = if signal.is_some() { Dash::Solid } else { Dash::Dotted };
        let end = curve[3];
        let mut points: Vec<Point> = bezier(curve).map(|point| units.place(point)).collect();
        points.pop();
        points.push(units.place((end.0 - HEAD.0 / 2.0, end.1)));
        pen.path(&points, Stroke { dash, ..Stroke::solid(colour, width) })?;
        let head = [(0.0, 0.0), (-HEAD.0, -HEAD.1), (-HEAD.0, HEAD.1)];
        pen.fill(&head.map(|(x, y)| units.place((end.0 + x, end.1 + y))), colour, 1.0)
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
        let value = prediction.map_or_else(
            || "…".to_owned(),
            |prediction| {
                let sigmoid = format!("σ = {:.3}", prediction.sigmoid);
                if is_logical {
                    format!("{sigmoid} → {}", bit(prediction.logical))
                } else {
                    sigmoid
                }
            },
        );
        let name = (pen.name)(self.circuit.names()[gate]);
        let (x, y) = middle;
        Self::write(pen, units, &name, (x, y - 10.0), (15.0, NAMES), palette.ink)?;
        Self::write(pen, units, &value, (x, y + 13.0), (12.5, VALUES), palette.ink)
    }

    /// Writes a text in the middle of a point, its size in units within CSS pixels.
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
        pen.surface.text(lettering, units.place(at))
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
        Self::write(pen, units, text, at, (16.0, NAMES), letter)
    }
}

impl Picture for Diagram {
    fn draw(&self, pen: &Pen<'_>, stop: Option<usize>) -> DrawResult {
        pen.background()?;
        let Some(units) = Units::of(pen.size(), pen.style) else { return Ok(()) };
        let (passed, signals) = (self.passed_gates(), self.signals());
        for (signal, before, curve) in WIRES {
            let arrived = if before == BOXES.len() { passed >= before } else { passed > before };
            Self::draw_wire(pen, &units, curve, Some(signals[signal]).filter(|_| arrived))?;
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

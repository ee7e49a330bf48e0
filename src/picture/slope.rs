//! A curve and its slope at a point: the two probes of the central difference,
//! the secant through them, and the tangent.

use super::axis::{Range, Tick, short};
use super::clip;
use super::frame::Frame;
use super::geometry::{Panel, Point, snapped};
use super::graph::graph;
use super::labels::{self, Labels};
use super::pen::{Dash, Pen, Stroke};
use super::stops::{along, spread};
use super::style::FONT;
use super::surface::{DrawResult, HPos, VPos};
use super::{Picture, Quantity, Style, Table, Towards};
use descent_core::derivative::numerical_derivative;
use descent_core::expression::Expression;

/// The room to the right of the panel [CSS pixels].
const RIGHT: f64 = 14.0;
/// The parts between stops into which the window is divided.
const PARTS: u32 = 200;
/// The samples of the curve that decide the range of heights.
const SOUNDINGS: u32 = 120;
/// The distance from the point, in medians of the curve's, beyond which the curve is
/// not kept visible: the walls of a pole or an exponential.
const FAR: f64 = 6.0;

/// The radii of the point and of a probe [CSS pixels].
const MARK: f64 = 6.0;
const PROBE: f64 = 3.5;
/// The shares of a line at which its name is tried.
const ALONG: [f64; 8] = [0.86, 0.78, 0.92, 0.7, 0.14, 0.22, 0.62, 0.3];

/// A function at a point. Its stops are round inputs across the window.
#[derive(Clone, Debug, PartialEq)]
pub struct Slope {
    /// The function.
    pub f: Expression,
    /// The point.
    pub x: f64,
    /// The distance of the probes from it.
    pub delta: f64,
    /// The visible inputs.
    pub window: Range,
}

/// The panel and the values along its edges.
struct Axes {
    panel: Panel,
    x: Range,
    y: Range,
    ticks: [Vec<Tick>; 2],
}

impl Axes {
    fn at(&self, x: f64, y: f64) -> Point {
        self.panel.place(self.x.share(x), self.y.share(y))
    }
}

impl Slope {
    fn quotient(&self, x: f64) -> f64 {
        numerical_derivative(|x| self.f.value(x), x, self.delta)
    }

    /// Returns the visible heights.
    fn heights(&self) -> Range {
        let inputs =
            (0..=SOUNDINGS).map(|i| self.window.value(f64::from(i) / f64::from(SOUNDINGS)));
        let mut values: Vec<f64> =
            inputs.map(|x| self.f.value(x)).filter(|value| value.is_finite()).collect();
        values.sort_by(f64::total_cmp);
        let middle = values.get(values.len() / 2).copied().unwrap_or(0.0);
        let here = Some(self.f.value(self.x)).filter(|here| here.is_finite()).unwrap_or(middle);
        let mut away: Vec<f64> = values.iter().map(|value| (value - here).abs()).collect();
        away.sort_by(f64::total_cmp);
        let most = away.get(away.len() / 2).copied().unwrap_or(0.0) * FAR;
        let near = values.into_iter().filter(|value| most == 0.0 || (value - here).abs() <= most);
        Range::around(near.chain([here]))
    }

    fn place(&self, frame: &Frame<'_>) -> Axes {
        let (x, y) = (self.window, self.heights());
        let ticks = [x.ticks(frame.labels()), y.ticks(frame.values())];
        Axes { panel: frame.panel(&ticks[1]), x, y, ticks }
    }

    /// Returns the input at a stop, with no more digits than the window needs.
    fn input(&self, stop: usize) -> Option<f64> {
        let part = u32::try_from(stop).ok().filter(|part| *part <= PARTS)?;
        let input = self.window.value(f64::from(part) / f64::from(PARTS));
        let step = (self.window.high - self.window.low) / f64::from(PARTS);
        // Far out, all digits are needed.
        let decimals = (1.0 - step.log10().floor()).clamp(0.0, 17.0) as usize;
        let short: f64 = format!("{input:.decimals$}").parse().unwrap_or(input);
        Some(if (short - input).abs() <= step { short } else { input })
    }

    /// Returns the stop nearest to the point.
    fn here(&self) -> usize {
        (self.window.share(self.x).clamp(0.0, 1.0) * f64::from(PARTS)).round() as usize
    }

    /// Returns the part in the panel of a line through a point.
    fn line(place: &Axes, (through, slope): ((f64, f64), f64)) -> Vec<Point> {
        let at = |x: f64| place.at(x, through.1 + slope * (x - through.0));
        let ends = [at(place.x.low), at(place.x.high)];
        clip::line(ends, place.panel).into_iter().next().unwrap_or_default()
    }

    /// Returns the parts of the curve in the panel.
    fn curve(&self, pen: &Pen<'_>, place: &Axes) -> Vec<Vec<Point>> {
        graph(place.panel, pen.style.pixel_ratio, |share| {
            let x = place.x.value(share);
            place.at(x, self.f.value(x))
        })
    }

    /// Draws the two probes of f with lines down to the axis.
    fn draw_probes(&self, pen: &Pen<'_>, place: &Axes) -> DrawResult {
        let palette = pen.style.palette;
        let thin = Stroke { dash: Dash::Dotted, ..Stroke::solid(palette.w, 1.0) };
        let probes = [self.x - self.delta, self.x + self.delta];
        let at = probes.map(|x| place.at(x, self.f.value(x)));
        let apart = at[1].0 - at[0].0;
        for probe in at.into_iter().filter(|probe| place.panel.contains(*probe)) {
            let (x, y) = snapped(probe);
            pen.vertical(x, (y, place.panel.bottom), thin)?;
            pen.ring(probe, PROBE, Stroke::solid(palette.w, 1.5))?;
        }
        if apart.is_nan() || apart.abs() < pen.style.length(70.0) {
            return Ok(());
        }
        let foot = place.panel.bottom - pen.style.length(FONT + 8.0);
        let names = [("x \u{2212} δ", HPos::Right, -1.0), ("x + δ", HPos::Left, 1.0)];
        for (probe, (name, side, towards)) in at.into_iter().zip(names) {
            if place.panel.contains(probe) {
                let hung = (snapped(probe).0 + towards * pen.style.length(4.0), foot);
                pen.haloed(name, hung, palette.w, (side, VPos::Center), false)?;
            }
        }
        Ok(())
    }

    /// Writes the names of the tangent and the secant with their slopes, clear of all lines.
    fn draw_names(
        &self,
        pen: &Pen<'_>,
        place: &Axes,
        (curve, lines): (&[Vec<Point>], [&[Point]; 2]),
        slopes: [f64; 2],
    ) -> DrawResult {
        let palette = pen.style.palette;
        let mut labels = Labels::new(pen, place.panel);
        for line in curve.iter().map(Vec::as_slice).chain(lines) {
            labels.avoid_line(line);
        }
        labels.avoid_mark(place.at(self.x, self.f.value(self.x)), MARK);
        let probes = [self.x - self.delta, self.x + self.delta];
        for probe in probes.map(|x| place.at(x, self.f.value(x))) {
            labels.avoid_line(&[probe, (probe.0, place.panel.bottom)]);
            labels.avoid_mark(probe, PROBE);
        }
        let named = [(Quantity::Derivative, palette.good), (Quantity::Quotient, palette.w)];
        for (((quantity, colour), line), slope) in named.into_iter().zip(lines).zip(slopes) {
            let text = format!("{} = {}", (pen.name)(quantity), short(slope));
            labels.along(&text, line, &ALONG, labels::Look { colour, bold: true })?;
        }
        Ok(())
    }

    fn draw_stop(&self, pen: &Pen<'_>, place: &Axes, stop: Option<usize>) -> DrawResult {
        let Some(x) = stop.and_then(|stop| self.input(stop)) else { return Ok(()) };
        let palette = pen.style.palette;
        let at = place.at(x, self.f.value(x));
        let dashed = Stroke { dash: Dash::Dashed, ..Stroke::solid(palette.muted, 1.0) };
        let column = place.panel.place(place.x.share(x).clamp(0.0, 1.0), 0.0);
        if place.panel.contains(column) {
            pen.vertical(column.0, (place.panel.top, place.panel.bottom), dashed)?;
        }
        if place.panel.contains(at) {
            pen.ring(at, 4.0, Stroke::solid(palette.ink, 2.0))?;
        }
        Ok(())
    }
}

impl Picture for Slope {
    fn draw(&self, pen: &Pen<'_>, stop: Option<usize>) -> DrawResult {
        pen.background()?;
        let Some(frame) = Frame::new(pen.size(), pen.style, RIGHT) else { return Ok(()) };
        let place = self.place(&frame);
        let palette = pen.style.palette;
        frame.axes(pen, place.panel, &place.ticks, [Quantity::X(None), Quantity::Function])?;
        let here = (self.x, self.f.value(self.x));
        let (exact, quotient) = (self.f.derivative(self.x), self.quotient(self.x));
        // Broad below and thin above, so that both are seen where they are one.
        let broad = Stroke { opacity: 0.28, ..Stroke::solid(palette.good, 6.0) };
        let tangent = Self::line(&place, (here, exact));
        pen.path(&tangent, broad)?;
        let curve = self.curve(pen, &place);
        curve.iter().try_for_each(|part| pen.path(part, Stroke::solid(palette.ink, 2.0)))?;
        let left = self.x - self.delta;
        let secant = Self::line(&place, ((left, self.f.value(left)), quotient));
        pen.path(&secant, Stroke::solid(palette.w, 2.25))?;
        self.draw_probes(pen, &place)?;
        let lines = (curve.as_slice(), [tangent.as_slice(), &secant]);
        self.draw_names(pen, &place, lines, [exact, quotient])?;
        let at = place.at(here.0, here.1);
        if place.panel.contains(at) {
            pen.disc(at, MARK, palette.w)?;
            pen.circle(at, MARK + 0.75, Stroke::solid(palette.card, 1.5))?;
        }
        self.draw_stop(pen, &place, stop)
    }

    fn stop_at(&self, size: (u32, u32), style: Style<'_>, (x, _): (i32, i32)) -> Option<usize> {
        let panel = self.place(&Frame::new(size, style, RIGHT)?).panel;
        let wide = panel.width().max(1.0);
        let share = (f64::from(x) - panel.left) / wide;
        Some((share.clamp(0.0, 1.0) * f64::from(PARTS)).round() as usize)
    }

    fn place_at(&self, size: (u32, u32), style: Style<'_>, pixel: Point) -> Option<(f64, f64)> {
        let place = self.place(&Frame::new(size, style, RIGHT)?);
        let (across, up) = place.panel.shares(pixel)?;
        Some((place.x.value(across), place.y.value(up)))
    }

    fn step(&self, stop: Option<usize>, towards: Towards) -> Option<usize> {
        along(PARTS as usize + 1, self.here(), stop, towards)
    }

    fn reading(&self, stop: usize) -> Vec<(Quantity, f64)> {
        let Some(x) = self.input(stop) else { return Vec::new() };
        vec![
            (Quantity::X(None), x),
            (Quantity::Function, self.f.value(x)),
            (Quantity::Derivative, self.f.derivative(x)),
        ]
    }

    fn table(&self) -> Table {
        const ROWS: usize = 41;
        let mut inputs: Vec<f64> = spread(PARTS as usize + 1, ROWS)
            .into_iter()
            .filter_map(|stop| self.input(stop))
            .collect();
        inputs.push(self.x);
        inputs.sort_by(f64::total_cmp);
        inputs.dedup();
        let row = |x: f64| {
            let (exact, quotient) = (self.f.derivative(x), self.quotient(x));
            vec![x, self.f.value(x), quotient, exact, (quotient - exact).abs()]
        };
        Table {
            columns: vec![
                Quantity::X(None),
                Quantity::Function,
                Quantity::Quotient,
                Quantity::Derivative,
                Quantity::QuotientError,
            ],
            rows: inputs.into_iter().map(row).collect(),
        }
    }
}

//! A curve and its slope at a point: the two probes of the central difference, the secant
//! through them, and the tangent. Where the probes are one to the eye, a lens shows them.

use super::axis::{Range, Tick, short};
use super::clip;
use super::frame::Frame;
use super::geometry::{Panel, Point};
use super::graph::graph;
use super::labels::{Labels, Look};
use super::lens::Lens;
use super::pen::{Dash, Pen, Stroke};
use super::power_of_ten::power_of_ten;
use super::stops::{along, spread};
use super::style::FONT;
use super::surface::DrawResult;
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
/// The share of the window below which the probes are one to the eye.
const ONE: f64 = 0.07;
/// The width and the height of the lens, in shares of the panel.
const LENS: (f64, f64) = (0.43, 0.44);
/// The least width and height of a lens [CSS pixels].
const LEAST_LENS: (f64, f64) = (84.0, 60.0);
/// The places for a label along a line, from its left end (0) to its right end (1).
const ALONG: [f64; 9] = [0.86, 0.76, 0.94, 0.66, 0.14, 0.24, 0.06, 0.34, 0.56];

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

/// The strength of a picture's lens.
#[derive(Clone, Debug, PartialEq)]
pub struct Magnified {
    /// The factor: 8·10¹⁴.
    pub factor: String,
    /// True if every float64 in it is drawn.
    pub is_every: bool,
    /// True if it reaches from x − 2δ to x + 2δ, not farther.
    pub follows: bool,
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

    fn here(&self) -> Point {
        (self.x, self.f.value(self.x))
    }

    /// Returns the strength of the lens; `None` where the probes are apart without one.
    #[must_use]
    pub fn magnified(&self) -> Option<Magnified> {
        let lens = self.lens()?;
        let factor = LENS.0 * (self.window.high / 2.0 - self.window.low / 2.0) / lens.half;
        Some(Magnified {
            factor: power_of_ten(factor),
            is_every: lens.is_every,
            follows: lens.half == 2.0 * self.delta,
        })
    }

    fn lens(&self) -> Option<Lens> {
        let half = self.window.high / 2.0 - self.window.low / 2.0;
        let is_seen = (-1e-9..=1.0 + 1e-9).contains(&self.window.share(self.x));
        let is_near = self.delta / half < ONE;
        (is_near && is_seen && self.here().1.is_finite())
            .then(|| Lens::new(&self.f, self.x, self.delta))
            // Of a window narrower than the lens there is nothing to magnify.
            .filter(|lens| lens.half * 2.0 < LENS.0 * half)
    }

    /// Returns the visible heights.
    fn heights(&self) -> Range {
        let inputs =
            (0..=SOUNDINGS).map(|i| self.window.value(f64::from(i) / f64::from(SOUNDINGS)));
        let mut values: Vec<f64> =
            inputs.map(|x| self.f.value(x)).filter(|value| value.is_finite()).collect();
        values.sort_by(f64::total_cmp);
        let middle = values.get(values.len() / 2).copied().unwrap_or(0.0);
        let here = Some(self.here().1).filter(|here| here.is_finite()).unwrap_or(middle);
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
    fn nearest_stop(&self) -> usize {
        (self.window.share(self.x).clamp(0.0, 1.0) * f64::from(PARTS)).round() as usize
    }

    /// Returns the visible part of a line through a point.
    fn line(&self, place: &Axes, through: Point, slope: f64) -> Vec<Point> {
        let at = |x: f64| place.at(x, through.1 + slope * (x - through.0));
        let parts = clip::line([at(place.x.low), at(place.x.high)], place.panel);
        parts.into_iter().next().unwrap_or_default()
    }

    /// Returns the visible parts of the curve.
    fn curve(&self, place: &Axes, ratio: f64) -> Vec<Vec<Point>> {
        graph(place.panel, ratio, |share| {
            let x = place.x.value(share);
            place.at(x, self.f.value(x))
        })
    }

    /// Draws the two probes of f with lines down to the axis.
    fn draw_probes(&self, pen: &Pen<'_>, place: &Axes, labels: &mut Labels<'_>) -> DrawResult {
        let (palette, panel) = (pen.style.palette, place.panel);
        let thin = Stroke { dash: Dash::Dotted, ..Stroke::solid(palette.w, 1.0) };
        let names = [("x \u{2212} δ", -1.0), ("x + δ", 1.0)];
        for (name, side) in names {
            let x = self.x + side * self.delta;
            let probe = place.at(x, self.f.value(x));
            if !panel.contains(probe) {
                continue;
            }
            pen.vertical(probe.0.round(), (probe.1, panel.bottom), thin)?;
            pen.disc(probe, 5.0, palette.w)?;
            pen.circle(probe, 5.5, Stroke::solid(palette.card, 1.5))?;
            let beside = side * (pen.style.text_width(name) / 2.0 + pen.style.length(8.0));
            let foot = panel.bottom - pen.style.length(FONT);
            let middles = [1.0, -1.0].into_iter().flat_map(|towards| {
                let x = probe.0 + towards * beside;
                [(x, foot), (x, probe.1), (x, probe.1 - pen.style.length(16.0))]
            });
            labels.avoid_mark(probe, 5.0);
            labels.at_first(name, middles, Look { colour: palette.w, bold: true })?;
        }
        Ok(())
    }

    /// Draws the lens in the corner that hides least, and the lines from the point to it.
    fn draw_lens(
        &self,
        pen: &Pen<'_>,
        place: &Axes,
        lines: &[Vec<Point>],
        labels: &mut Labels<'_>,
    ) -> DrawResult {
        let (panel, palette) = (place.panel, pen.style.palette);
        let (x, y) = place.at(self.x, self.here().1);
        let Some(lens) = self.lens().filter(|_| panel.contains((x, y))) else {
            return self.draw_probes(pen, place, labels);
        };
        let (wide, high) = (panel.width() * LENS.0, panel.height() * LENS.1);
        if wide < pen.style.length(LEAST_LENS.0) || high < pen.style.length(LEAST_LENS.1) {
            return Ok(());
        }
        let inset = pen.style.length(8.0);
        let corner = |right: bool, bottom: bool| {
            let left = if right { panel.right - wide - inset } else { panel.left + inset };
            let top = if bottom { panel.bottom - high - inset } else { panel.top + inset };
            Panel { left, right: left + wide, top, bottom: top + high }
        };
        let hides = |corner: &Panel| {
            let near = pen.style.length(18.0);
            let over_point = x > corner.left - near
                && x < corner.right + near
                && y > corner.top - near
                && y < corner.bottom + near;
            let points = lines.iter().flat_map(|line| clip::line(line.iter().copied(), *corner));
            let hidden: f64 = points.map(|part| length(&part)).sum();
            if over_point { f64::INFINITY } else { hidden }
        };
        let corners = [(true, true), (false, false), (false, true), (true, false)];
        let corners = corners.map(|(right, bottom)| corner(right, bottom));
        let Some(corner) = corners.into_iter().min_by(|a, b| hides(a).total_cmp(&hides(b))) else {
            return Ok(());
        };
        let edge = if corner.top > y { corner.top } else { corner.bottom };
        let radius = pen.style.length(9.0);
        let thin = Stroke { opacity: 0.6, ..Stroke::solid(palette.ink, 1.0) };
        for end in [(corner.left + radius / 2.0, edge), (corner.right - radius / 2.0, edge)] {
            let away = ((end.0 - x).powi(2) + (end.1 - y).powi(2)).sqrt().max(1.0);
            let from = (x + (end.0 - x) / away * radius, y + (end.1 - y) / away * radius);
            pen.path(&[from, end], thin)?;
        }
        pen.circle((x, y), 9.0, Stroke::solid(palette.ink, 1.5))?;
        labels.avoid_area(corner);
        lens.draw(pen, corner, self.f.derivative(self.x))
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

fn length(line: &[Point]) -> f64 {
    line.windows(2).map(|pair| (pair[0].0 - pair[1].0).hypot(pair[0].1 - pair[1].1)).sum()
}

impl Picture for Slope {
    fn draw(&self, pen: &Pen<'_>, stop: Option<usize>) -> DrawResult {
        pen.background()?;
        let Some(frame) = Frame::new(pen.size(), pen.style, RIGHT) else { return Ok(()) };
        let place = self.place(&frame);
        let palette = pen.style.palette;
        let names = [Quantity::X(None), Quantity::Function];
        frame.axes(pen, place.panel, &place.ticks, names)?;
        let (exact, quotient) = (self.f.derivative(self.x), self.quotient(self.x));
        let minus = self.x - self.delta;
        let tangent = self.line(&place, self.here(), exact);
        let secant = self.line(&place, (minus, self.f.value(minus)), quotient);
        let curve = self.curve(&place, pen.style.pixel_ratio);
        // Broad below and thin above, so that both are seen where they are one.
        let band = Stroke { opacity: 0.28, ..Stroke::solid(palette.good, 6.0) };
        pen.path(&tangent, band)?;
        curve.iter().try_for_each(|part| pen.path(part, Stroke::solid(palette.ink, 2.0)))?;
        pen.path(&secant, Stroke::solid(palette.w, 2.0))?;
        let mut lines = curve;
        lines.extend([tangent.clone(), secant.clone()]);
        let mut labels = Labels::new(pen, place.panel);
        lines.iter().for_each(|line| labels.avoid_line(line));
        self.draw_lens(pen, &place, &lines, &mut labels)?;
        let at = place.at(self.here().0, self.here().1);
        if place.panel.contains(at) {
            pen.disc(at, 3.5, palette.ink)?;
            labels.avoid_mark(at, 10.0);
        }
        let lines = [
            (Quantity::Quotient, palette.w, quotient, secant),
            (Quantity::Derivative, palette.good, exact, tangent),
        ];
        for (quantity, colour, slope, line) in lines {
            let label = format!("{} {}", (pen.name)(quantity), short(slope));
            labels.along(&label, &line, &ALONG, Look { colour, bold: true })?;
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
        along(PARTS as usize + 1, self.nearest_stop(), stop, towards)
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

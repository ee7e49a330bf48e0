//! The data and the model's predictions: a line, or σ of one.

use std::collections::HashSet;
use std::rc::Rc;

use plotters::style::RGBColor;

use super::axis::{Range, Tick};
use super::clip;
use super::frame::Frame;
use super::geometry::{Panel, Point, snapped};
use super::pen::{Dash, Pen, Stroke};
use super::stops::{along, nearest, spread};
use super::surface::DrawResult;
use super::{Picture, Quantity, Style, Table, Towards};
use descent_core::predict;

/// The room to the right of the panel [CSS pixels].
const RIGHT: f64 = 14.0;
/// The radius of a point [CSS pixels].
const RADIUS: f64 = 4.5;
/// The least distance of a probe's curve from the model's [CSS pixels].
const PROBE: f64 = 10.0;
/// The number of points above which they are small and have no residuals.
const MANY: usize = 200;

/// The function of an input that the parameters define.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// xW + b: the regression.
    Line,
    /// σ(xW + b): the classification. Targets are 0 or 1.
    Sigmoid,
}

/// The data and the model's predictions. Its stops are the points, by their place in
/// the data; steps go by x.
#[derive(Clone, Debug, PartialEq)]
pub struct Model {
    /// The points (x, t).
    pub points: Rc<[(f64, f64)]>,
    /// A line or a sigmoid.
    pub shape: Shape,
    /// W and b before training.
    pub start: Option<[f64; 2]>,
    /// W and b now.
    pub now: Option<[f64; 2]>,
    /// W and b as a probe of the derivative sets them.
    pub probe: Option<[f64; 2]>,
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

/// Returns the range of values with a quarter of their span around, extended to 0 if
/// that is near.
fn roomy(values: impl Iterator<Item = f64>) -> Range {
    let mut range = Range::with_margin(values, 0.5);
    let near = (range.high / 4.0 - range.low / 4.0).abs();
    if range.low > 0.0 && range.low <= near {
        range.low = 0.0;
    }
    if range.high < 0.0 && -range.high <= near {
        range.high = 0.0;
    }
    range
}

impl Model {
    fn predict(&self, parameters: &[f64; 2], x: f64) -> f64 {
        match self.shape {
            Shape::Line => predict::regression(parameters, x),
            Shape::Sigmoid => predict::classification(parameters, x).sigmoid,
        }
    }

    fn place(&self, frame: &Frame<'_>) -> Axes {
        let x = roomy(self.points.iter().map(|point| point.0));
        let y = match self.shape {
            Shape::Line => roomy(self.points.iter().map(|point| point.1)),
            Shape::Sigmoid => Range { low: -0.12, high: 1.12 },
        };
        let ticks = [x.ticks(frame.labels()), y.ticks(frame.values())];
        Axes { panel: frame.panel(&ticks[1]), x, y, ticks }
    }

    /// Returns the points to draw with their places: one of those that would cover each
    /// other.
    fn drawn(&self, place: &Axes, apart: f64) -> Vec<(Point, (f64, f64))> {
        let mut taken = HashSet::new();
        let seen = self.points.iter().map(|&(x, t)| (place.at(x, t), (x, t)));
        seen.filter(|(at, _)| {
            let (column, row) = snapped(*at);
            place.panel.contains(*at)
                && taken.insert(((column / apart) as i64, (row / apart) as i64))
        })
        .collect()
    }

    fn draw_curve(
        &self,
        pen: &Pen<'_>,
        place: &Axes,
        parameters: &[f64; 2],
        stroke: Stroke,
    ) -> DrawResult {
        let samples = match self.shape {
            Shape::Line => 1,
            Shape::Sigmoid => place.panel.width().max(1.0) as u32,
        };
        let curve = (0..=samples).map(|i| {
            let share = f64::from(i) / f64::from(samples);
            let x = place.x.value(share);
            place.at(x, self.predict(parameters, x))
        });
        clip::line(curve, place.panel).iter().try_for_each(|part| pen.path(part, stroke))
    }

    /// Draws the curve of a probe. δ is mostly too small to be seen: the curve is then
    /// drawn farther off.
    fn draw_probe(&self, pen: &Pen<'_>, place: &Axes) -> DrawResult {
        let Some((now, probe)) = self.now.zip(self.probe) else { return Ok(()) };
        let least = pen.style.length(PROBE);
        let ends = [0.0, 0.25, 0.5, 0.75, 1.0].map(|share| place.x.value(share));
        let apart = |probe: &[f64; 2]| {
            let apart = ends.map(|x| {
                let y = [probe, &now].map(|parameters| place.at(x, self.predict(parameters, x)).1);
                (y[0] - y[1]).abs()
            });
            apart.into_iter().fold(0.0, f64::max)
        };
        // Doubled until it is visible; on a flat σ it never is.
        let mut visible = probe;
        for doubling in 0..40 {
            if apart(&visible) >= least {
                break;
            }
            let factor = 2.0_f64.powi(doubling);
            visible = [0, 1].map(|i| now[i] + (probe[i] - now[i]) * factor);
        }
        let stroke = Stroke { dash: Dash::Dashed, ..Stroke::solid(pen.style.palette.error, 1.8) };
        self.draw_curve(pen, place, &visible, stroke)
    }

    /// Draws the line at σ = 0.5 and the x from which on a classification says 1.
    fn draw_boundary(&self, pen: &Pen<'_>, place: &Axes) -> DrawResult {
        if self.shape == Shape::Line {
            return Ok(());
        }
        let panel = place.panel;
        let dashed = Stroke { dash: Dash::Dashed, ..Stroke::solid(pen.style.palette.muted, 1.0) };
        let half = place.at(place.x.low, 0.5).1;
        pen.horizontal((panel.left, panel.right), half, dashed)?;
        let boundary = self.now.map(|[w, b]| place.at(-b / w, 0.5));
        match boundary.filter(|boundary| panel.contains(*boundary)) {
            Some(at) => {
                let stroke = Stroke { colour: pen.style.palette.ink, ..dashed };
                pen.vertical(at.0, (panel.top, panel.bottom), stroke)
            }
            None => Ok(()),
        }
    }

    fn draw_residuals(
        &self,
        pen: &Pen<'_>,
        place: &Axes,
        points: &[(Point, (f64, f64))],
    ) -> DrawResult {
        let Some(now) = self.now.filter(|_| points.len() <= MANY) else { return Ok(()) };
        let stroke = Stroke { opacity: 0.75, ..Stroke::solid(pen.style.palette.error, 1.25) };
        for (at, (x, _)) in points {
            let said = place.at(*x, self.predict(&now, *x));
            let clipped = clip::line([*at, said], place.panel);
            if let Some(&[from, to]) = clipped.first().map(Vec::as_slice) {
                let (from, to) = (snapped(from), snapped(to));
                pen.vertical(from.0, (from.1.min(to.1), from.1.max(to.1)), stroke)?;
            }
        }
        Ok(())
    }

    fn draw_point(&self, pen: &Pen<'_>, (at, t): (Point, f64), radius: f64) -> DrawResult {
        let palette = pen.style.palette;
        let stroke =
            |colour: RGBColor| Stroke::solid(colour, if radius < RADIUS { 1.0 } else { 2.0 });
        match self.shape {
            Shape::Line => pen.ring(at, radius, stroke(palette.ink)),
            Shape::Sigmoid if t == 1.0 => pen.ring(at, radius, stroke(palette.one)),
            Shape::Sigmoid => pen.square(at, radius, stroke(palette.zero)),
        }
    }

    fn draw_stop(&self, pen: &Pen<'_>, place: &Axes, stop: Option<usize>) -> DrawResult {
        let Some(&(x, t)) = stop.and_then(|stop| self.points.get(stop)) else { return Ok(()) };
        let at = place.at(x, t);
        if !place.panel.contains(at) {
            return Ok(());
        }
        self.draw_point(pen, (at, t), RADIUS)?;
        pen.circle(at, RADIUS + 4.0, Stroke::solid(pen.style.palette.ink, 1.5))?;
        let said = self.now.map(|now| place.at(x, self.predict(&now, x)));
        match said.filter(|said| place.panel.contains(*said)) {
            Some(said) => pen.disc(said, 3.0, pen.style.palette.w),
            None => Ok(()),
        }
    }

    /// Returns the points' places in the data, ordered by x.
    fn by_x(&self) -> Vec<usize> {
        let mut order: Vec<usize> = (0..self.points.len()).collect();
        order.sort_by(|a, b| self.points[*a].0.total_cmp(&self.points[*b].0));
        order
    }

    fn columns(&self) -> Vec<Quantity> {
        let said = match self.shape {
            Shape::Line => Quantity::Prediction,
            Shape::Sigmoid => Quantity::Sigmoid,
        };
        let now = self.now.map(|_| [said, Quantity::Residual]);
        [Quantity::X(None), Quantity::Target].into_iter().chain(now.into_iter().flatten()).collect()
    }

    fn row(&self, (x, t): (f64, f64)) -> Vec<f64> {
        let said = self.now.map(|now| self.predict(&now, x));
        [x, t].into_iter().chain(said.into_iter().flat_map(|y| [y, t - y])).collect()
    }
}

impl Picture for Model {
    fn draw(&self, pen: &Pen<'_>, stop: Option<usize>) -> DrawResult {
        pen.background()?;
        let Some(frame) = Frame::new(pen.size(), pen.style, RIGHT) else { return Ok(()) };
        let place = self.place(&frame);
        let palette = pen.style.palette;
        frame.label_axis(pen, place.panel, &place.ticks[0])?;
        frame.value_axis(pen, place.panel, &place.ticks[1])?;
        let names = [Quantity::X(None), Quantity::Target].map(pen.name);
        frame.name_axes(pen, place.panel, [&names[0], &names[1]])?;
        self.draw_boundary(pen, &place)?;
        if let Some(start) = &self.start {
            let thin = Stroke { dash: Dash::Dashed, ..Stroke::solid(palette.muted, 1.0) };
            self.draw_curve(pen, &place, start, thin)?;
        }
        let points = self.drawn(&place, pen.style.length(3.0));
        self.draw_residuals(pen, &place, &points)?;
        if let Some(now) = &self.now {
            self.draw_curve(pen, &place, now, Stroke::solid(palette.w, 2.4))?;
        }
        self.draw_probe(pen, &place)?;
        let radius = if points.len() > MANY { 2.0 } else { RADIUS };
        for (at, (_, t)) in points {
            self.draw_point(pen, (at, t), radius)?;
        }
        self.draw_stop(pen, &place, stop)
    }

    fn stop_at(&self, size: (u32, u32), style: Style<'_>, (x, y): (i32, i32)) -> Option<usize> {
        let place = self.place(&Frame::new(size, style, RIGHT)?);
        nearest(self.points.iter().map(|point| {
            let at = place.at(point.0, point.1);
            (at.0.round() - f64::from(x)).hypot(at.1.round() - f64::from(y))
        }))
    }

    fn place_at(&self, size: (u32, u32), style: Style<'_>, pixel: Point) -> Option<(f64, f64)> {
        let place = self.place(&Frame::new(size, style, RIGHT)?);
        let (across, up) = place.panel.shares(pixel)?;
        Some((place.x.value(across), place.y.value(up)))
    }

    fn step(&self, stop: Option<usize>, towards: Towards) -> Option<usize> {
        let order = self.by_x();
        let rank = stop.and_then(|stop| order.iter().position(|place| *place == stop));
        let next = along(order.len(), 0, rank, towards)?;
        order.get(next).copied()
    }

    fn reading(&self, stop: usize) -> Vec<(Quantity, f64)> {
        let Some(&point) = self.points.get(stop) else { return Vec::new() };
        self.columns().into_iter().zip(self.row(point)).collect()
    }

    fn table(&self) -> Table {
        const ROWS: usize = 60;
        let order = self.by_x();
        let some = spread(order.len(), ROWS).into_iter().filter_map(|rank| order.get(rank));
        let rows = some.filter_map(|place| self.points.get(*place)).map(|point| self.row(*point));
        Table { columns: self.columns(), rows: rows.collect() }
    }
}

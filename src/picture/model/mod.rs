//! The data and the model's predictions: a line, or σ of one.

mod marks;

use std::collections::HashSet;
use std::rc::Rc;

use crate::picture::axis::{Range, Tick};
use crate::picture::clip;
use crate::picture::frame::Frame;
use crate::picture::geometry::{Panel, Point, snapped};
use crate::picture::graph::graph;
use crate::picture::handle::{Grip, Grips, Handle};
use crate::picture::pen::{Dash, Pen, Stroke};
use crate::picture::stops::{along, nearest, spread};
use crate::picture::surface::{DrawResult, DrawingError};
use crate::picture::{Picture, Quantity, Style, Table, Towards};
use descent_core::predict;

/// The room to the right of the panel [CSS pixels].
const RIGHT: f64 = 16.0;
/// The radius of a point [CSS pixels].
const RADIUS: f64 = 5.5;
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
    /// The ranges of the axes while something is dragged; `None` for those that fit.
    pub held: Option<[Range; 2]>,
}

/// A point of the data after its place.
type Placed = (Point, (f64, f64));

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

/// Returns the range of values with the room of one more at each end, extended to 0 if that
/// is near.
fn roomy(values: &[f64]) -> Range {
    let around = Range::with_margin(values.iter().copied(), 0.0);
    let apart = 1.0 / (values.len().max(2) - 1) as f64;
    let mut range = Range::with_margin(values.iter().copied(), 2.0 * apart.clamp(0.08, 0.25));
    let near = (around.high / 4.0 - around.low / 4.0).abs();
    if range.low > 0.0 && range.low <= near {
        range.low = 0.0;
    }
    if range.high < 0.0 && -range.high <= near {
        range.high = 0.0;
    }
    range
}

/// Returns the input at which σ is one half; `None` if there is none.
#[must_use]
pub fn boundary([w, b]: [f64; 2]) -> Option<f64> {
    Some(-b / w).filter(|x| w != 0.0 && x.is_finite())
}

impl Model {
    /// Returns it with another current W and b.
    #[must_use]
    pub fn with_parameters(self, parameters: &[f64]) -> Self {
        Self { now: parameters.try_into().ok(), ..self }
    }

    fn predict(&self, parameters: &[f64; 2], x: f64) -> f64 {
        match self.shape {
            Shape::Line => predict::regression(parameters, x),
            Shape::Sigmoid => predict::classification(parameters, x).sigmoid,
        }
    }

    /// Returns the ranges of the axes: they hold the data and the start, as a run moves neither.
    #[must_use]
    pub fn ranges(&self) -> [Range; 2] {
        let inputs: Vec<f64> = self.points.iter().map(|point| point.0).collect();
        let y = match self.shape {
            Shape::Line => self.heights(&inputs),
            Shape::Sigmoid => Range { low: -0.14, high: 1.14 },
        };
        [roomy(&inputs), y]
    }

    fn place(&self, frame: &Frame<'_>) -> Axes {
        let [x, y] = self.held.unwrap_or_else(|| self.ranges());
        let count = match self.shape {
            Shape::Line => frame.values(),
            Shape::Sigmoid => 2,
        };
        let ticks = [x.ticks(frame.labels()), y.ticks(count)];
        Axes { panel: frame.panel(&ticks[1]), x, y, ticks }
    }

    /// Returns the range of the targets and of the start's predictions, as far as those are
    /// no farther from the targets than these from one another.
    fn heights(&self, inputs: &[f64]) -> Range {
        let mut targets: Vec<f64> = self.points.iter().map(|point| point.1).collect();
        let known = roomy(&targets);
        let start =
            self.start.iter().flat_map(|start| inputs.iter().map(|x| self.predict(start, *x)));
        let near = |y: &f64| (-1.0..=2.0).contains(&known.share(*y));
        let start = Range::with_margin(start.filter(near).chain(targets.iter().copied()), 0.0);
        if start.low < known.low || start.high > known.high {
            targets.extend([start.low, start.high]);
        }
        roomy(&targets)
    }

    /// Returns the points to draw with their places: one of those that would cover each
    /// other.
    fn drawn(&self, place: &Axes, apart: f64) -> Vec<Placed> {
        let mut taken = HashSet::new();
        let seen = self.points.iter().map(|&(x, t)| (place.at(x, t), (x, t)));
        seen.filter(|(at, _)| {
            let (column, row) = snapped(*at);
            place.panel.contains(*at)
                && taken.insert(((column / apart) as i64, (row / apart) as i64))
        })
        .collect()
    }

    /// Returns the parts of a curve in the panel.
    fn curve(&self, pen: &Pen<'_>, place: &Axes, parameters: &[f64; 2]) -> Vec<Vec<Point>> {
        let at = |share: f64| {
            let x = place.x.value(share);
            place.at(x, self.predict(parameters, x))
        };
        match self.shape {
            Shape::Line => clip::line([at(0.0), at(1.0)], place.panel),
            Shape::Sigmoid => graph(place.panel, pen.style.pixel_ratio, at),
        }
    }

    fn draw_curve(
        &self,
        pen: &Pen<'_>,
        place: &Axes,
        parameters: &[f64; 2],
        stroke: Stroke,
    ) -> DrawResult {
        let parts = self.curve(pen, place, parameters);
        parts.iter().try_for_each(|part| pen.path(part, stroke))
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

    /// Tints the inputs for which a classification says 1.
    fn draw_ones(&self, pen: &Pen<'_>, place: &Axes) -> DrawResult {
        let panel = place.panel;
        let Some(now) = self.now.filter(|_| self.shape == Shape::Sigmoid) else { return Ok(()) };
        let Some(boundary) = boundary(now) else { return Ok(()) };
        let x = place.at(boundary, 0.5).0.clamp(panel.left, panel.right);
        let (left, right) = if now[0] > 0.0 { (x, panel.right) } else { (panel.left, x) };
        let corners =
            [(left, panel.top), (right, panel.top), (right, panel.bottom), (left, panel.bottom)];
        pen.fill(&corners, pen.style.palette.one, 0.07)
    }

    /// Draws the x at which a classification's answer changes, and returns its line.
    fn draw_boundary(
        &self,
        pen: &Pen<'_>,
        place: &Axes,
    ) -> Result<Option<[Point; 2]>, DrawingError> {
        let panel = place.panel;
        let now = self.now.filter(|_| self.shape == Shape::Sigmoid);
        let at = now.and_then(boundary).map(|x| place.at(x, 0.5));
        let Some((x, _)) = at.filter(|at| panel.contains(*at)) else { return Ok(None) };
        let dashed = Stroke { dash: Dash::Dashed, ..Stroke::solid(pen.style.palette.ink, 1.75) };
        pen.vertical(x, (panel.top, panel.bottom), dashed)?;
        Ok(Some([(x, panel.bottom), (x, panel.top)]))
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
        self.draw_ones(pen, &place)?;
        frame.axes(pen, place.panel, &place.ticks, [Quantity::X(None), Quantity::Target])?;
        if let Some(start) = &self.start {
            let dash = Dash::Dashed;
            let thin = Stroke { dash, opacity: 0.8, ..Stroke::solid(palette.muted, 1.25) };
            self.draw_curve(pen, &place, start, thin)?;
        }
        let points = self.drawn(&place, pen.style.length(3.0));
        if let Some(&point) = stop.and_then(|stop| self.points.get(stop)) {
            self.draw_square(pen, &place, point)?;
        }
        self.draw_residuals(pen, &place, &points)?;
        let boundary = self.draw_boundary(pen, &place)?;
        if let Some(now) = &self.now {
            self.draw_curve(pen, &place, now, Stroke::solid(palette.w, 2.25))?;
        }
        self.draw_probe(pen, &place)?;
        let radius = if points.len() > MANY { 2.0 } else { RADIUS };
        for (at, point) in &points {
            self.draw_point(pen, (*at, *point), radius)?;
            if points.len() <= MANY && self.is_wrong(*point) {
                Self::draw_wrong(pen, *at)?;
            }
        }
        self.draw_stop(pen, &place, stop)?;
        self.draw_names(pen, &place, (&points, boundary), stop)
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

    fn grips(&self, size: (u32, u32), style: Style<'_>, near: Option<Point>) -> Option<Grips> {
        let place = self.place(&Frame::new(size, style, RIGHT)?);
        let grip = |handle, [x, y]: [f64; 2], values: &[f64]| Grip {
            handle,
            values: values.to_vec(),
            data: [x, y],
            at: place.at(x, y),
        };
        // In the order of the data: during a drag a point keeps its place among the others.
        let points = self.points.iter().enumerate();
        let points = points.map(|(k, &(x, t))| grip(Handle::Point(k), [x, t], &[x, t]));
        let line = self.now.map(|now| match self.shape {
            Shape::Line => {
                let on = |x: f64| [x, self.predict(&now, x)];
                let bias =
                    if (0.0..=1.0).contains(&place.x.share(0.0)) { 0.0 } else { place.x.low };
                // The weight where the line is in sight, as far right as can be.
                let shares = (1..=46).rev().map(|share| place.x.value(f64::from(share) / 50.0));
                let is_inside = |x: &f64| place.panel.contains(place.at(*x, on(*x)[1]));
                let weight = shares.filter(|x| x.abs() > 1e-9).find(is_inside);
                let weight = weight.map(|x| grip(Handle::Weight, on(x), &now[..1]));
                [Some(grip(Handle::Bias, on(bias), &now[1..])), weight]
            }
            Shape::Sigmoid => [boundary(now).map(|x| grip(Handle::Boundary, [x, 0.5], &[x])), None],
        });
        let grips = points.chain(line.into_iter().flatten().flatten()).collect();
        Some(Grips::new(place.panel, grips, near))
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

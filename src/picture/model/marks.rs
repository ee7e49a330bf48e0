//! The points of a model's picture: their residuals, the wrong ones, and the names.

use plotters::style::RGBColor;

use super::{Axes, MANY, Model, Placed, RADIUS, Shape, boundary};
use crate::picture::Quantity;
use crate::picture::axis::short;
use crate::picture::clip;
use crate::picture::geometry::Point;
use crate::picture::labels::{self, Labels};
use crate::picture::pen::{Pen, Stroke};
use crate::picture::surface::DrawResult;
use descent_core::predict;

/// The radius of the ring around a point that is answered wrongly [CSS pixels].
const RING: f64 = 11.0;
/// The shares of a curve at which its name is tried.
const ALONG: [f64; 7] = [0.92, 0.85, 0.78, 0.7, 0.6, 0.1, 0.2];
/// The shares of the boundary, from below, at which its name is tried.
const UP: [f64; 5] = [0.5, 0.62, 0.38, 0.75, 0.25];

impl Model {
    /// Returns the vertical line from a point to its prediction, as far as it is in the panel.
    pub(super) fn residual(&self, place: &Axes, (x, t): (f64, f64)) -> Option<[Point; 2]> {
        let ends = [place.at(x, t), place.at(x, self.predict(&self.now?, x))];
        let part = clip::line(ends, place.panel).into_iter().next()?;
        Some([*part.first()?, *part.last()?])
    }

    pub(super) fn draw_residuals(
        &self,
        pen: &Pen<'_>,
        place: &Axes,
        points: &[Placed],
    ) -> DrawResult {
        if points.len() > MANY {
            return Ok(());
        }
        let stroke = Stroke { opacity: 0.65, ..Stroke::solid(pen.style.palette.error, 1.25) };
        let lines = points.iter().filter_map(|(_, point)| self.residual(place, *point));
        lines.into_iter().try_for_each(|line| pen.path(&line, stroke))
    }

    /// Returns the corners of the square whose area is a point's share of the regression's
    /// loss: the point first, then along the residual.
    fn square(&self, place: &Axes, (x, t): (f64, f64)) -> Option<[Point; 4]> {
        let now = self.now.filter(|_| self.shape == Shape::Line)?;
        let (from, to) = (place.at(x, t), place.at(x, self.predict(&now, x)));
        let side = (to.1 - from.1).abs();
        // At the left, unless it leaves the panel only there.
        let (left, right) = (from.0 - side, from.0 + side);
        let leaves = left < place.panel.left && right <= place.panel.right;
        let far = if leaves { right } else { left };
        Some([from, to, (far, to.1), (far, from.1)])
    }

    /// Draws that square.
    pub(super) fn draw_square(&self, pen: &Pen<'_>, place: &Axes, point: (f64, f64)) -> DrawResult {
        let Some(corners) = self.square(place, point) else { return Ok(()) };
        let error = pen.style.palette.error;
        pen.fill(&clip::area(&corners, place.panel), error, 0.09)?;
        let [from, to, low, high] = corners;
        let edge = Stroke { opacity: 0.45, ..Stroke::solid(error, 1.0) };
        let edges = clip::line([from, high, low, to], place.panel);
        edges.iter().try_for_each(|part| pen.path(part, edge))
    }

    /// Returns true if the model's answer for a point is not its target.
    pub(super) fn is_wrong(&self, (x, t): (f64, f64)) -> bool {
        let now = self.now.filter(|_| self.shape == Shape::Sigmoid);
        now.is_some_and(|now| predict::classification(&now, x).logical != (t > 0.5))
    }

    pub(super) fn draw_point(&self, pen: &Pen<'_>, (at, point): Placed, radius: f64) -> DrawResult {
        let palette = pen.style.palette;
        let small = radius < RADIUS;
        let stroke = |colour: RGBColor| Stroke::solid(colour, if small { 1.0 } else { 2.0 });
        match self.shape {
            Shape::Line => pen.ring(at, radius, stroke(palette.ink)),
            Shape::Sigmoid if point.1 == 1.0 => {
                pen.disc(at, radius + 0.5, palette.one)?;
                pen.circle(at, radius + 0.5, Stroke::solid(palette.card, 1.0))
            }
            Shape::Sigmoid => pen.square(at, radius, stroke(palette.zero)),
        }
    }

    /// Rings a point that is answered wrongly, with a cross on the ring: a colour alone
    /// would not do.
    pub(super) fn draw_wrong(pen: &Pen<'_>, (x, y): Point) -> DrawResult {
        let stroke = Stroke::solid(pen.style.palette.error, 2.0);
        pen.circle((x, y), RING, stroke)?;
        let [arm, out] = [3.5, RING * 0.9].map(|css| pen.style.device(css));
        let (x, y) = (x + out, y - out);
        pen.path(&[(x - arm, y - arm), (x + arm, y + arm)], stroke)?;
        pen.path(&[(x - arm, y + arm), (x + arm, y - arm)], stroke)
    }

    /// Draws what belongs to a point: its residual, and the square of it in a regression.
    pub(super) fn draw_stop(&self, pen: &Pen<'_>, place: &Axes, stop: Option<usize>) -> DrawResult {
        let Some(&point) = stop.and_then(|stop| self.points.get(stop)) else { return Ok(()) };
        let at = place.at(point.0, point.1);
        if !place.panel.contains(at) {
            return Ok(());
        }
        let palette = pen.style.palette;
        if let Some(line) = self.residual(place, point) {
            pen.path(&line, Stroke::solid(palette.error, 2.0))?;
        }
        self.draw_point(pen, (at, point), RADIUS)?;
        pen.circle(at, RADIUS + 4.0, Stroke::solid(palette.ink, 1.5))?;
        let said = self.now.map(|now| place.at(point.0, self.predict(&now, point.0)));
        match said.filter(|said| place.panel.contains(*said)) {
            Some(said) => {
                pen.disc(said, 3.5, palette.w)?;
                pen.circle(said, 4.0, Stroke::solid(palette.card, 1.0))
            }
            None => Ok(()),
        }
    }

    /// Names the start, the boundary and the residual of a stop, clear of all that is drawn.
    pub(super) fn draw_names(
        &self,
        pen: &Pen<'_>,
        place: &Axes,
        (points, boundary_line): (&[Placed], Option<[Point; 2]>),
        stop: Option<usize>,
    ) -> DrawResult {
        let palette = pen.style.palette;
        let mut labels = Labels::new(pen, place.panel);
        let curves = |parameters: Option<[f64; 2]>| {
            parameters.map_or_else(Vec::new, |parameters| self.curve(pen, place, &parameters))
        };
        let start = curves(self.start);
        for line in start.iter().chain(&curves(self.now)) {
            labels.avoid_line(line);
        }
        for (at, point) in points {
            labels.avoid_mark(*at, if self.is_wrong(*point) { RING + 4.0 } else { RADIUS + 1.0 });
            if let Some(line) = self.residual(place, *point).filter(|_| points.len() <= MANY) {
                labels.avoid_line(&line);
            }
        }
        if let Some(line) = boundary_line {
            labels.avoid_line(&line);
        }
        let look = |colour, bold| labels::Look { colour, bold };
        let stopped = stop.and_then(|stop| self.points.get(stop)).copied();
        if let Some((point, line)) =
            stopped.and_then(|point| Some((point, self.residual(place, point)?)))
        {
            let value = self.now.map_or(f64::NAN, |now| point.1 - self.predict(&now, point.0));
            if let Some([from, _, corner, _]) = self.square(place, point) {
                labels.avoid_box([from, corner]);
            }
            let middle = f64::midpoint(line[0].1, line[1].1);
            labels.beside(&short(value), (line[0].0, middle), 6.0, look(palette.error, true))?;
        }
        if let Some((line, x)) = boundary_line.zip(self.now.and_then(boundary)) {
            let name = format!("{} {}", (pen.name)(Quantity::Boundary), short(x));
            labels.along(&name, &line, &UP, look(palette.ink, true))?;
        }
        let longest = start.iter().max_by_key(|part| part.len());
        match longest.filter(|_| self.start != self.now) {
            Some(line) => {
                let name = (pen.name)(Quantity::Start);
                labels.along(&name, line, &ALONG, look(palette.muted, false))
            }
            None => Ok(()),
        }
    }
}

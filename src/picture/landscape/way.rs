//! The way through the landscape: its start, its path, the current point and the
//! direction downhill.

use super::{Axes, Landscape, path};
use crate::picture::axis::Range;
use crate::picture::clip;
use crate::picture::geometry::Point;
use crate::picture::pen::{Pen, Stroke};
use crate::picture::surface::DrawResult;

/// The longest and the shortest arrow [CSS pixels].
const ARROW: [f64; 2] = [38.0, 16.0];
/// The gradient that has no arrow, in parts of the steepest that fits in the window.
const FLAT: f64 = 1e-6;
/// The least distance of a probe from the current point [CSS pixels].
const PROBE: f64 = 18.0;
/// The opacity below which nothing is drawn.
const FAINTEST: f64 = 0.03;

impl Landscape {
    pub(super) fn draw_way(&self, pen: &Pen<'_>, place: &Axes) -> DrawResult {
        let ink = pen.style.palette.ink;
        self.draw_path(pen, place)?;
        let inside = |point: Option<[f64; 2]>| point.and_then(|point| place.inside(point));
        if let Some(start) = inside(self.pick(&self.start)) {
            pen.ring(start, 4.0, Stroke::solid(ink, 1.6))?;
        }
        let minimum = self.minimum.as_ref().and_then(|minimum| self.pick(minimum));
        let now = inside(self.now());
        let covers = |at: Point, (x, y): Point| (at.0 - x).hypot(at.1 - y) < pen.style.length(9.0);
        if let Some(minimum) = inside(minimum).filter(|at| !now.is_some_and(|now| covers(*at, now)))
        {
            cross(pen, minimum)?;
        }
        let Some(now) = now else { return Ok(()) };
        if let Some((x, y)) = self.downhill(place) {
            arrow(pen, now, (x, y), place)?;
        }
        self.draw_probe(pen, place, now)?;
        pen.disc(now, 5.0, ink)
    }

    /// Draws the parameters of a probe. δ is mostly too small to be seen: the ring then
    /// only shows its direction.
    fn draw_probe(&self, pen: &Pen<'_>, place: &Axes, now: Point) -> DrawResult {
        let Some(probe) = self.probe.as_ref().and_then(|probe| self.pick(probe)) else {
            return Ok(());
        };
        let Some(from) = self.now() else { return Ok(()) };
        let least = pen.style.length(PROBE);
        let toward = |to: f64, from: f64| if to == from { 0.0 } else { (to - from).signum() };
        let step = (toward(probe[0], from[0]) * least, -toward(probe[1], from[1]) * least);
        if step == (0.0, 0.0) {
            return Ok(());
        }
        let at = place.at(probe);
        let is_seen = (at.0 - now.0).hypot(at.1 - now.1) >= least;
        let at = if is_seen { at } else { (now.0 + step.0, now.1 + step.1) };
        if !place.panel.contains(at) {
            return Ok(());
        }
        let stroke = Stroke::solid(pen.style.palette.error, 2.0);
        pen.path(&[now, at], stroke)?;
        pen.ring(at, 4.0, stroke)
    }

    /// Draws the path so far. A step longer than the picture is fainter the longer it
    /// is, so that a diverging run does not smear the picture.
    fn draw_path(&self, pen: &Pen<'_>, place: &Axes) -> DrawResult {
        let until = self.now.as_ref().map_or(0, |now| now.updates);
        let walked = path(&self.series, self.axes, Some(until)).chain(self.now());
        let places: Vec<Point> = walked.map(|point| place.at(point)).collect();
        let panel = place.panel;
        let across = panel.width().hypot(panel.height());
        let length = |[from, to]: [Point; 2]| (from.0 - to.0).hypot(from.1 - to.1);
        let opacity = |pair: [Point; 2]| (1.5 * across / length(pair)).min(1.0);
        let stroke = Stroke::solid(pen.style.palette.ink, 1.8);
        let mut near = Vec::new();
        for pair in places.windows(2).filter_map(|pair| <[Point; 2]>::try_from(pair).ok()) {
            let opacity = opacity(pair);
            if pair[0] == pair[1] {
                continue;
            }
            if opacity >= 1.0 {
                if near.last() != Some(&pair[0]) {
                    near.push((f64::NAN, f64::NAN));
                    near.push(pair[0]);
                }
                near.push(pair[1]);
            } else if opacity > FAINTEST {
                for part in clip::line(pair, panel) {
                    pen.path(&part, Stroke { opacity, ..stroke })?;
                }
            }
        }
        clip::line(near, panel).iter().try_for_each(|part| pen.path(part, stroke))
    }

    /// Returns the arrow downhill [CSS pixels right and down]: the longer the steeper,
    /// on a logarithmic scale.
    fn downhill(&self, place: &Axes) -> Option<Point> {
        let gradient = self.pick(&self.now.as_ref()?.gradient)?;
        // By how much the loss would change across the whole window.
        let [x, y] = [(place.x, gradient[0]), (place.y, gradient[1])]
            .map(|(range, slope)| slope * (range.high / 2.0 - range.low / 2.0));
        let steepest = x.abs().max(y.abs());
        if !(steepest.is_finite() && steepest > 0.0) {
            return None;
        }
        let depth = self.depth().map_or(steepest, |(least, greatest)| greatest - least);
        let share = 1.0 - (steepest / depth).log10().min(0.0) / FLAT.log10();
        if share.is_nan() || share <= 0.0 {
            return None;
        }
        // The same step, in pixels: across contours at a right angle only where
        // both axes have one scale.
        let pixels = |step: f64, range: Range, side: f64| step / (range.high - range.low) * side;
        let panel = place.panel;
        let right = pixels(-gradient[0], place.x, panel.width());
        let up = pixels(-gradient[1], place.y, panel.height());
        let largest = right.abs().max(up.abs());
        let (right, up) = (right / largest, up / largest);
        let length = (ARROW[1] + (ARROW[0] - ARROW[1]) * share) / right.hypot(up);
        (length.is_finite()).then_some((right * length, -up * length))
    }
}

fn cross(pen: &Pen<'_>, (x, y): Point) -> DrawResult {
    let arm = pen.style.length(4.0);
    let stroke = Stroke::solid(pen.style.palette.ink, 1.6);
    pen.path(&[(x - arm, y - arm), (x + arm, y + arm)], stroke)?;
    pen.path(&[(x - arm, y + arm), (x + arm, y - arm)], stroke)
}

fn arrow(pen: &Pen<'_>, from: Point, (right, down): Point, place: &Axes) -> DrawResult {
    let ratio = pen.style.pixel_ratio;
    let tip = (from.0 + right * ratio, from.1 + down * ratio);
    let colour = pen.style.palette.good;
    let shafts = clip::line([from, tip], place.panel);
    let Some(&[from, tip]) = shafts.first().map(Vec::as_slice) else { return Ok(()) };
    let (dx, dy) = (tip.0 - from.0, tip.1 - from.1);
    let length = dx.hypot(dy);
    let head = pen.style.length(8.0);
    if length <= head * 1.5 {
        return Ok(());
    }
    let (dx, dy) = (dx / length, dy / length);
    let neck = (tip.0 - dx * head, tip.1 - dy * head);
    let side = |way: f64| (neck.0 - dy * head * 0.45 * way, neck.1 + dx * head * 0.45 * way);
    pen.path(&[from, neck], Stroke::solid(colour, 2.0))?;
    pen.fill(&[tip, side(1.0), side(-1.0)], colour, 1.0)
}

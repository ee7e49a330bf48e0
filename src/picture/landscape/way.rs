//! The way through the landscape: its start, its path, the current point and the
//! direction downhill.

use super::{Axes, Landscape};
use crate::picture::axis::Range;
use crate::picture::clip;
use crate::picture::geometry::Point;
use crate::picture::pen::{Pen, Stroke};
use crate::picture::surface::DrawResult;

/// The longest and the shortest arrow from the current point [CSS pixels].
const ARROW: [f64; 2] = [48.0, 34.0];
/// The gradient that has no arrow, in parts of the steepest that fits in the window.
const FLAT: f64 = 1e-6;
/// The least distance of a probe from the current point [CSS pixels].
const PROBE: f64 = 18.0;

impl Landscape {
    pub(super) fn draw_way(&self, pen: &Pen<'_>, place: &Axes) -> DrawResult {
        let palette = pen.style.palette;
        self.draw_path(pen, place)?;
        let inside = |point: Option<[f64; 2]>| point.and_then(|point| place.inside(point));
        if let Some(start) = inside(self.pick(&self.start)) {
            pen.ring(start, 5.0, Stroke::solid(palette.ink, 1.75))?;
        }
        let Some(now) = inside(self.now()) else { return Ok(()) };
        if let Some((x, y)) = self.downhill(place) {
            let ratio = pen.style.pixel_ratio;
            let tip = (now.0 + x * ratio, now.1 + y * ratio);
            let stroke = Stroke::solid(palette.good, 2.0);
            if let [shaft] = clip::line([now, tip], place.panel).as_slice() {
                arrow(pen, shaft, stroke)?;
            }
        }
        self.draw_probe(pen, place, now)?;
        pen.disc(now, 8.5, palette.card)?;
        pen.disc(now, 7.0, palette.ink)
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
        let depth = self.scale().map_or(steepest, |scale| scale.depth());
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

/// Draws an arrow along a line, if it is longer than its head.
pub(in crate::picture) fn arrow(pen: &Pen<'_>, shaft: &[Point], stroke: Stroke) -> DrawResult {
    let [from, .., tip] = shaft else { return Ok(()) };
    let (dx, dy) = (tip.0 - from.0, tip.1 - from.1);
    let length = dx.hypot(dy);
    let head = pen.style.device(3.0 + 2.0 * stroke.width);
    if length <= head * 1.5 {
        return Ok(());
    }
    let (dx, dy) = (dx / length, dy / length);
    let neck = (tip.0 - dx * head, tip.1 - dy * head);
    let side = |way: f64| (neck.0 - dy * head * 0.45 * way, neck.1 + dx * head * 0.45 * way);
    pen.path(&[*from, neck], stroke)?;
    pen.fill(&[*tip, side(1.0), side(-1.0)], stroke.colour, 1.0)
}

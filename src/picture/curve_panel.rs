//! The panel of a line chart: its axes and its curves.

use super::axis::{Tick, spaced, update_ticks};
use super::clip;
use super::frame::Frame;
use super::geometry::{Panel, Point};
use super::pen::{Dash, Pen, Stroke};
use super::run_curve::{Curve, Piece, pieces};
use super::stops::nearest;
use super::style::{FONT, Style};
use super::surface::{DrawResult, HPos, VPos};
use super::value_axis::ValueAxis;
use crate::session::series::Scale;

/// The width of a curve [CSS pixels].
const CURVE: f64 = 2.0;
/// The width of the edges of a band [CSS pixels].
const EDGE: f64 = 1.0;
/// The opacity of a band.
const BAND: f64 = 0.16;
/// The opacity of what is computed and lies beyond the cursor.
const LATER: f64 = 0.38;
/// The opacity of the area under a silhouette.
const SHADE: f64 = 0.1;
/// The distance of updates below which they are not drawn one by one [CSS pixels].
const DENSE: f64 = 3.0;
/// The least width and height of a lane [CSS pixels]; below, nothing is drawn.
const LEAST_LANE: (f64, f64) = (150.0, 24.0);

/// The room beside a lane [CSS pixels].
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Gutters {
    /// At the left, for the name and the values.
    pub left: f64,
    /// At the right, for the names of the curves.
    pub right: f64,
}

impl Gutters {
    /// Beside the lanes of a wide page.
    pub const WIDE: Self = Self { left: 92.0, right: 64.0 };
    /// Beside the lanes of a narrow page.
    pub const NARROW: Self = Self { left: 60.0, right: 40.0 };
    /// Beside a lane behind the scrubber.
    pub const COMPACT: Self = Self { left: 76.0, right: 14.0 };

    /// Returns those of lanes of a width [CSS pixels]; must match the style sheet.
    #[must_use]
    pub fn of_width(width: f64) -> Self {
        if width < 800.0 { Self::NARROW } else { Self::WIDE }
    }
}

/// The surroundings of a chart's panel.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Layout {
    /// All axes, with room for names at the right [CSS pixels].
    Full(f64),
    /// A lane above the axis of its updates.
    Lane(Option<Gutters>),
    /// The bare shape of the first curve, behind the scrubber.
    Silhouette(Gutters),
}

/// An axis of updates.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct UpdateAxis {
    pub(super) scale: Scale,
    /// The updates at its end.
    pub(super) steps: u64,
}

impl UpdateAxis {
    /// Returns the share of the axis before an update, 0 to 1.
    pub(super) fn share(self, updates: u64) -> f64 {
        self.scale.position(updates, self.steps)
    }

    /// Returns the share from which on updates are nearer to each other than `apart`.
    fn dense_from(self, apart: f64) -> f64 {
        let gap = |updates: u64| self.share(updates.saturating_add(1)) - self.share(updates);
        let (mut low, mut high) = (0, self.steps);
        while low < high {
            let middle = low + (high - low) / 2;
            if gap(middle) < apart { high = middle } else { low = middle + 1 }
        }
        self.share(low)
    }
}

/// A panel with updates along it.
pub(super) struct CurvePanel<'a> {
    /// The frame of a chart with all axes.
    frame: Option<Frame<'a>>,
    pub(super) panel: Panel,
    axis: UpdateAxis,
    values: ValueAxis,
    ticks: Vec<Tick>,
    style: Style<'a>,
}

impl<'a> CurvePanel<'a> {
    /// Returns a panel over a surface of this size; `None` if the surface is too small.
    pub(super) fn new(
        (size, style): ((u32, u32), Style<'a>),
        layout: Layout,
        axis: UpdateAxis,
        values: ValueAxis,
    ) -> Option<Self> {
        let panel = |frame, panel, ticks| Self { frame, panel, axis, values, ticks, style };
        if let Layout::Full(names) = layout {
            let frame = Frame::new(size, style, names)?;
            let ticks = values.ticks(frame.values());
            let inner = frame.panel(&ticks);
            return Some(panel(Some(frame), inner, ticks));
        }
        let [width, height] = [size.0, size.1].map(|side| f64::from(side.min(100_000)));
        let css = |length: f64| length / style.pixel_ratio;
        if css(width) < LEAST_LANE.0 || css(height) < LEAST_LANE.1 {
            return None;
        }
        let (gutters, above, below) = match layout {
            Layout::Silhouette(gutters) => (gutters, 3.0, css(height) * 0.37),
            Layout::Lane(Some(gutters)) => (gutters, 4.0, 5.0),
            _ => (Gutters::of_width(css(width)), 4.0, 5.0),
        };
        // Where the gutters would leave nothing, they are a fifth.
        let fifth = (width / 5.0).floor();
        let [left, right] = [gutters.left, gutters.right].map(|side| style.length(side));
        let inner = Panel {
            left: if left > 2.0 * fifth { fifth } else { left },
            right: width - if right > 2.0 * fifth { fifth } else { right },
            top: style.length(above),
            bottom: height - style.length(below),
        };
        let fit = (css(inner.height()) / 24.0).clamp(1.0, 6.0);
        let ticks = values.ticks(if css(inner.height()) < 26.0 { 1 } else { fit.max(2.0) as u32 });
        Some(panel(None, inner, ticks))
    }

    fn place(&self, updates: u64, value: f64) -> Point {
        self.panel.place(self.axis.share(updates), self.values.share(value))
    }

    /// Returns the updates and the value at a pixel inside the panel.
    pub(super) fn value_at(&self, pixel: Point) -> Option<(f64, f64)> {
        let (across, up) = self.panel.shares(pixel)?;
        let updates = self.axis.scale.updates(across, self.axis.steps);
        Some((updates as f64, self.values.value(up)))
    }

    /// Returns the place of a value inside the panel.
    fn inside(&self, updates: u64, value: f64) -> Option<Point> {
        Some(self.place(updates, value)).filter(|place| self.panel.contains(*place))
    }

    /// Returns the places of all values of a curve, the cursor's too.
    pub(super) fn places(&self, curve: &Curve, cursor: Option<u64>) -> Vec<Point> {
        let [done, later] = curve.parts(cursor);
        let later = later.into_iter().skip(1);
        done.into_iter().chain(later).map(|(updates, value)| self.place(updates, value)).collect()
    }

    pub(super) fn draw_axes(&self, pen: &Pen<'_>) -> DrawResult {
        if let Some(frame) = &self.frame {
            let ticks = update_ticks(self.axis.scale, self.axis.steps, frame.labels());
            let ticks = spaced(ticks, self.panel.width(), |text| {
                self.style.text_width(text) + self.style.length(8.0)
            });
            frame.label_axis(pen, self.panel, &ticks)?;
            return frame.value_axis(pen, self.panel, &self.ticks);
        }
        let (panel, palette) = (self.panel, pen.style.palette);
        let rule = Stroke::solid(palette.rule, 1.0);
        // Through the whole lane, so that the lines of lanes above each other are one.
        let height = f64::from(pen.size().1);
        for tick in update_ticks(self.axis.scale, self.axis.steps, 6) {
            pen.vertical(panel.place(tick.share, 0.0).0.round(), (0.0, height), rule)?;
        }
        let apart = self.style.length(FONT + 4.0);
        let mut taken: Vec<f64> = Vec::new();
        for tick in self.ticks.iter().filter(|tick| (-1e-9..=1.0 + 1e-9).contains(&tick.share)) {
            let y = panel.place(0.0, tick.share).1.round();
            pen.horizontal((panel.left, panel.right), y, rule)?;
            if taken.iter().all(|other| (other - y).abs() >= apart) {
                taken.push(y);
                let beside = (panel.left - self.style.length(8.0), y);
                let anchor = (HPos::Right, VPos::Center);
                pen.label(&tick.text, beside, palette.muted, anchor, false)?;
            }
        }
        let axis = Stroke { opacity: 0.5, ..Stroke::solid(palette.muted, 1.0) };
        pen.vertical(panel.left, (panel.top, panel.bottom), axis)
    }

    /// Draws a value as a line and returns its height.
    pub(super) fn draw_level(
        &self,
        pen: &Pen<'_>,
        level: f64,
    ) -> Result<Option<f64>, super::surface::DrawingError> {
        let Some((_, y)) = self.inside(0, level) else { return Ok(None) };
        let (panel, colour) = (self.panel, pen.style.palette.ink);
        let line = Stroke { dash: Dash::Dashed, opacity: 0.75, ..Stroke::solid(colour, 1.0) };
        pen.horizontal((panel.left, panel.right), y.round(), line)?;
        Ok(Some(y))
    }

    /// Draws dots in the colour of the error, leaving out those that would cover
    /// the one before.
    pub(super) fn draw_dots(&self, pen: &Pen<'_>, dots: &[(u64, f64)]) -> DrawResult {
        let apart = pen.style.length(6.0);
        let mut last = (f64::NEG_INFINITY, 0.0);
        for place in dots.iter().filter_map(|(updates, value)| self.inside(*updates, *value)) {
            if (place.0 - last.0).hypot(place.1 - last.1) > apart {
                pen.disc(place, 2.5, pen.style.palette.error)?;
                last = place;
            }
        }
        Ok(())
    }

    /// Draws a line through all values at some updates.
    pub(super) fn draw_moment(&self, pen: &Pen<'_>, updates: u64, stroke: Stroke) -> DrawResult {
        let x = self.place(updates, f64::NAN).0;
        if !self.panel.contains((x, self.panel.top)) {
            return Ok(());
        }
        pen.vertical(x, (self.panel.top, self.panel.bottom), stroke)
    }

    /// Draws the curves, paler beyond the cursor, and their dots at the cursor.
    pub(super) fn draw_curves(
        &self,
        pen: &Pen<'_>,
        curves: &[Curve],
        cursor: Option<u64>,
    ) -> DrawResult {
        for curve in curves {
            let [done, later] = curve.parts(cursor);
            self.draw_part(pen, curve, &later, LATER)?;
            self.draw_part(pen, curve, &done, 1.0)?;
        }
        for curve in curves {
            let now = cursor.zip(curve.now);
            if let Some(place) = now.and_then(|(updates, value)| self.inside(updates, value)) {
                pen.disc(place, 3.5, pen.style.palette.hue(curve.hue))?;
            }
        }
        Ok(())
    }

    fn draw_part(
        &self,
        pen: &Pen<'_>,
        curve: &Curve,
        part: &[(u64, f64)],
        opacity: f64,
    ) -> DrawResult {
        let points: Vec<Point> =
            part.iter().map(|(updates, value)| self.place(*updates, *value)).collect();
        let colour = pen.style.palette.hue(curve.hue);
        let stroke = |width| Stroke { colour, opacity, width, dash: curve.dash };
        let line = |points: Vec<Point>, width| {
            clip::line(points, self.panel).iter().try_for_each(|part| pen.path(part, stroke(width)))
        };
        for piece in pieces(&points, self.dense(), self.style.pixel_ratio) {
            match piece {
                Piece::Line(points) => line(points, CURVE)?,
                Piece::Band { upper, lower } => {
                    let corners: Vec<Point> =
                        upper.iter().chain(lower.iter().rev()).copied().collect();
                    pen.fill(&clip::area(&corners, self.panel), colour, BAND * opacity)?;
                    line(upper, EDGE)?;
                    line(lower, EDGE)?;
                }
            }
        }
        Ok(())
    }

    /// Returns the x from which on updates are not drawn one by one.
    fn dense(&self) -> f64 {
        let apart = self.style.length(DENSE) / self.panel.width().max(1.0);
        self.panel.place(self.axis.dense_from(apart), 0.0).0
    }

    /// Draws the shape of a curve alone, paler beyond the cursor.
    pub(super) fn draw_silhouette(
        &self,
        pen: &Pen<'_>,
        curve: &Curve,
        cursor: Option<u64>,
    ) -> DrawResult {
        let (panel, colour) = (self.panel, pen.style.palette.hue(curve.hue));
        let tops = pieces(&self.places(curve, cursor), self.dense(), self.style.pixel_ratio);
        let tops = tops.into_iter().flat_map(|piece| match piece {
            Piece::Line(points) => points,
            Piece::Band { upper, .. } => upper,
        });
        for part in clip::line(tops, panel) {
            let ends = part.last().zip(part.first());
            let foot = ends.map(|(last, first)| [(last.0, panel.bottom), (first.0, panel.bottom)]);
            let corners: Vec<Point> =
                part.iter().copied().chain(foot.into_iter().flatten()).collect();
            pen.fill(&corners, colour, SHADE)?;
        }
        let [done, later] = curve.parts(cursor);
        self.draw_part(pen, curve, &later, LATER)?;
        self.draw_part(pen, curve, &done, 1.0)
    }

    /// Marks some updates and the values of the curves there.
    pub(super) fn draw_mark(&self, pen: &Pen<'_>, updates: u64, curves: &[Curve]) -> DrawResult {
        let palette = pen.style.palette;
        let line = Stroke { dash: Dash::Dashed, ..Stroke::solid(palette.muted, 1.0) };
        self.draw_moment(pen, updates, line)?;
        for curve in curves {
            if let Some(place) = curve.at(updates).and_then(|value| self.inside(updates, value)) {
                pen.ring(place, 4.0, Stroke::solid(palette.hue(curve.hue), CURVE))?;
            }
        }
        Ok(())
    }

    /// Returns the stop nearest along the updates; among those of one pixel, the
    /// one with a value nearest to it.
    pub(super) fn nearest(
        &self,
        (x, y): (i32, i32),
        stops: &[u64],
        curves: &[Curve],
    ) -> Option<usize> {
        nearest(stops.iter().map(|&updates| {
            let column = self.place(updates, f64::NAN).0.round();
            let heights = curves.iter().filter_map(|curve| {
                let height = self.place(updates, curve.at(updates)?).1;
                (!height.is_nan()).then(|| (height.round() - f64::from(y)).abs().min(1e6))
            });
            (column - f64::from(x)).abs() + heights.fold(1e6, f64::min) / 1e7
        }))
    }
}

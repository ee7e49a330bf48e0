//! The panel of a line chart: its axes, its curves and their names.

use std::rc::Rc;

use super::axis::{Ruler, Tick, update_ticks};
use super::clip;
use super::frame::Frame;
use super::geometry::{Panel, Point, snapped};
use super::pen::{Dash, Pen, Stroke};
use super::stops::nearest;
use super::style::{FONT, Hue};
use super::surface::{DrawResult, HPos, VPos};
use super::{Quantity, Style};
use crate::session::series::Scale;

/// The width of a curve [CSS pixels].
const CURVE: f64 = 2.0;

/// One curve.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Curve {
    pub(super) quantity: Quantity,
    /// Updates, ascending; curves of one run share them.
    pub(super) updates: Rc<[u64]>,
    pub(super) values: Vec<f64>,
    /// The value at the cursor.
    pub(super) now: Option<f64>,
    pub(super) hue: Hue,
    pub(super) dash: Dash,
}

impl Curve {
    /// Returns the value at an update, if the curve has one there.
    pub(super) fn at(&self, updates: u64) -> Option<f64> {
        let place = self.updates.binary_search(&updates).ok()?;
        self.values.get(place).copied()
    }

    /// Returns all values, the cursor's too.
    pub(super) fn all(&self) -> impl Iterator<Item = f64> + Clone {
        self.values.iter().copied().chain(self.now)
    }

    /// Returns the name at the end of the curve: of runs, the run's name alone.
    fn label(&self, name: fn(Quantity) -> String) -> String {
        match self.quantity {
            Quantity::Norm(run) => run.to_owned(),
            quantity => name(quantity),
        }
    }
}

/// A name beside the end of its curve, or above it.
struct Name {
    at: Point,
    hue: Hue,
    name: String,
    raised: bool,
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
}

/// A panel with updates along it.
pub(super) struct CurvePanel<'a> {
    frame: Frame<'a>,
    panel: Panel,
    axis: UpdateAxis,
    ruler: Ruler,
    ticks: Vec<Tick>,
}

impl<'a> CurvePanel<'a> {
    /// Returns a panel over a surface of this size, with a ruler for some number of
    /// ticks and room for names at the right [CSS pixels]; `None` if the surface is
    /// too small.
    pub(super) fn new(
        (size, style): ((u32, u32), Style<'a>),
        axis: UpdateAxis,
        names: f64,
        ruler: impl Fn(u32) -> Ruler,
    ) -> Option<Self> {
        let frame = Frame::new(size, style, names)?;
        let ruler = ruler(frame.values());
        let ticks = ruler.ticks(frame.values());
        let panel = frame.panel(&ticks);
        Some(Self { frame, panel, axis, ruler, ticks })
    }

    fn place(&self, updates: u64, value: f64) -> Point {
        self.panel.place(self.axis.share(updates), self.ruler.share(value))
    }

    /// Returns the place of a value inside the panel.
    fn inside(&self, updates: u64, value: f64) -> Option<Point> {
        Some(self.place(updates, value)).filter(|place| self.panel.contains(*place))
    }

    /// Returns the updates and the value at a pixel inside the panel.
    pub(super) fn value_at(&self, pixel: Point) -> Option<(f64, f64)> {
        let (across, up) = self.panel.shares(pixel)?;
        let updates = self.axis.scale.updates(across, self.axis.steps);
        Some((updates as f64, self.ruler.value(up)))
    }

    pub(super) fn draw_axes(&self, pen: &Pen<'_>) -> DrawResult {
        let labels = update_ticks(self.axis.scale, self.axis.steps, self.frame.labels());
        self.frame.label_axis(pen, self.panel, &labels)?;
        self.frame.value_axis(pen, self.panel, &self.ticks)
    }

    /// Draws a value that no curve can fall below.
    pub(super) fn draw_floor(&self, pen: &Pen<'_>, floor: f64) -> DrawResult {
        let Some((_, y)) = self.inside(0, floor).map(snapped) else { return Ok(()) };
        let (panel, colour) = (self.panel, pen.style.palette.ink);
        let line = Stroke { dash: Dash::Dashed, ..Stroke::solid(colour, 1.0) };
        pen.horizontal((panel.left, panel.right), y, line)?;
        // At the right, where the curves have come down.
        let below = (panel.right - pen.style.length(6.0), y + pen.style.length(4.0));
        pen.label(&floor_name(floor), below, colour, (HPos::Right, VPos::Top), false)
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
    fn draw_moment(&self, pen: &Pen<'_>, updates: u64, stroke: Stroke) -> DrawResult {
        let x = self.place(updates, f64::NAN).0;
        if !self.panel.contains((x, self.panel.top)) {
            return Ok(());
        }
        pen.vertical(x, (self.panel.top, self.panel.bottom), stroke)
    }

    /// Draws the curves, their dots at the cursor and their names at their ends.
    pub(super) fn draw_curves(
        &self,
        pen: &Pen<'_>,
        curves: &[Curve],
        cursor: Option<u64>,
    ) -> DrawResult {
        let palette = pen.style.palette;
        if let Some(updates) = cursor {
            self.draw_moment(pen, updates, Stroke::solid(palette.ink, 1.0))?;
        }
        for curve in curves {
            let solid = Stroke::solid(palette.hue(curve.hue), CURVE);
            for part in clip::line(self.places(curve), self.panel) {
                pen.path(&part, Stroke { dash: curve.dash, ..solid })?;
            }
        }
        for curve in curves {
            let now = cursor.zip(curve.now);
            if let Some(place) = now.and_then(|(updates, value)| self.inside(updates, value)) {
                pen.disc(place, 4.0, palette.hue(curve.hue))?;
            }
        }
        self.draw_names(pen, curves)
    }

    fn places(&self, curve: &Curve) -> impl DoubleEndedIterator<Item = Point> {
        let known = curve.updates.iter().zip(&curve.values);
        known.map(|(&updates, &value)| self.place(updates, value))
    }

    /// Draws the names beside the curves' ends, moved apart if they would overlap.
    fn draw_names(&self, pen: &Pen<'_>, curves: &[Curve]) -> DrawResult {
        let apart = pen.style.length(FONT + 2.0);
        let width = f64::from(pen.size().0);
        let mut names: Vec<Name> = Vec::new();
        for curve in curves {
            let last = self.places(curve).rev().find(|place| self.panel.contains(*place));
            if let Some(last) = last {
                let ((x, y), name) = (snapped(last), curve.label(pen.name));
                let beside = x + pen.style.length(8.0);
                // Without room beside the end the name is raised above it.
                let raised = beside + pen.style.text_width(&name) > width;
                let y = if raised { y - pen.style.length(10.0) } else { y };
                names.push(Name { at: (beside, y), hue: curve.hue, name, raised });
            }
        }
        names.sort_by(|one, other| one.at.1.total_cmp(&other.at.1));
        let wanted: Vec<f64> = names.iter().map(|name| name.at.1).collect();
        let anchor = (HPos::Left, VPos::Center);
        for (name, y) in names.into_iter().zip(moved_apart(wanted, apart, self.panel)) {
            let (at, colour) = ((name.at.0, y), pen.style.palette.hue(name.hue));
            if name.raised {
                pen.plate(&name.name, at, anchor)?;
            }
            pen.label(&name.name, at, colour, anchor, true)?;
        }
        Ok(())
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

/// Returns the multiple of ln 2 that a floor is, else the number.
fn floor_name(floor: f64) -> String {
    let times = floor / std::f64::consts::LN_2;
    if (1.0..1000.0).contains(&times.round()) && (times - times.round()).abs() < 1e-9 {
        format!("{}·ln 2", times.round())
    } else if (1e-3..1e5).contains(&floor.abs()) {
        format!("{floor:.4}").replace('-', "\u{2212}")
    } else {
        format!("{floor:.2e}").replace('-', "\u{2212}")
    }
}

/// Moves places down a panel at least `apart` from each other, in the same order.
fn moved_apart(mut places: Vec<f64>, apart: f64, panel: Panel) -> Vec<f64> {
    let mut least = panel.top;
    for place in &mut places {
        *place = place.max(least);
        least = *place + apart;
    }
    let mut most = panel.bottom;
    for place in places.iter_mut().rev() {
        *place = place.min(most);
        most = *place - apart;
    }
    places
}

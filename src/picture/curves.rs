//! Curves against updates, as three pictures draw them.

use plotters::style::RGBColor;

use super::axis::{Ruler, Tick, update_ticks};
use super::clip;
use super::frame::Frame;
use super::geometry::{Panel, Point, snapped};
use super::pen::{Dash, Pen, Stroke};
use super::stops::nearest;
use super::style::FONT;
use super::surface::{DrawResult, HPos, VPos};
use super::{Palette, Quantity, Style, Table};
use crate::session::message::Snapshot;
use crate::session::series::{Scale, Series};

/// How wide a curve is, in CSS pixels.
pub(super) const CURVE: f64 = 2.0;

/// One curve.
#[derive(Clone, Copy, Debug)]
pub(super) struct Curve<'a> {
    pub(super) quantity: Quantity,
    pub(super) updates: &'a [u64],
    pub(super) values: &'a [f64],
    /// Its value at the cursor.
    pub(super) now: Option<f64>,
    pub(super) colour: RGBColor,
    pub(super) dash: Dash,
}

impl Curve<'_> {
    /// The value at an update that it has.
    pub(super) fn at(&self, updates: u64) -> Option<f64> {
        let place = self.updates.binary_search(&updates).ok()?;
        self.values.get(place).copied()
    }

    /// What stands at its end. Runs go by their names alone.
    fn label(&self, name: fn(Quantity) -> String) -> String {
        match self.quantity {
            Quantity::Norm(run) => run.to_owned(),
            quantity => name(quantity),
        }
    }
}

/// A name beside the end of its curve, or above it.
struct Name {
    x: f64,
    y: f64,
    colour: RGBColor,
    name: String,
    raised: bool,
}

/// How updates are laid out.
#[derive(Clone, Copy, Debug)]
pub(super) struct Time {
    pub(super) scale: Scale,
    pub(super) steps: u64,
}

/// A panel with updates along it.
#[derive(Clone, Debug)]
pub(super) struct Chart<'a> {
    frame: Frame<'a>,
    pub(super) panel: Panel,
    time: Time,
    ruler: Ruler,
    ticks: Vec<Tick>,
}

impl<'a> Chart<'a> {
    /// A chart over an area, with a ruler for some number of ticks and room for
    /// names at the right, in CSS pixels; `None` where the area is too small.
    pub(super) fn new(
        (size, style): ((u32, u32), Style<'a>),
        time: Time,
        names: f64,
        ruler: impl Fn(u32) -> Ruler,
    ) -> Option<Self> {
        let frame = Frame::new(size, style, names)?;
        let ruler = ruler(frame.values());
        let ticks = ruler.ticks(frame.values());
        let panel = frame.panel(&ticks);
        Some(Self { frame, panel, time, ruler, ticks })
    }

    /// Where a value stands.
    pub(super) fn place(&self, updates: u64, value: f64) -> Point {
        let along = self.time.scale.position(updates, self.time.steps);
        self.panel.place(along, self.ruler.share(value))
    }

    /// Draws both axes.
    pub(super) fn axes(&self, pen: &Pen<'_>) -> DrawResult {
        let labels = update_ticks(self.time.scale, self.time.steps, self.frame.labels());
        self.frame.label_axis(pen, self.panel, &labels)?;
        self.frame.value_axis(pen, self.panel, &self.ticks)
    }

    /// Draws a line through all values at some updates.
    pub(super) fn moment(&self, pen: &Pen<'_>, updates: u64, stroke: Stroke) -> DrawResult {
        let x = self.place(updates, f64::NAN).0;
        if !self.panel.contains((x, self.panel.top)) {
            return Ok(());
        }
        pen.vertical(x, (self.panel.top, self.panel.bottom), stroke)
    }

    /// Draws the curves, their dots at the cursor and their names at their ends.
    pub(super) fn curves(
        &self,
        pen: &Pen<'_>,
        curves: &[Curve<'_>],
        cursor: Option<u64>,
    ) -> DrawResult {
        if let Some(updates) = cursor {
            self.moment(pen, updates, Stroke::solid(pen.style.palette.ink, 1.0))?;
        }
        for curve in curves {
            let stroke = Stroke { dash: curve.dash, ..Stroke::solid(curve.colour, CURVE) };
            for part in clip::line(self.places(curve), self.panel) {
                pen.path(&part, stroke)?;
            }
        }
        for curve in curves {
            let now = cursor.zip(curve.now).map(|(updates, value)| self.place(updates, value));
            if let Some(place) = now.filter(|place| self.panel.contains(*place)) {
                pen.disc(place, 4.0, curve.colour)?;
            }
        }
        self.names(pen, curves)
    }

    fn places(&self, curve: &Curve<'_>) -> impl DoubleEndedIterator<Item = Point> {
        let known = curve.updates.iter().zip(curve.values);
        known.map(|(&updates, &value)| self.place(updates, value)).collect::<Vec<_>>().into_iter()
    }

    /// The names beside the curves' ends, moved apart where they would overlap.
    fn names(&self, pen: &Pen<'_>, curves: &[Curve<'_>]) -> DrawResult {
        let apart = pen.style.length(FONT + 2.0);
        let width = f64::from(pen.size().0);
        let mut names: Vec<Name> = Vec::new();
        for curve in curves {
            let last = self.places(curve).rev().find(|place| self.panel.contains(*place));
            if let Some(last) = last {
                let ((x, y), name) = (snapped(last), curve.label(pen.name));
                let beside = x + pen.style.length(8.0);
                // Without room beside the end it stands above.
                let raised = beside + pen.style.text_width(&name) > width;
                let y = if raised { y - pen.style.length(10.0) } else { y };
                names.push(Name { x: beside, y, colour: curve.colour, name, raised });
            }
        }
        names.sort_by(|one, other| one.y.total_cmp(&other.y));
        let heights =
            moved_apart(&names.iter().map(|name| name.y).collect::<Vec<_>>(), apart, self.panel);
        let anchor = (HPos::Left, VPos::Center);
        for (Name { x, colour, name, raised, .. }, y) in names.into_iter().zip(heights) {
            if raised {
                pen.plate(&name, (x, y), anchor)?;
            }
            pen.label(&name, (x, y), colour, anchor, true)?;
        }
        Ok(())
    }

    /// Marks some updates, and the values of the curves there.
    pub(super) fn mark(&self, pen: &Pen<'_>, updates: u64, curves: &[Curve<'_>]) -> DrawResult {
        let line = Stroke { dash: Dash::Dashed, ..Stroke::solid(pen.style.palette.muted, 1.0) };
        self.moment(pen, updates, line)?;
        for curve in curves {
            let place = curve.at(updates).map(|value| self.place(updates, value));
            if let Some(place) = place.filter(|place| self.panel.contains(*place)) {
                pen.ring(place, 4.0, Stroke::solid(curve.colour, CURVE))?;
            }
        }
        Ok(())
    }

    /// The stop nearest along the updates; among those of one pixel, the one with
    /// a value nearest to it.
    pub(super) fn nearest(
        &self,
        (x, y): (i32, i32),
        stops: impl Iterator<Item = u64>,
        curves: &[Curve<'_>],
    ) -> Option<usize> {
        nearest(stops.map(|updates| {
            let column = self.place(updates, f64::NAN).0.round();
            let heights = curves.iter().filter_map(|curve| {
                let height = self.place(updates, curve.at(updates)?).1;
                (!height.is_nan()).then(|| (height.round() - f64::from(y)).abs().min(1e6))
            });
            (column - f64::from(x)).abs() + heights.fold(1e6, f64::min) / 1e7
        }))
    }
}

/// Places down the panel, at least `apart` from each other, in the same order.
fn moved_apart(wanted: &[f64], apart: f64, panel: Panel) -> Vec<f64> {
    let mut places = wanted.to_vec();
    let mut least = panel.top;
    for place in &mut places {
        *place = (*place).max(least);
        least = *place + apart;
    }
    let mut most = panel.bottom;
    for place in places.iter_mut().rev() {
        *place = (*place).min(most);
        most = *place - apart;
    }
    places
}

/// The curves of the parameters, named.
pub(super) fn parameters<'a>(
    series: &'a Series,
    now: Option<&Snapshot>,
    palette: &Palette,
) -> Vec<Curve<'a>> {
    let count = series.parameters.len();
    let curves = series.parameters.iter().enumerate().map(|(place, values)| {
        let quantity = Quantity::parameter(place, count);
        let (colour, dash) = match quantity {
            Quantity::B => (palette.b, Dash::Dashed),
            _ if place == 0 => (palette.w, Dash::Solid),
            _ => (palette.w, Dash::Dotted),
        };
        let now = now.and_then(|now| now.parameters.get(place).copied());
        Curve { quantity, updates: &series.updates, values, now, colour, dash }
    });
    curves.collect()
}

/// The stop at or next before the cursor.
pub(super) fn at_cursor(updates: &[u64], now: Option<&Snapshot>) -> usize {
    let Some(now) = now else { return 0 };
    updates.partition_point(|updates| *updates <= now.updates).saturating_sub(1)
}

/// The updates for which every run that came so far has a value.
pub(super) fn shared<'a>(runs: impl Iterator<Item = &'a Series>) -> Vec<u64> {
    let runs: Vec<&Vec<u64>> = runs.map(|series| &series.updates).collect();
    let Some(longest) = runs.iter().max_by_key(|updates| updates.last()) else { return Vec::new() };
    let in_all = |updates: &u64| {
        runs.iter().all(|run| run.last() < Some(updates) || run.binary_search(updates).is_ok())
    };
    longest.iter().copied().filter(in_all).collect()
}

/// The values at some updates, and which they are.
pub(super) fn reading(curves: &[Curve<'_>], updates: u64) -> Vec<(Quantity, f64)> {
    let known = curves.iter().filter_map(|curve| Some((curve.quantity, curve.at(updates)?)));
    [(Quantity::Updates, updates as f64)].into_iter().chain(known).collect()
}

/// About forty rows, evenly spread along the axis, the first, the last and the
/// cursor's among them.
pub(super) fn table(
    curves: &[Curve<'_>],
    updates: &[u64],
    time: Time,
    cursor: Option<u64>,
) -> Table {
    const ROWS: usize = 38;
    let place = |updates: u64| time.scale.position(updates, time.steps);
    let end = updates.last().map_or(0.0, |last| place(*last));
    let spread = (0..ROWS).filter_map(|i| {
        let share = end * i as f64 / (ROWS - 1) as f64;
        let stop = updates.partition_point(|updates| place(*updates) < share);
        updates.get(stop).copied()
    });
    let ends = [updates.first(), updates.last()].into_iter().flatten().copied();
    let mut moments: Vec<u64> = spread.chain(ends).chain(cursor).collect();
    moments.sort_unstable();
    moments.dedup();
    let row = |updates: u64| {
        let value = |curve: &Curve<'_>| {
            // Where the cursor is, its own value; it need not be a stop.
            let now = curve.now.filter(|_| cursor == Some(updates));
            now.or_else(|| curve.at(updates)).unwrap_or(f64::NAN)
        };
        [updates as f64].into_iter().chain(curves.iter().map(value)).collect()
    };
    let quantities = curves.iter().map(|curve| curve.quantity);
    Table {
        columns: [Quantity::Updates].into_iter().chain(quantities).collect(),
        rows: moments.into_iter().map(row).collect(),
    }
}

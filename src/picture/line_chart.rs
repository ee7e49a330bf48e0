//! Curves against the updates of a run: errors, parameters, norms.

use std::rc::Rc;

use super::curve_names::Names;
pub use super::curve_panel::Gutters;
use super::curve_panel::{CurvePanel, Layout, UpdateAxis};
use super::geometry::Point;
use super::pen::{Pen, Stroke};
use super::run_curve::Curve;
use super::stops::along;
use super::surface::{DrawResult, HPos, VPos};
use super::value_axis::{ValueAxis, ValueScale};
use super::{Picture, Quantity, Style, Table, Towards};

/// Curves against the updates. Its stops are the updates for which every curve
/// that came so far has a value.
#[derive(Clone, Debug, PartialEq)]
pub struct LineChart {
    pub(super) curves: Vec<Curve>,
    /// Updates done at the cursor.
    pub(super) cursor: Option<u64>,
    pub(super) axis: UpdateAxis,
    pub(super) values: ValueScale,
    /// A value drawn as a line.
    pub(super) level: Option<Level>,
    /// Updates and values marked by dots.
    pub(super) dots: Vec<(u64, f64)>,
    /// True if the curves are named at their ends wherever there is room.
    pub(super) named_at_ends: bool,
    pub(super) layout: Layout,
}

impl LineChart {
    /// Returns a chart of curves alone, with room for their names at the right [CSS
    /// pixels].
    pub(super) fn new(
        curves: Vec<Curve>,
        axis: UpdateAxis,
        values: ValueScale,
        names: f64,
    ) -> Self {
        let layout = Layout::Full(names);
        Self {
            curves,
            cursor: None,
            axis,
            values,
            level: None,
            dots: Vec::new(),
            named_at_ends: false,
            layout,
        }
    }

    /// Returns the same chart as a lane above the axis of its updates. Without gutters
    /// they follow from its width.
    #[must_use]
    pub fn lane(self, gutters: Option<Gutters>) -> Self {
        Self { layout: Layout::Lane(gutters), dots: Vec::new(), ..self }
    }

    /// Returns the shape of the first curve, to lie behind the scrubber.
    #[must_use]
    pub fn silhouette(self) -> Self {
        Self { layout: Layout::Silhouette(Gutters::COMPACT), dots: Vec::new(), ..self }
    }

    fn panel<'a>(&self, size: (u32, u32), style: Style<'a>) -> Option<CurvePanel<'a>> {
        let starts = self.curves.iter().filter_map(|curve| curve.values.first().copied());
        let values = self.curves.iter().flat_map(Curve::all);
        let values = values.chain(self.level.as_ref().map(|level| level.value));
        let values = ValueAxis::fitted(&self.values, starts, values);
        CurvePanel::new((size, style), self.layout, self.axis, values)
    }

    /// Draws the level and returns its height and its name where that stands at the right.
    fn draw_level(
        &self,
        pen: &Pen<'_>,
        panel: &CurvePanel<'_>,
    ) -> Result<Option<(f64, String)>, super::surface::DrawingError> {
        let Some(level) = &self.level else { return Ok(None) };
        let Some(y) = panel.draw_level(pen, level.value)? else { return Ok(None) };
        if !matches!(self.layout, Layout::Full(_)) {
            return Ok(Some((y, level.short.clone())));
        }
        // At the right, where the curves have come down.
        let below = (panel.panel.right - pen.style.length(6.0), y + pen.style.length(3.0));
        let anchor = (HPos::Right, VPos::Top);
        pen.haloed(&level.name, below, pen.style.palette.ink, anchor, false)?;
        Ok(None)
    }

    fn stops(&self) -> Vec<u64> {
        let mut runs: Vec<&Rc<[u64]>> = self.curves.iter().map(|curve| &curve.updates).collect();
        runs.dedup_by(|one, other| Rc::ptr_eq(one, other));
        let Some(longest) = runs.iter().max_by_key(|updates| updates.last()) else {
            return Vec::new();
        };
        let is_shared = |updates: &u64| {
            runs.iter().all(|run| run.last() < Some(updates) || run.binary_search(updates).is_ok())
        };
        longest.iter().copied().filter(is_shared).collect()
    }
}

impl Picture for LineChart {
    fn draw(&self, pen: &Pen<'_>, stop: Option<usize>) -> DrawResult {
        pen.background()?;
        let Some(panel) = self.panel(pen.size(), pen.style) else { return Ok(()) };
        if let Layout::Silhouette(_) = self.layout {
            let first = self.curves.first();
            return first.map_or(Ok(()), |curve| panel.draw_silhouette(pen, curve, self.cursor));
        }
        panel.draw_axes(pen)?;
        let level = self.draw_level(pen, &panel)?;
        panel.draw_dots(pen, &self.dots)?;
        let full = matches!(self.layout, Layout::Full(_));
        // The lanes have one cursor together, laid over them.
        if let Some(updates) = self.cursor.filter(|_| full) {
            panel.draw_moment(pen, updates, Stroke::solid(pen.style.palette.ink, 1.0))?;
        }
        panel.draw_curves(pen, &self.curves, self.cursor)?;
        let (curves, cursor, ends) = (&self.curves[..], self.cursor, self.named_at_ends);
        Names { panel: &panel, curves, cursor, lone: full, ends, level }.draw(pen)?;
        match stop.and_then(|stop| self.stops().get(stop).copied()) {
            Some(updates) => panel.draw_mark(pen, updates, &self.curves),
            None => Ok(()),
        }
    }

    fn stop_at(&self, size: (u32, u32), style: Style<'_>, pixel: (i32, i32)) -> Option<usize> {
        self.panel(size, style)?.nearest(pixel, &self.stops(), &self.curves)
    }

    fn place_at(&self, size: (u32, u32), style: Style<'_>, pixel: Point) -> Option<(f64, f64)> {
        self.panel(size, style)?.value_at(pixel)
    }

    fn step(&self, stop: Option<usize>, towards: Towards) -> Option<usize> {
        let stops = self.stops();
        let before = |cursor| stops.partition_point(|updates| *updates <= cursor);
        let first = self.cursor.map_or(0, |cursor| before(cursor).saturating_sub(1));
        along(stops.len(), first, stop, towards)
    }

    fn reading(&self, stop: usize) -> Vec<(Quantity, f64)> {
        let Some(updates) = self.stops().get(stop).copied() else { return Vec::new() };
        let known =
            self.curves.iter().filter_map(|curve| Some((curve.quantity, curve.at(updates)?)));
        [(Quantity::Updates, updates as f64)].into_iter().chain(known).collect()
    }

    /// Returns about forty rows, evenly spread along the axis, the first, the last
    /// and the cursor's among them.
    fn table(&self) -> Table {
        const ROWS: usize = 38;
        let stops = self.stops();
        let end = stops.last().map_or(0.0, |last| self.axis.share(*last));
        let spread = (0..ROWS).filter_map(|i| {
            let share = end * i as f64 / (ROWS - 1) as f64;
            let stop = stops.partition_point(|updates| self.axis.share(*updates) < share);
            stops.get(stop).copied()
        });
        let ends = [stops.first(), stops.last()].into_iter().flatten().copied();
        let mut moments: Vec<u64> = spread.chain(ends).chain(self.cursor).collect();
        moments.sort_unstable();
        moments.dedup();
        let row = |updates: u64| {
            let value = |curve: &Curve| {
                // The cursor need not be a stop: there, the curve has its own value.
                let now = curve.now.filter(|_| self.cursor == Some(updates));
                now.or_else(|| curve.at(updates)).unwrap_or(f64::NAN)
            };
            [updates as f64].into_iter().chain(self.curves.iter().map(value)).collect()
        };
        let quantities = self.curves.iter().map(|curve| curve.quantity);
        Table {
            columns: [Quantity::Updates].into_iter().chain(quantities).collect(),
            rows: moments.into_iter().map(row).collect(),
        }
    }
}

/// A value with its name in a chart of its own and in a lane.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Level {
    pub(super) value: f64,
    pub(super) name: String,
    pub(super) short: String,
}

impl Level {
    /// Returns a value that no curve can fall below.
    pub(super) fn floor(value: f64) -> Self {
        let short = number(value);
        let name = match multiple_of_ln_2(value) {
            Some(times) => format!("{times}·ln 2 = {short}"),
            None => short.clone(),
        };
        Self { value, name, short }
    }

    /// Returns a value that a question asks about, named as a part of the start's if it is one.
    pub(super) fn asked(value: f64, start: Option<f64>) -> Self {
        let parts = start.map_or(f64::NAN, |start| start / value);
        let is_part =
            (2.0..1e6).contains(&parts.round()) && (parts / parts.round() - 1.0).abs() < 1e-3;
        let short = if is_part { format!("÷ {parts:.0}") } else { number(value) };
        Self { value, name: short.clone(), short }
    }
}

/// Returns the multiple of ln 2 that a value is.
fn multiple_of_ln_2(value: f64) -> Option<f64> {
    let times = value / std::f64::consts::LN_2;
    let whole = (1.0..1000.0).contains(&times.round()) && (times - times.round()).abs() < 1e-9;
    whole.then(|| times.round())
}

/// Writes a level to five digits or so.
fn number(level: f64) -> String {
    let text = if (1e-3..1e5).contains(&level.abs()) {
        format!("{level:.4}")
    } else {
        format!("{level:.2e}")
    };
    text.replace('-', "\u{2212}")
}

//! Curves against the updates of a run: errors, parameters, norms.

use std::rc::Rc;

use super::axis::Ruler;
use super::curve_panel::{Curve, CurvePanel, UpdateAxis};
use super::geometry::Point;
use super::pen::Pen;
use super::stops::along;
use super::surface::DrawResult;
use super::{Picture, Quantity, Style, Table, Towards};

/// The scale of a value axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ValueScale {
    Linear,
    Logarithmic,
}

/// Curves against the updates. Its stops are the updates for which every curve
/// that came so far has a value.
#[derive(Clone, Debug, PartialEq)]
pub struct LineChart {
    pub(super) curves: Vec<Curve>,
    /// Updates done at the cursor.
    pub(super) cursor: Option<u64>,
    pub(super) axis: UpdateAxis,
    pub(super) values: ValueScale,
    /// A value that no curve can fall below, drawn as a line.
    pub(super) floor: Option<f64>,
    /// Updates and values marked by dots.
    pub(super) dots: Vec<(u64, f64)>,
    /// The room for the curves' names at the right [CSS pixels].
    pub(super) names: f64,
}

impl LineChart {
    /// Returns a chart of curves alone.
    pub(super) fn new(curves: Vec<Curve>, axis: UpdateAxis, values: ValueScale) -> Self {
        Self { curves, cursor: None, axis, values, floor: None, dots: Vec::new(), names: 46.0 }
    }

    fn panel<'a>(&self, size: (u32, u32), style: Style<'a>) -> Option<CurvePanel<'a>> {
        let values = self.curves.iter().flat_map(Curve::all).chain(self.floor);
        let ruler = |ticks| match self.values {
            ValueScale::Linear => Ruler::linear(values.clone(), ticks),
            ValueScale::Logarithmic => Ruler::logarithmic(values.clone()),
        };
        CurvePanel::new((size, style), self.axis, self.names, ruler)
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
        panel.draw_axes(pen)?;
        if let Some(floor) = self.floor {
            panel.draw_floor(pen, floor)?;
        }
        panel.draw_dots(pen, &self.dots)?;
        panel.draw_curves(pen, &self.curves, self.cursor)?;
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

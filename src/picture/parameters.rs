//! W and b against the updates.

use std::rc::Rc;

use super::axis::Ruler;
use super::curves::{Chart, Curve, Time, at_cursor, parameters, reading, table};
use super::pen::Pen;
use super::stops::along;
use super::surface::DrawResult;
use super::{Palette, Picture, Quantity, Style, Table, Towards};
use crate::session::message::Snapshot;
use crate::session::series::{Scale, Series};

/// Room for the names, in CSS pixels.
const NAMES: f64 = 30.0;

/// The weights and the bias against the updates. Its stops are the updates of
/// the series.
#[derive(Clone, Debug, PartialEq)]
pub struct Parameters {
    /// The computed history.
    pub series: Rc<Series>,
    /// The run at the cursor.
    pub now: Option<Rc<Snapshot>>,
    /// The length of the run.
    pub steps: u64,
    /// How updates are laid along the axis.
    pub scale: Scale,
}

impl Parameters {
    fn time(&self) -> Time {
        Time { scale: self.scale, steps: self.steps }
    }

    fn curves(&self, palette: &Palette) -> Vec<Curve<'_>> {
        parameters(&self.series, self.now.as_deref(), palette)
    }

    fn chart<'a>(
        &self,
        size: (u32, u32),
        style: Style<'a>,
        curves: &[Curve<'_>],
    ) -> Option<Chart<'a>> {
        let values = curves.iter().flat_map(|curve| curve.values.iter().copied().chain(curve.now));
        Chart::new((size, style), self.time(), NAMES, |ticks| Ruler::linear(values.clone(), ticks))
    }
}

impl Picture for Parameters {
    fn draw(&self, pen: &Pen<'_>, stop: Option<usize>) -> DrawResult {
        pen.background()?;
        let curves = self.curves(&pen.style.palette);
        let Some(chart) = self.chart(pen.size(), pen.style, &curves) else { return Ok(()) };
        chart.axes(pen)?;
        chart.curves(pen, &curves, self.now.as_ref().map(|now| now.updates))?;
        match stop.and_then(|stop| self.series.updates.get(stop)) {
            Some(updates) => chart.mark(pen, *updates, &curves),
            None => Ok(()),
        }
    }

    fn stop_at(&self, size: (u32, u32), style: Style<'_>, pixel: (i32, i32)) -> Option<usize> {
        let curves = self.curves(&style.palette);
        let chart = self.chart(size, style, &curves)?;
        chart.nearest(pixel, self.series.updates.iter().copied(), &curves)
    }

    fn step(&self, stop: Option<usize>, towards: Towards) -> Option<usize> {
        let updates = &self.series.updates;
        along(updates.len(), at_cursor(updates, self.now.as_deref()), stop, towards)
    }

    fn reading(&self, stop: usize) -> Vec<(Quantity, f64)> {
        let curves = self.curves(&Palette::default());
        let updates = self.series.updates.get(stop);
        updates.map(|updates| reading(&curves, *updates)).unwrap_or_default()
    }

    fn table(&self) -> Table {
        let curves = self.curves(&Palette::default());
        let cursor = self.now.as_ref().map(|now| now.updates);
        table(&curves, &self.series.updates, self.time(), cursor)
    }
}

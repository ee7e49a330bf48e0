//! The loss and what the notebook prints as the error, against the updates.

use std::rc::Rc;

use super::axis::Ruler;
use super::curves::{Chart, Curve, Time, at_cursor, reading, table};
use super::pen::{Dash, Pen, Stroke};
use super::stops::along;
use super::surface::{DrawResult, HPos, VPos};
use super::{Palette, Picture, Quantity, Style, Table, Towards};
use crate::session::message::{Row, Snapshot};
use crate::session::series::{Scale, Series};

/// Room for the names of one and of two curves, in CSS pixels.
const NAMES: [f64; 2] = [40.0, 70.0];

/// The loss and `error_val` on a logarithmic axis. Its stops are the updates of
/// the series.
#[derive(Clone, Debug, PartialEq)]
pub struct Errors {
    /// The computed history.
    pub series: Rc<Series>,
    /// The run at the cursor.
    pub now: Option<Rc<Snapshot>>,
    /// The length of the run.
    pub steps: u64,
    /// How updates are laid along the axis.
    pub scale: Scale,
    /// A value the loss cannot fall below: XOR's 4·ln 2.
    pub floor: Option<f64>,
    /// The printed rows, each a dot on what the notebook prints.
    pub rows: Option<Rc<Vec<Row>>>,
}

impl Errors {
    fn time(&self) -> Time {
        Time { scale: self.scale, steps: self.steps }
    }

    /// The loss, and what the notebook prints where that is something else.
    fn curves(&self, palette: &Palette) -> Vec<Curve<'_>> {
        let (series, now) = (&*self.series, self.now.as_deref());
        let curve = |quantity, values, now, dash| Curve {
            quantity,
            updates: &series.updates,
            values,
            now,
            colour: palette.error,
            dash,
        };
        let loss = now.map(|now| now.loss);
        let mut curves = vec![curve(Quantity::Loss, &series.loss, loss, Dash::Solid)];
        if series.error_val != series.loss {
            let printed = now.map(|now| now.error_val);
            curves.push(curve(Quantity::ErrorVal, &series.error_val, printed, Dash::Dotted));
        }
        curves
    }

    fn chart<'a>(
        &self,
        size: (u32, u32),
        style: Style<'a>,
        curves: &[Curve<'_>],
    ) -> Option<Chart<'a>> {
        let values = curves.iter().flat_map(|curve| curve.values.iter().copied().chain(curve.now));
        let values = values.chain(self.floor);
        let names = NAMES[usize::from(curves.len() > 1)];
        let ruler = |_| Ruler::logarithmic(values.clone());
        Chart::new((size, style), self.time(), names, ruler)
    }

    fn draw_rows(&self, pen: &Pen<'_>, chart: &Chart<'_>) -> DrawResult {
        let rows = self.rows.iter().flat_map(|rows| rows.iter());
        let apart = pen.style.length(6.0);
        let mut last = (f64::NEG_INFINITY, 0.0);
        for row in rows {
            // The row "step = k" is printed after k + 1 updates.
            let Ok(updates) = u64::try_from(row.step.saturating_add(1)) else { continue };
            let place = chart.place(updates, row.error_val);
            if chart.panel.contains(place) && (place.0 - last.0).hypot(place.1 - last.1) > apart {
                pen.disc(place, 2.5, pen.style.palette.error)?;
                last = place;
            }
        }
        Ok(())
    }
}

/// Draws the value that a loss cannot fall below.
pub(super) fn draw_floor(pen: &Pen<'_>, chart: &Chart<'_>, floor: Option<f64>) -> DrawResult {
    let Some(floor) = floor else { return Ok(()) };
    let place = chart.place(0, floor);
    if !chart.panel.contains(place) {
        return Ok(());
    }
    let (panel, y) = (chart.panel, place.1.round());
    let colour = pen.style.palette.ink;
    let line = Stroke { dash: Dash::Dashed, ..Stroke::solid(colour, 1.0) };
    pen.horizontal((panel.left, panel.right), y, line)?;
    // At the right, where the curves have come down.
    let below = (panel.right - pen.style.length(6.0), y + pen.style.length(4.0));
    pen.label(&floor_name(floor), below, colour, (HPos::Right, VPos::Top), false)
}

/// n·ln 2 where it is that, else the number.
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

impl Picture for Errors {
    fn draw(&self, pen: &Pen<'_>, stop: Option<usize>) -> DrawResult {
        pen.background()?;
        let curves = self.curves(&pen.style.palette);
        let Some(chart) = self.chart(pen.size(), pen.style, &curves) else { return Ok(()) };
        chart.axes(pen)?;
        draw_floor(pen, &chart, self.floor)?;
        self.draw_rows(pen, &chart)?;
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

//! The losses of a circuit's gates, each trained by itself, against the updates.

use std::rc::Rc;

use super::axis::Ruler;
use super::curves::{Chart, Curve, Time, reading, shared, table};
use super::errors::draw_floor;
use super::pen::{Dash, Pen};
use super::stops::along;
use super::surface::DrawResult;
use super::{Palette, Picture, Quantity, Style, Table, Towards};
use crate::session::series::{Scale, Series};
use descent_core::gate::TruthTable;

/// Room for the names, in CSS pixels.
const NAMES: f64 = 46.0;

/// A gate of a circuit and how it learns.
#[derive(Clone, Debug, PartialEq)]
pub struct GateRun {
    /// What it learns.
    pub table: TruthTable,
    /// Its computed history.
    pub series: Rc<Series>,
    /// Its loss at the cursor.
    pub now: Option<f64>,
}

/// The losses of several gates on a logarithmic axis. Its stops are the updates
/// for which every gate has a value.
#[derive(Clone, Debug, PartialEq)]
pub struct GateErrors {
    /// The gates, told apart by colour, dash and name.
    pub gates: Vec<GateRun>,
    /// Updates done at the cursor.
    pub cursor: Option<u64>,
    /// The length of the run.
    pub steps: u64,
    /// How updates are laid along the axis.
    pub scale: Scale,
    /// The loss that one gate in place of the circuit cannot fall below.
    pub floor: Option<f64>,
}

impl GateErrors {
    fn time(&self) -> Time {
        Time { scale: self.scale, steps: self.steps }
    }

    fn curves(&self, palette: &Palette) -> Vec<Curve<'_>> {
        let looks = [
            (palette.w, Dash::Solid),
            (palette.b, Dash::Dashed),
            (palette.error, Dash::Dotted),
            (palette.good, Dash::DashDotted),
        ];
        let looked = self.gates.iter().zip(looks.into_iter().cycle());
        let curves = looked.map(|(gate, (colour, dash))| Curve {
            quantity: Quantity::GateLoss(gate.table),
            updates: &gate.series.updates,
            values: &gate.series.loss,
            now: gate.now,
            colour,
            dash,
        });
        curves.collect()
    }

    fn stops(&self) -> Vec<u64> {
        shared(self.gates.iter().map(|gate| &*gate.series))
    }

    fn chart<'a>(
        &self,
        size: (u32, u32),
        style: Style<'a>,
        curves: &[Curve<'_>],
    ) -> Option<Chart<'a>> {
        let values = curves.iter().flat_map(|curve| curve.values.iter().copied().chain(curve.now));
        let values = values.chain(self.floor);
        let ruler = |_| Ruler::logarithmic(values.clone());
        Chart::new((size, style), self.time(), NAMES, ruler)
    }
}

impl Picture for GateErrors {
    fn draw(&self, pen: &Pen<'_>, stop: Option<usize>) -> DrawResult {
        pen.background()?;
        let curves = self.curves(&pen.style.palette);
        let Some(chart) = self.chart(pen.size(), pen.style, &curves) else { return Ok(()) };
        chart.axes(pen)?;
        draw_floor(pen, &chart, self.floor)?;
        chart.curves(pen, &curves, self.cursor)?;
        match stop.and_then(|stop| self.stops().get(stop).copied()) {
            Some(updates) => chart.mark(pen, updates, &curves),
            None => Ok(()),
        }
    }

    fn stop_at(&self, size: (u32, u32), style: Style<'_>, pixel: (i32, i32)) -> Option<usize> {
        let curves = self.curves(&style.palette);
        let chart = self.chart(size, style, &curves)?;
        chart.nearest(pixel, self.stops().into_iter(), &curves)
    }

    fn step(&self, stop: Option<usize>, towards: Towards) -> Option<usize> {
        let stops = self.stops();
        let first = self.cursor.map_or(0, |cursor| {
            stops.partition_point(|updates| *updates <= cursor).saturating_sub(1)
        });
        along(stops.len(), first, stop, towards)
    }

    fn reading(&self, stop: usize) -> Vec<(Quantity, f64)> {
        let curves = self.curves(&Palette::default());
        let updates = self.stops().get(stop).copied();
        updates.map(|updates| reading(&curves, updates)).unwrap_or_default()
    }

    fn table(&self) -> Table {
        let curves = self.curves(&Palette::default());
        table(&curves, &self.stops(), self.time(), self.cursor)
    }
}

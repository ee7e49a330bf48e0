//! ‖W‖ of several runs against the updates, both logarithmic.

use std::rc::Rc;

use plotters::style::RGBColor;

use super::axis::Ruler;
use super::curves::{Chart, Curve, Time, reading, shared, table};
use super::pen::{Dash, Pen};
use super::stops::along;
use super::surface::DrawResult;
use super::{Palette, Picture, Quantity, Style, Table, Towards};
use crate::session::series::{Scale, Series};

/// Room for the names, in CSS pixels.
const NAMES: f64 = 46.0;

/// A run and its name.
#[derive(Clone, Debug, PartialEq)]
pub struct Named {
    /// The name beside its curve.
    pub name: &'static str,
    /// Its computed history.
    pub series: Rc<Series>,
}

/// The lengths of the weights of several runs. Its stops are the updates for
/// which every run that came so far has a value.
#[derive(Clone, Debug, PartialEq)]
pub struct Norms {
    /// The runs; four are told apart by their dashes, more by colour too.
    pub runs: Vec<Named>,
    /// The length of the runs.
    pub steps: u64,
}

/// ‖W‖ = √ΣWᵢ² at every update that a run has, as `np.linalg.norm`.
fn norms(series: &Series) -> Vec<f64> {
    let weights = series.parameters.split_last().map_or(&[][..], |(_, weights)| weights);
    let norm = |place: usize| {
        let squares = weights.iter().map(|w| w.get(place).copied().unwrap_or(f64::NAN));
        squares.map(|w| w * w).sum::<f64>().sqrt()
    };
    (0..series.updates.len()).map(norm).collect()
}

impl Norms {
    fn time(&self) -> Time {
        Time { scale: Scale::Logarithmic, steps: self.steps }
    }

    fn norms(&self) -> Vec<Vec<f64>> {
        self.runs.iter().map(|run| norms(&run.series)).collect()
    }

    fn curves<'a>(&'a self, norms: &'a [Vec<f64>], palette: &Palette) -> Vec<Curve<'a>> {
        let colours: [RGBColor; 4] = [palette.w, palette.b, palette.good, palette.error];
        let dashes = [Dash::Solid, Dash::Dashed, Dash::Dotted, Dash::DashDotted];
        let looks = (0..).map(|i: usize| (colours[(i + i / 4) % 4], dashes[i % 4]));
        let named = self.runs.iter().zip(norms).zip(looks);
        let curves = named.map(|((run, values), (colour, dash))| Curve {
            quantity: Quantity::Norm(run.name),
            updates: &run.series.updates,
            values,
            now: None,
            colour,
            dash,
        });
        curves.collect()
    }

    fn stops(&self) -> Vec<u64> {
        shared(self.runs.iter().map(|run| &*run.series))
    }

    fn chart<'a>(
        &self,
        size: (u32, u32),
        style: Style<'a>,
        curves: &[Curve<'_>],
    ) -> Option<Chart<'a>> {
        let values = curves.iter().flat_map(|curve| curve.values.iter().copied());
        let ruler = |_| Ruler::logarithmic(values.clone());
        Chart::new((size, style), self.time(), NAMES, ruler)
    }
}

impl Picture for Norms {
    fn draw(&self, pen: &Pen<'_>, stop: Option<usize>) -> DrawResult {
        pen.background()?;
        let norms = self.norms();
        let curves = self.curves(&norms, &pen.style.palette);
        let Some(chart) = self.chart(pen.size(), pen.style, &curves) else { return Ok(()) };
        chart.axes(pen)?;
        chart.curves(pen, &curves, None)?;
        match stop.and_then(|stop| self.stops().get(stop).copied()) {
            Some(updates) => chart.mark(pen, updates, &curves),
            None => Ok(()),
        }
    }

    fn stop_at(&self, size: (u32, u32), style: Style<'_>, pixel: (i32, i32)) -> Option<usize> {
        let norms = self.norms();
        let curves = self.curves(&norms, &style.palette);
        let chart = self.chart(size, style, &curves)?;
        chart.nearest(pixel, self.stops().into_iter(), &curves)
    }

    fn step(&self, stop: Option<usize>, towards: Towards) -> Option<usize> {
        along(self.stops().len(), 0, stop, towards)
    }

    fn reading(&self, stop: usize) -> Vec<(Quantity, f64)> {
        let norms = self.norms();
        let curves = self.curves(&norms, &Palette::default());
        let updates = self.stops().get(stop).copied();
        updates.map(|updates| reading(&curves, updates)).unwrap_or_default()
    }

    fn table(&self) -> Table {
        let norms = self.norms();
        let curves = self.curves(&norms, &Palette::default());
        table(&curves, &self.stops(), self.time(), None)
    }
}

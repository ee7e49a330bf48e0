//! The loss along the ray on which the decision boundary stays where it is.

use std::rc::Rc;

use super::axis::{Range, Ruler};
use super::geometry::Point;
use super::pen::{Dash, Pen, Stroke};
use super::stops::{along, nearest, spread};
use super::surface::DrawResult;
use super::xy::Axes;
use super::{Picture, Quantity, Style, Table, Towards};

/// The factors along the axis, as powers of ten.
pub const FACTORS: [f64; 2] = [-1.0, 2.0];

/// The loss below which the notebook's 1e-7 in the logarithms outweighs the rest: a curve
/// that falls below leaves the picture.
const LEAST: f64 = 1e-6;

/// The loss at (s·W, s·b) against s. Its stops are the factors.
#[derive(Clone, Debug, PartialEq)]
pub struct RayLoss {
    /// Factors s, ascending, and the losses there.
    pub samples: Rc<[(f64, f64)]>,
    /// The loss at s = 1: now.
    pub now: f64,
}

impl RayLoss {
    fn axes<'a>(&self, size: (u32, u32), style: Style<'a>) -> Option<Axes<'a>> {
        let [low, high] = FACTORS;
        let x = Ruler::Logarithmic { exponents: Range { low, high }, floor: false };
        let losses = self.samples.iter().map(|sample| sample.1).chain([self.now]);
        let y = match Ruler::logarithmic(losses.filter(|loss| *loss > LEAST)) {
            Ruler::Logarithmic { exponents, .. } => {
                let low = exponents.low.max(LEAST.log10());
                Ruler::Logarithmic { exponents: Range { low, ..exponents }, floor: false }
            }
            linear => linear,
        };
        Axes::new((size, style), x, y)
    }
}

const COLUMNS: [Quantity; 2] = [Quantity::RayFactor, Quantity::Loss];

impl Picture for RayLoss {
    fn draw(&self, pen: &Pen<'_>, stop: Option<usize>) -> DrawResult {
        pen.background()?;
        let Some(axes) = self.axes(pen.size(), pen.style) else { return Ok(()) };
        let palette = pen.style.palette;
        axes.draw(pen, COLUMNS)?;
        let here = Stroke { dash: Dash::Dashed, ..Stroke::solid(palette.ink, 1.0) };
        axes.upright(pen, 1.0, here)?;
        let curve = Stroke::solid(palette.error, 2.0);
        axes.line(pen, curve, self.samples.iter().map(|sample| axes.at(*sample)))?;
        if let Some(at) = axes.inside((1.0, self.now)) {
            pen.disc(at, 5.5, palette.ink)?;
        }
        match stop.and_then(|stop| self.samples.get(stop)).and_then(|at| axes.inside(*at)) {
            Some(at) => pen.ring(at, 4.5, Stroke::solid(palette.error, 1.75)),
            None => Ok(()),
        }
    }

    fn stop_at(&self, size: (u32, u32), style: Style<'_>, (x, _): (i32, i32)) -> Option<usize> {
        let axes = self.axes(size, style)?;
        nearest(self.samples.iter().map(|sample| axes.across(sample.0, f64::from(x))))
    }

    fn place_at(&self, size: (u32, u32), style: Style<'_>, pixel: Point) -> Option<(f64, f64)> {
        self.axes(size, style)?.data_at(pixel)
    }

    fn step(&self, stop: Option<usize>, towards: Towards) -> Option<usize> {
        let first = nearest(self.samples.iter().map(|sample| sample.0.log10().abs()));
        along(self.samples.len(), first.unwrap_or(0), stop, towards)
    }

    fn reading(&self, stop: usize) -> Vec<(Quantity, f64)> {
        let Some(&(factor, loss)) = self.samples.get(stop) else { return Vec::new() };
        COLUMNS.into_iter().zip([factor, loss]).collect()
    }

    fn table(&self) -> Table {
        let some = spread(self.samples.len(), 60).into_iter();
        let rows = some.filter_map(|i| self.samples.get(i)).map(|&(s, loss)| vec![s, loss]);
        Table { columns: COLUMNS.to_vec(), rows: rows.collect() }
    }
}

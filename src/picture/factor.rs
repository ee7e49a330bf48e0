//! The factor of an update against the learning rate.

use std::rc::Rc;

use super::axis::{Range, Ruler, short};
use super::limits;
use super::pen::{Dash, Pen, Stroke};
use super::stops::{along, nearest, spread};
use super::surface::{DrawResult, HPos, VPos};
use super::xy::{Axes, write};
use super::{Picture, Quantity, Style, Table, Towards};
use crate::picture::geometry::Point;
use descent_core::stability::Window;

/// The learning rates along the axis, as powers of ten.
pub const RATES: [f64; 2] = [-2.5, 0.2];
/// The factor at the top of the axis; greater ones leave it.
const TOP: f64 = 3.0;

/// The factor at whose height the limits are written: below the curve.
const LIMITS: f64 = 0.42;

/// The greatest factor by which an update multiplies the distance to the minimum, against
/// the learning rate. Below 1 the descent converges. Its stops are the rates.
#[derive(Clone, Debug, PartialEq)]
pub struct Factor {
    /// Learning rates, ascending, and their factors.
    pub samples: Rc<[(f64, f64)]>,
    /// The learning rates that converge.
    pub windows: Vec<Window>,
    /// The current learning rate and its factor.
    pub now: (f64, f64),
}

impl Factor {
    fn axes<'a>(&self, size: (u32, u32), style: Style<'a>) -> Option<Axes<'a>> {
        let [low, high] = RATES;
        let here = Some(self.now.0.log10()).filter(|here| here.is_finite()).unwrap_or(low);
        let exponents = Range { low: low.min(here), high: high.max(here) };
        let x = Ruler::Logarithmic { exponents, floor: false };
        Axes::new((size, style), x, Ruler::Linear(Range { low: 0.0, high: TOP }))
    }
}

const COLUMNS: [Quantity; 2] = [Quantity::LearningRate, Quantity::Factor];

impl Picture for Factor {
    fn draw(&self, pen: &Pen<'_>, stop: Option<usize>) -> DrawResult {
        pen.background()?;
        let Some(axes) = self.axes(pen.size(), pen.style) else { return Ok(()) };
        let palette = pen.style.palette;
        limits::shade(pen, &axes, &self.windows)?;
        axes.draw(pen, COLUMNS)?;
        axes.level(pen, 1.0, Stroke { dash: Dash::Dashed, ..Stroke::solid(palette.ink, 1.0) })?;
        let curve = Stroke::solid(palette.error, 2.0);
        axes.line(pen, curve, self.samples.iter().map(|sample| axes.at(*sample)))?;
        let below = axes.at((self.now.0, LIMITS)).1;
        limits::mark(pen, &axes, &self.windows, |_, limit| (below, limit.to_owned()))?;
        let here = Stroke::solid(palette.ink, 1.0);
        axes.upright(pen, self.now.0, here)?;
        match axes.inside(self.now) {
            Some(at) => pen.disc(at, 5.0, palette.ink)?,
            None => {
                let at = axes.at((self.now.0, TOP));
                if axes.panel.contains(at) && self.now.1 > TOP {
                    let below = (at.0 + pen.style.length(5.0), at.1 + pen.style.length(40.0));
                    let text = format!("▴ {}", short(self.now.1));
                    write(pen, &text, below, (palette.ink, (HPos::Left, VPos::Top), true))?;
                }
            }
        }
        match stop.and_then(|stop| self.samples.get(stop)).and_then(|at| axes.inside(*at)) {
            Some(at) => pen.ring(at, 4.5, Stroke::solid(palette.ink, 1.75)),
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
        let away = |sample: &(f64, f64)| (sample.0.log10() - self.now.0.log10()).abs();
        let first = nearest(self.samples.iter().map(away)).unwrap_or(0);
        along(self.samples.len(), first, stop, towards)
    }

    fn reading(&self, stop: usize) -> Vec<(Quantity, f64)> {
        let Some(&(rate, factor)) = self.samples.get(stop) else { return Vec::new() };
        COLUMNS.into_iter().zip([rate, factor]).collect()
    }

    fn table(&self) -> Table {
        let some = spread(self.samples.len(), 60).into_iter();
        let rows =
            some.filter_map(|i| self.samples.get(i)).map(|&(rate, factor)| vec![rate, factor]);
        Table { columns: COLUMNS.to_vec(), rows: rows.collect() }
    }
}

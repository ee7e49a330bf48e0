//! z = Wx + b above, σ(z) of the same x below.

use std::rc::Rc;

use super::axis::{Range, Ruler, short};
use super::geometry::Point;
use super::pen::{Dash, Pen, Stroke};
use super::stops::{along, nearest, spread};
use super::surface::{DrawResult, HPos, VPos};
use super::xy::{Axes, half_size, halves, write};
use super::{Picture, Quantity, Style, Table, Towards};
use descent_core::predict::{self, boundary};

/// The radius of a point [CSS pixels].
const RADIUS: f64 = 4.0;
/// The number of points above which they are small.
const MANY: usize = 200;

/// The line z = Wx + b and σ(z), both over x. Its stops are the points.
#[derive(Clone, Debug, PartialEq)]
pub struct Z {
    /// The points (x, t), t being 0 or 1.
    pub points: Rc<[(f64, f64)]>,
    /// W and b now.
    pub now: [f64; 2],
}

impl Z {
    fn z(&self, x: f64) -> f64 {
        predict::regression(&self.now, x)
    }

    fn sigma(&self, x: f64) -> f64 {
        predict::classification(&self.now, x).sigmoid
    }

    /// Returns the axes of the upper (0) or the lower panel (1) on its half.
    fn axes<'a>(&self, size: (u32, u32), style: Style<'a>, panel: usize) -> Option<Axes<'a>> {
        let x = Range::with_margin(self.points.iter().map(|point| point.0), 0.25);
        let y = if panel == 0 {
            let ends = [x.low, x.high].map(|x| self.z(x));
            let is_flat = ends == [0.0; 2];
            let ends = if is_flat { [-1.0, 1.0] } else { ends };
            Range::around(ends.into_iter().chain([0.0]))
        } else {
            Range { low: -0.12, high: 1.12 }
        };
        Axes::new((size, style), Ruler::Linear(x), Ruler::Linear(y))
    }

    /// Returns the panel at a height of the whole surface and the height in it.
    fn half(&self, size: (u32, u32), y: f64) -> (usize, f64) {
        let half = f64::from(half_size(size).1);
        if y < half { (0, y) } else { (1, y - half) }
    }

    fn draw_panel(&self, pen: &Pen<'_>, panel: usize, stop: Option<usize>) -> DrawResult {
        let Some(axes) = self.axes(pen.size(), pen.style, panel) else { return Ok(()) };
        let palette = pen.style.palette;
        let (quantity, middle) =
            if panel == 0 { (Quantity::Z, 0.0) } else { (Quantity::Sigmoid, 0.5) };
        axes.draw(pen, [Quantity::X(None), quantity])?;
        let dashed = Stroke { dash: Dash::Dashed, ..Stroke::solid(palette.muted, 1.0) };
        axes.level(pen, middle, dashed)?;
        if let Some(x) = boundary(&self.now) {
            axes.upright(pen, x, Stroke { colour: palette.ink, ..dashed })?;
        }
        let value = |x: f64| if panel == 0 { self.z(x) } else { self.sigma(x) };
        axes.function(pen, Stroke::solid(palette.w, 2.25), value)?;
        let radius = if self.points.len() > MANY { 1.5 } else { RADIUS };
        for &(x, t) in self.points.iter() {
            // Above on the line, below at the targets.
            let y = if panel == 0 { self.z(x) } else { t };
            let Some(at) = axes.inside((x, y)) else { continue };
            if t == 1.0 {
                pen.ring(at, radius, Stroke::solid(palette.one, 1.75))?;
            } else {
                pen.square(at, radius, Stroke::solid(palette.zero, 1.75))?;
            }
        }
        let Some(&(x, _)) = stop.and_then(|stop| self.points.get(stop)) else { return Ok(()) };
        axes.upright(pen, x, Stroke { dash: Dash::Dotted, ..Stroke::solid(palette.ink, 1.0) })?;
        let Some(at) = axes.inside((x, value(x))) else { return Ok(()) };
        pen.disc(at, 4.5, palette.ink)?;
        let text = short(value(x));
        let beside = (at.0 + pen.style.length(8.0), at.1 - pen.style.length(4.0));
        write(pen, &text, beside, (palette.ink, (HPos::Left, VPos::Bottom), true))
    }

    fn row(&self, (x, t): (f64, f64)) -> Vec<f64> {
        vec![x, t, self.z(x), self.sigma(x)]
    }

    /// Returns the points' places in the data, ordered by x.
    fn by_x(&self) -> Vec<usize> {
        let mut order: Vec<usize> = (0..self.points.len()).collect();
        order.sort_by(|a, b| self.points[*a].0.total_cmp(&self.points[*b].0));
        order
    }
}

const COLUMNS: [Quantity; 4] =
    [Quantity::X(None), Quantity::Target, Quantity::Z, Quantity::Sigmoid];

impl Picture for Z {
    fn draw(&self, pen: &Pen<'_>, stop: Option<usize>) -> DrawResult {
        pen.background()?;
        halves(pen, |pen, panel| self.draw_panel(pen, panel, stop))
    }

    fn stop_at(&self, size: (u32, u32), style: Style<'_>, (x, _): (i32, i32)) -> Option<usize> {
        let axes = self.axes(half_size(size), style, 0)?;
        nearest(self.points.iter().map(|point| axes.across(point.0, f64::from(x))))
    }

    fn place_at(&self, size: (u32, u32), style: Style<'_>, (x, y): Point) -> Option<(f64, f64)> {
        let (panel, y) = self.half(size, y);
        self.axes(half_size(size), style, panel)?.data_at((x, y))
    }

    fn step(&self, stop: Option<usize>, towards: Towards) -> Option<usize> {
        let order = self.by_x();
        let rank = stop.and_then(|stop| order.iter().position(|place| *place == stop));
        order.get(along(order.len(), 0, rank, towards)?).copied()
    }

    fn reading(&self, stop: usize) -> Vec<(Quantity, f64)> {
        let Some(&point) = self.points.get(stop) else { return Vec::new() };
        COLUMNS.into_iter().zip(self.row(point)).collect()
    }

    fn table(&self) -> Table {
        let order = self.by_x();
        let some = spread(order.len(), 60).into_iter().filter_map(|rank| order.get(rank));
        let rows = some.filter_map(|place| self.points.get(*place)).map(|point| self.row(*point));
        Table { columns: COLUMNS.to_vec(), rows: rows.collect() }
    }
}

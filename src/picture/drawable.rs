//! A picture: drawn on any surface, read stop by stop, and its data as a table.

use std::any::Any;

use super::handle::Grips;
use super::pen::Pen;
use super::quantity::{Quantity, Table};
use super::style::Style;
use super::surface::DrawResult;

/// The direction of an arrow key, Home or End.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Towards {
    /// To the left.
    Left,
    /// To the right.
    Right,
    /// Down; along a line of stops, a tenth of them back.
    Down,
    /// Up; along a line of stops, a tenth of them on.
    Up,
    /// To the first.
    First,
    /// To the last.
    Last,
}

/// A picture that is only drawn, as in a file. A program that reads no picture links
/// no reading behind this trait.
pub trait Draw {
    /// Draws the picture over the whole surface.
    ///
    /// # Errors
    /// The surface's.
    fn draw(&self, pen: &Pen<'_>) -> DrawResult;
}

impl<P: Picture> Draw for P {
    fn draw(&self, pen: &Pen<'_>) -> DrawResult {
        Picture::draw(self, pen, None)
    }
}

/// A picture. Its stops are the places that have a value of their own, numbered
/// from 0: points, updates, nodes of a grid.
pub trait Picture: Any {
    /// Draws the picture over the whole surface and marks a stop.
    ///
    /// # Errors
    /// The surface's.
    fn draw(&self, pen: &Pen<'_>, stop: Option<usize>) -> DrawResult;

    /// Returns true if the picture has a background that is costly to draw, below
    /// parts that move: a caller that draws it again and again can keep it.
    fn has_ground(&self) -> bool {
        false
    }

    /// Draws the background alone.
    ///
    /// # Errors
    /// The surface's.
    fn draw_ground(&self, pen: &Pen<'_>) -> DrawResult {
        pen.background()
    }

    /// Draws the rest over the background.
    ///
    /// # Errors
    /// The surface's.
    fn draw_over(&self, pen: &Pen<'_>, stop: Option<usize>) -> DrawResult {
        self.draw(pen, stop)
    }

    /// Returns true if another picture has the same background.
    fn shares_ground(&self, _other: &dyn Picture) -> bool {
        false
    }

    /// Returns the stop nearest to a pixel of a surface of this size [device
    /// pixels]; `None` if there is no stop or nothing is drawn.
    fn stop_at(&self, size: (u32, u32), style: Style<'_>, pixel: (i32, i32)) -> Option<usize>;

    /// Returns the data at a pixel of a surface of this size [device pixels], along x and
    /// y; `None` outside the axes, or if the picture has none.
    fn place_at(
        &self,
        _size: (u32, u32),
        _style: Style<'_>,
        _pixel: (f64, f64),
    ) -> Option<(f64, f64)> {
        None
    }

    /// Returns what can be dragged on a surface of this size [device pixels]; of many points
    /// those nearest to `near`. `None` if nothing can be.
    fn grips(
        &self,
        _size: (u32, u32),
        _style: Style<'_>,
        _near: Option<(f64, f64)>,
    ) -> Option<Grips> {
        None
    }

    /// Returns the next stop in a direction, or the same if there is none further;
    /// from `None`, a first one.
    fn step(&self, stop: Option<usize>, towards: Towards) -> Option<usize>;

    /// Returns the values at a stop; none if there is no such stop.
    fn reading(&self, stop: usize) -> Vec<(Quantity, f64)>;

    /// Returns the data behind the picture.
    fn table(&self) -> Table;
}

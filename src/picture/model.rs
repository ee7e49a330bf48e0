//! The data and what the parameters say of it: a line, or σ of one.

use std::rc::Rc;

use plotters::prelude::DrawingBackend;

use super::panel::{Drawn, Pen};
use super::{Picture, Quantity, Style, Table, Towards};

/// What the parameters make of an input.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// xW + b: the regression.
    Line,
    /// σ(xW + b): the classification. Targets are 0 or 1.
    Sigmoid,
}

/// The data and what the parameters say of it. Its stops are the points, from
/// the least x on.
#[derive(Clone, Debug, PartialEq)]
pub struct Model {
    /// The points (x, t).
    pub points: Rc<[(f64, f64)]>,
    /// A line or a sigmoid.
    pub shape: Shape,
    /// W and b before training.
    pub start: Option<[f64; 2]>,
    /// W and b now.
    pub now: Option<[f64; 2]>,
}

impl Picture for Model {
    fn draw<DB: DrawingBackend>(&self, pen: &Pen<'_, DB>, _stop: Option<usize>) -> Drawn<DB> {
        pen.background()
    }

    fn stop_at(&self, _: (u32, u32), _: Style<'_>, _: (i32, i32)) -> Option<usize> {
        None
    }

    fn step(&self, stop: Option<usize>, _towards: Towards) -> Option<usize> {
        stop
    }

    fn reading(&self, _stop: usize) -> Vec<(Quantity, f64)> {
        Vec::new()
    }

    fn table(&self) -> Table {
        Table::default()
    }
}

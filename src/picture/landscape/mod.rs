//! The loss over two of the parameters, and the way through it.

mod window;

use std::rc::Rc;

use plotters::prelude::DrawingBackend;

use super::panel::{Drawn, Pen};
use super::{Picture, Quantity, Style, Table, Towards};
use crate::session::message::Snapshot;
use crate::session::series::Series;
use crate::session::surface::Surface;

pub use window::{Window, path, window};

/// The loss over two of the parameters: contours, the path so far, the start,
/// the minimum, the current point and the way down from it. Its stops are the
/// nodes of the surface.
#[derive(Clone, Debug, PartialEq)]
pub struct Landscape {
    /// What is shown.
    pub window: Window,
    /// Which parameters lie along x and y, the bias last.
    pub axes: [u8; 2],
    /// The loss, perhaps still that of another window.
    pub surface: Option<Rc<Surface>>,
    /// The computed history.
    pub series: Rc<Series>,
    /// The run at the cursor.
    pub now: Option<Rc<Snapshot>>,
    /// All parameters before training.
    pub start: Vec<f64>,
    /// All parameters of least loss, where there are any.
    pub minimum: Option<Vec<f64>>,
    /// The loss there: where the contours begin, rather than at the surface's
    /// least.
    pub least: Option<f64>,
}

impl Picture for Landscape {
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

//! The loss and what the notebook prints as the error, against the updates.

use std::rc::Rc;

use plotters::prelude::DrawingBackend;

use super::panel::{Drawn, Pen};
use super::{Picture, Quantity, Style, Table, Towards};
use crate::session::message::{Row, Snapshot};
use crate::session::series::{Scale, Series};

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
    /// The printed rows, each a dot.
    pub rows: Option<Rc<Vec<Row>>>,
}

impl Picture for Errors {
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

//! ‖W‖ of several runs against the updates, both logarithmic.

use std::rc::Rc;

use plotters::prelude::DrawingBackend;

use super::panel::{Drawn, Pen};
use super::{Picture, Quantity, Style, Table, Towards};
use crate::session::series::Series;

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
    /// The runs; the first four are told apart by their dashes.
    pub runs: Vec<Named>,
    /// The length of the runs.
    pub steps: u64,
}

impl Picture for Norms {
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

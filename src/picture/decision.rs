//! What a gate says everywhere on the plane of its two inputs.

use std::rc::Rc;

use plotters::prelude::DrawingBackend;

use super::panel::{Drawn, Pen};
use super::{Picture, Quantity, Style, Table, Towards};
use crate::core::gate::TruthTable;

/// The least and the greatest x1 and x2 of the map: the unit square and a margin.
pub const SPAN: [f64; 2] = [-0.25, 1.25];

/// Where σ comes from.
#[derive(Clone, Debug, PartialEq)]
pub enum Map {
    /// σ(x1·W1 + x2·W2 + b): one gate, by its W1, W2, b.
    Linear([f64; 3]),
    /// Any function, sampled over [`SPAN`]: a circuit.
    Grid {
        /// Values along x1, at least 2, both ends included.
        columns: usize,
        /// Values along x2, at least 2, both ends included.
        rows: usize,
        /// In rows from the least x2 up.
        values: Rc<[f64]>,
        /// The values at the corners, in the order of `gate::INPUTS`.
        corners: [f64; 4],
    },
}

/// The decision map of a gate. Its stops are the corners, in the order of
/// `gate::INPUTS`.
#[derive(Clone, Debug, PartialEq)]
pub struct Decision {
    /// Where σ comes from.
    pub map: Map,
    /// What it should say at the corners.
    pub targets: TruthTable,
}

impl Picture for Decision {
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

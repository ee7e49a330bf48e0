//! The losses of a circuit's gates, each trained by itself, against the updates.

use std::rc::Rc;

use super::Quantity;
use super::curve_panel::UpdateAxis;
use super::line_chart::{Level, LineChart};
use super::pen::Dash;
use super::run_curve::Curve;
use super::style::Hue;
use super::value_axis::ValueScale;
use crate::session::series::{Scale, Series};
use descent_core::gate::TruthTable;

const DASHES: [Dash; 4] = [Dash::Solid, Dash::Dashed, Dash::Dotted, Dash::DashDotted];

/// The room for the names [CSS pixels].
const NAMES: f64 = 46.0;

/// The run of one gate of a circuit.
#[derive(Clone, Debug, PartialEq)]
pub struct GateRun {
    /// The table that it learns.
    pub table: TruthTable,
    /// Its computed history.
    pub series: Rc<Series>,
    /// Its loss at the cursor.
    pub now: Option<f64>,
}

/// The data of a chart of the losses of several gates, on a logarithmic axis.
#[derive(Clone, Debug)]
pub struct GateErrors {
    /// The gates, distinguished by dash and name.
    pub gates: Vec<GateRun>,
    /// Updates done at the cursor.
    pub cursor: Option<u64>,
    /// The length of the run [updates].
    pub steps: u64,
    /// The scale of the updates.
    pub scale: Scale,
    /// A loss that one gate in place of the circuit cannot fall below.
    pub floor: Option<f64>,
}

impl GateErrors {
    /// Returns the chart.
    #[must_use]
    pub fn chart(&self) -> LineChart {
        let gates = self.gates.iter().zip(DASHES.into_iter().cycle());
        let curves = gates.map(|(gate, dash)| Curve {
            quantity: Quantity::GateLoss(gate.table),
            updates: gate.series.updates.as_slice().into(),
            values: gate.series.loss.clone(),
            now: gate.now,
            hue: Hue::Error,
            dash,
        });
        let axis = UpdateAxis { scale: self.scale, steps: self.steps };
        LineChart {
            cursor: self.cursor,
            named_at_ends: true,
            level: self.floor.map(Level::floor),
            ..LineChart::new(curves.collect(), axis, ValueScale::Logarithmic(None), NAMES)
        }
    }
}

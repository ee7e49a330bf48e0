//! ‖W‖ of several gates against the updates.

use std::ops::Range;
use std::rc::Rc;

use super::Quantity;
use super::curve_panel::UpdateAxis;
use super::line_chart::LineChart;
use super::pen::Dash;
use super::run_curve::Curve;
use super::style::Hue;
use super::value_axis::ValueScale;
use crate::session::series::{Scale, Series};

const DASHES: [Dash; 4] = [Dash::Solid, Dash::Dashed, Dash::Dotted, Dash::DashDotted];

/// The room for the names [CSS pixels].
const NAMES: f64 = 50.0;

/// The weights of a gate, followed.
#[derive(Clone, Debug, PartialEq)]
pub struct GateNorm {
    /// The name of its curve: a norm.
    pub quantity: Quantity,
    /// Its computed history.
    pub series: Rc<Series>,
    /// The places of its weights among the parameters of the history.
    pub weights: Range<usize>,
    /// The length of its weights at the cursor.
    pub now: Option<f64>,
}

/// The data of a chart of the lengths of the weights of several gates, on an even axis
/// that begins at 0: growth is told from the one that dies.
#[derive(Clone, Debug)]
pub struct Norms {
    /// The gates, distinguished by dash and name.
    pub gates: Vec<GateNorm>,
    /// Updates done at the cursor, if the chart has one.
    pub cursor: Option<u64>,
    /// The length of the runs [updates].
    pub steps: u64,
    /// The scale of the updates.
    pub scale: Scale,
}

/// Returns ‖W‖ = √ΣWᵢ², as `np.linalg.norm`.
#[must_use]
pub fn norm(weights: &[f64]) -> f64 {
    weights.iter().map(|w| w * w).sum::<f64>().sqrt()
}

impl GateNorm {
    /// Returns ‖W‖ at every update of the history.
    fn norms(&self) -> Vec<f64> {
        let weights = self.series.parameters.get(self.weights.clone()).unwrap_or_default();
        let at = |place: usize| {
            let values = weights.iter().map(|w| w.get(place).copied().unwrap_or(f64::NAN));
            norm(&values.collect::<Vec<_>>())
        };
        (0..self.series.updates.len()).map(at).collect()
    }
}

impl Norms {
    /// Returns the chart.
    #[must_use]
    pub fn chart(&self) -> LineChart {
        let curves = self.gates.iter().zip(DASHES.into_iter().cycle()).map(|(gate, dash)| Curve {
            quantity: gate.quantity,
            updates: gate.series.updates.as_slice().into(),
            values: gate.norms(),
            now: gate.now,
            hue: Hue::W,
            dash,
        });
        let axis = UpdateAxis { scale: self.scale, steps: self.steps };
        LineChart {
            cursor: self.cursor,
            named_at_ends: true,
            ..LineChart::new(curves.collect(), axis, ValueScale::Linear(vec![0.0]), NAMES)
        }
    }
}

//! W and b against the updates.

use std::rc::Rc;

use super::Quantity;
use super::curve_panel::UpdateAxis;
use super::line_chart::LineChart;
use super::pen::Dash;
use super::run_curve::Curve;
use super::style::Hue;
use super::value_axis::ValueScale;
use crate::session::message::Snapshot;
use crate::session::series::{Scale, Series};

/// The room for the names [CSS pixels].
const NAMES: f64 = 30.0;

/// The data of a chart of the weights and the bias.
#[derive(Clone, Debug)]
pub struct Parameters {
    /// The computed history.
    pub series: Rc<Series>,
    /// The run at the cursor.
    pub now: Option<Rc<Snapshot>>,
    /// The length of the run [updates].
    pub steps: u64,
    /// The scale of the updates.
    pub scale: Scale,
    /// The parameters of least loss, if they are known: they are on the axis.
    pub minimum: Option<Vec<f64>>,
}

impl Parameters {
    /// Returns the chart.
    #[must_use]
    pub fn chart(&self) -> LineChart {
        let (series, now) = (&*self.series, self.now.as_deref());
        let updates: Rc<[u64]> = series.updates.as_slice().into();
        let count = series.parameters.len();
        let curves = series.parameters.iter().enumerate().map(|(place, values)| {
            let quantity = Quantity::parameter(place, count);
            let (hue, dash) = match quantity {
                Quantity::B => (Hue::B, Dash::Dashed),
                _ if place == 0 => (Hue::W, Dash::Solid),
                _ => (Hue::W, Dash::Dotted),
            };
            Curve {
                quantity,
                updates: Rc::clone(&updates),
                values: values.clone(),
                now: now.and_then(|now| now.parameters.get(place).copied()),
                hue,
                dash,
            }
        });
        let axis = UpdateAxis { scale: self.scale, steps: self.steps };
        let known = self.minimum.clone().unwrap_or_default();
        LineChart {
            cursor: now.map(|now| now.updates),
            ..LineChart::new(curves.collect(), axis, ValueScale::Linear(known), NAMES)
        }
    }
}

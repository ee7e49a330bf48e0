//! The losses of the same run in both orders of updates.

use std::rc::Rc;

use super::Quantity;
use super::curve_panel::UpdateAxis;
use super::line_chart::LineChart;
use super::pen::Dash;
use super::run_curve::Curve;
use super::style::Hue;
use super::value_axis::ValueScale;
use crate::session::message::{Losses, Snapshot};
use crate::session::series::{Scale, Series};
use descent_core::descent::Order;

/// The room for the names [CSS pixels].
const NAMES: f64 = 66.0;

/// The data of a chart of the losses in the run's own order and in the other.
#[derive(Clone, Debug)]
pub struct OrderErrors {
    /// The order of the run.
    pub order: Order,
    /// Its computed history.
    pub series: Rc<Series>,
    /// The run at the cursor.
    pub now: Option<Rc<Snapshot>>,
    /// The losses in the other order.
    pub other: Option<Rc<Losses>>,
    /// The updates at the end of the axis.
    pub steps: u64,
}

impl OrderErrors {
    /// Returns the chart.
    #[must_use]
    pub fn chart(&self) -> LineChart {
        let now = self.now.as_deref().filter(|now| now.updates <= self.steps);
        let curve = |order, (updates, loss): (&[u64], &[f64]), now| {
            let within = updates.partition_point(|updates| *updates <= self.steps);
            let within = within.min(loss.len());
            Curve {
                quantity: Quantity::OrderLoss(order),
                updates: updates[..within].into(),
                values: loss[..within].to_vec(),
                now,
                hue: Hue::Error,
                dash: if order == Order::Notebook { Dash::Solid } else { Dash::Dashed },
            }
        };
        let own = (self.series.updates.as_slice(), self.series.loss.as_slice());
        let mut curves = vec![curve(self.order, own, now.map(|now| now.loss))];
        if let Some(other) = &self.other {
            curves.push(curve(self.order.other(), (&other.updates, &other.loss), None));
        }
        let axis = UpdateAxis { scale: Scale::Logarithmic, steps: self.steps };
        LineChart {
            cursor: now.map(|now| now.updates),
            ..LineChart::new(curves, axis, ValueScale::Logarithmic(None), NAMES)
        }
    }
}

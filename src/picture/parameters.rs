//! W and b against the updates.

use std::rc::Rc;

use super::Quantity;
use super::curve_panel::{Curve, UpdateAxis};
use super::line_chart::{LineChart, ValueScale};
use super::pen::Dash;
use super::style::Hue;
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
}

impl Parameters {
    /// Returns the chart.
    #[must_use]
    pub fn chart(&self) -> LineChart {
        let (series, now) = (&*self.series, self.now.as_deref());
        let updates: Rc<[u64]> = series.updates.as_slice().into();
        let count = series.w.len() + 1;
        let curve = |quantity, values: &[f64], now, hue, dash| Curve {
            quantity,
            updates: Rc::clone(&updates),
            values: values.to_vec(),
            now,
            hue,
            dash,
        };
        let weights = series.w.iter().enumerate().map(|(place, values)| {
            let dash = if place == 0 { Dash::Solid } else { Dash::Dotted };
            let now = now.and_then(|now| now.w.get(place).copied());
            curve(Quantity::parameter(place, count), values, now, Hue::W, dash)
        });
        let now_b = now.map(|now| now.b);
        let bias = curve(Quantity::B, &series.b, now_b, Hue::B, Dash::Dashed);
        let axis = UpdateAxis { scale: self.scale, steps: self.steps };
        LineChart {
            cursor: now.map(|now| now.updates),
            names: NAMES,
            ..LineChart::new(weights.chain([bias]).collect(), axis, ValueScale::Linear)
        }
    }
}

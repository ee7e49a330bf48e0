//! The loss and the error that the notebook prints, against the updates.

use std::rc::Rc;

use super::Quantity;
use super::curve_panel::UpdateAxis;
use super::line_chart::{Level, LineChart};
use super::pen::Dash;
use super::run_curve::Curve;
use super::style::Hue;
use super::value_axis::ValueScale;
use crate::session::message::{Row, Snapshot};
use crate::session::series::{Scale, Series};

/// The room for the names of one and of two curves [CSS pixels].
const NAMES: [f64; 2] = [40.0, 70.0];

/// The data of a chart of the loss and `error_val`, on a logarithmic axis.
#[derive(Clone, Debug)]
pub struct Errors {
    /// The computed history.
    pub series: Rc<Series>,
    /// The run at the cursor.
    pub now: Option<Rc<Snapshot>>,
    /// The length of the run [updates].
    pub steps: u64,
    /// The scale of the updates.
    pub scale: Scale,
    /// A value that the loss cannot fall below: XOR's 4·ln 2.
    pub floor: Option<f64>,
    /// A loss that the chapter's question asks about.
    pub asked: Option<f64>,
    /// The least loss, if it is known: the lower end of the axis.
    pub least: Option<f64>,
    /// The printed rows, each marked by a dot.
    pub rows: Option<Rc<Vec<Row>>>,
}

impl Errors {
    /// Returns the chart of the loss alone.
    #[must_use]
    pub fn loss(&self) -> LineChart {
        let mut chart = self.chart();
        chart.curves.truncate(1);
        chart
    }

    /// Returns the chart. The notebook's error has a curve of its own unless it is
    /// the loss itself.
    #[must_use]
    pub fn chart(&self) -> LineChart {
        let (series, now) = (&*self.series, self.now.as_deref());
        let updates: Rc<[u64]> = series.updates.as_slice().into();
        let curve = |quantity, values: &[f64], now, dash| Curve {
            quantity,
            updates: Rc::clone(&updates),
            values: values.to_vec(),
            now,
            hue: Hue::Error,
            dash,
        };
        let loss = now.map(|now| now.loss);
        let mut curves = vec![curve(Quantity::Loss, &series.loss, loss, Dash::Solid)];
        if series.error_val != series.loss {
            let printed = now.map(|now| now.error_val);
            curves.push(curve(Quantity::ErrorVal, &series.error_val, printed, Dash::Dotted));
        }
        let rows = self.rows.iter().flat_map(|rows| rows.iter());
        // The row "step = k" is printed after k + 1 updates.
        let dots = rows.filter_map(|row| {
            Some((u64::try_from(row.step.saturating_add(1)).ok()?, row.error_val))
        });
        let axis = UpdateAxis { scale: self.scale, steps: self.steps };
        let names = NAMES[usize::from(curves.len() > 1)];
        let least = self.floor.or(self.least);
        let floor = self.floor.map(Level::floor);
        let asked = self.asked.map(|asked| Level::asked(asked, series.loss.first().copied()));
        LineChart {
            cursor: now.map(|now| now.updates),
            level: floor.or(asked),
            dots: dots.collect(),
            ..LineChart::new(curves, axis, ValueScale::Logarithmic(least), names)
        }
    }
}

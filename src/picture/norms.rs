//! ‖W‖ of several runs against the updates, both logarithmic.

use std::rc::Rc;

use super::Quantity;
use super::curve_panel::{Curve, UpdateAxis};
use super::line_chart::{LineChart, ValueScale};
use super::pen::Dash;
use super::style::Hue;
use crate::session::series::{Scale, Series};

const HUES: [Hue; 4] = [Hue::W, Hue::B, Hue::Good, Hue::Error];
const DASHES: [Dash; 4] = [Dash::Solid, Dash::Dashed, Dash::Dotted, Dash::DashDotted];

/// A run and its name.
#[derive(Clone, Debug, PartialEq)]
pub struct Named {
    /// The name beside its curve.
    pub name: &'static str,
    /// Its computed history.
    pub series: Rc<Series>,
}

/// The data of a chart of the lengths of the weights of several runs.
#[derive(Clone, Debug)]
pub struct Norms {
    /// The runs; four are distinguished by their dashes, more by colour too.
    pub runs: Vec<Named>,
    /// The length of the runs [updates].
    pub steps: u64,
}

/// Returns ‖W‖ = √ΣWᵢ² at every update that a run has, as `np.linalg.norm`.
fn norms(series: &Series) -> Vec<f64> {
    let weights = series.parameters.split_last().map_or(&[][..], |(_, weights)| weights);
    let norm = |place: usize| {
        let squares = weights.iter().map(|w| w.get(place).copied().unwrap_or(f64::NAN));
        squares.map(|w| w * w).sum::<f64>().sqrt()
    };
    (0..series.updates.len()).map(norm).collect()
}

impl Norms {
    /// Returns the chart.
    #[must_use]
    pub fn chart(&self) -> LineChart {
        let curves = self.runs.iter().enumerate().map(|(i, run)| Curve {
            quantity: Quantity::Norm(run.name),
            updates: run.series.updates.as_slice().into(),
            values: norms(&run.series),
            now: None,
            hue: HUES[(i + i / 4) % 4],
            dash: DASHES[i % 4],
        });
        let axis = UpdateAxis { scale: Scale::Logarithmic, steps: self.steps };
        LineChart::new(curves.collect(), axis, ValueScale::Logarithmic)
    }
}

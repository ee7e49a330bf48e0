//! The history thinned to the width of a picture, in the worker, so that a
//! message stays small however long the run.

use serde::{Deserialize, Serialize};

/// How updates are laid along an axis.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Scale {
    /// By ln(1 + updates): the first twenty updates are seen.
    #[default]
    Logarithmic,
    /// Evenly.
    Linear,
}

impl Scale {
    /// Where `updates` of `steps` lies, 0 to 1.
    #[must_use]
    pub fn position(self, updates: u64, steps: u64) -> f64 {
        let (updates, steps) = (updates as f64, steps.max(1) as f64);
        match self {
            Self::Logarithmic => updates.ln_1p() / steps.ln_1p(),
            Self::Linear => updates / steps,
        }
    }

    /// The updates at a position from 0 to 1: the nearest whole number.
    #[must_use]
    pub fn updates(self, position: f64, steps: u64) -> u64 {
        let position = position.clamp(0.0, 1.0);
        let updates = match self {
            Self::Logarithmic => (position * (steps as f64).ln_1p()).exp_m1(),
            Self::Linear => position * steps as f64,
        };
        (updates.round() as u64).min(steps)
    }
}

/// What pictures of the history and the output table need.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct View {
    /// Columns of pixels; 0 where nothing is drawn.
    pub columns: u16,
    /// How updates are laid along them.
    pub scale: Scale,
    /// Steps between two printed rows; `None`: as the experiment says.
    pub rows: Option<u64>,
}

/// The quantities of a run against its updates: of every column of the picture
/// the extremes, in the order in which they came, so that a line through all
/// values keeps its shape.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Series {
    /// Updates of each value.
    pub updates: Vec<u64>,
    /// The weights, one curve each.
    pub w: Vec<Vec<f64>>,
    /// The bias.
    pub b: Vec<f64>,
    /// The loss.
    pub loss: Vec<f64>,
    /// What the notebook prints as the error.
    pub error_val: Vec<f64>,
}

/// Collects values in order and keeps of each column the first, the last and,
/// for every quantity, the least and the greatest.
#[derive(Debug)]
pub(super) struct Thinning<const Q: usize> {
    column: Option<usize>,
    /// The present column's values that may stay: first, extremes, last.
    first: (u64, [f64; Q]),
    last: (u64, [f64; Q]),
    least: [(u64, [f64; Q]); Q],
    greatest: [(u64, [f64; Q]); Q],
    kept: Vec<(u64, [f64; Q])>,
}

impl<const Q: usize> Thinning<Q> {
    pub(super) fn new() -> Self {
        let none = (0, [0.0; Q]);
        Self {
            column: None,
            first: none,
            last: none,
            least: [none; Q],
            greatest: [none; Q],
            kept: Vec::new(),
        }
    }

    pub(super) fn add(&mut self, column: usize, updates: u64, values: [f64; Q]) {
        let value = (updates, values);
        if self.column != Some(column) {
            self.close();
            self.column = Some(column);
            (self.first, self.last) = (value, value);
            (self.least, self.greatest) = ([value; Q], [value; Q]);
            return;
        }
        self.last = value;
        for (q, quantity) in values.into_iter().enumerate() {
            if quantity < self.least[q].1[q] {
                self.least[q] = value;
            }
            if quantity > self.greatest[q].1[q] {
                self.greatest[q] = value;
            }
        }
    }

    fn close(&mut self) {
        if self.column.is_none() {
            return;
        }
        let mut column = vec![self.first, self.last];
        column.extend(self.least);
        column.extend(self.greatest);
        column.sort_by_key(|(updates, _)| *updates);
        column.dedup_by_key(|(updates, _)| *updates);
        self.kept.extend(column);
    }

    pub(super) fn finish(mut self) -> Vec<(u64, [f64; Q])> {
        self.close();
        self.kept
    }
}

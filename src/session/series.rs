//! The history, thinned to the width of a picture in the worker, so that a message stays
//! small however long the run.

use serde::{Deserialize, Serialize};

use super::history::State;

/// The scale of an axis of updates.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Scale {
    /// By ln(1 + updates), which shows the first twenty updates.
    #[default]
    Logarithmic,
    /// Evenly.
    Linear,
}

impl Scale {
    /// Returns the position of `updates` in `steps`, 0 to 1.
    #[must_use]
    pub fn position(self, updates: u64, steps: u64) -> f64 {
        let (updates, steps) = (updates as f64, steps.max(1) as f64);
        match self {
            Self::Logarithmic => updates.ln_1p() / steps.ln_1p(),
            Self::Linear => updates / steps,
        }
    }

    /// Returns the updates at a position from 0 to 1, rounded to the nearest.
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

/// The most rows that a session prints.
const MOST_ROWS_PRINTED: u64 = 1000;

/// Returns the number of steps between two printed rows: the requested one, raised where
/// a run of `steps` would print more than about a thousand rows.
#[must_use]
pub fn row_interval(requested: u64, steps: u64) -> u64 {
    requested.max(1 + steps / MOST_ROWS_PRINTED)
}

/// The requirements of the history's pictures and of the output table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct View {
    /// Width of a picture [pixels]; 0 if none is drawn.
    pub columns: u16,
    /// Scale of the updates.
    pub scale: Scale,
    /// Steps between two printed rows, if not the experiment's.
    pub rows: Option<u64>,
}

/// The first updates that are kept whole, so that the landscape shows each of them.
const WHOLE: u64 = 1000;
/// The most parameters of a run that has a landscape.
const FEW: usize = 3;

/// The quantities of a run against its updates: in every column of the picture the
/// extremes in their order, so that a line through all values keeps its shape. The first
/// thousand updates of few parameters are all there.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Series {
    /// Number of updates of each value.
    pub updates: Vec<u64>,
    /// The parameters, one curve each, in the order of
    /// [`Problem::layout`](crate::experiment::Problem::layout).
    pub parameters: Vec<Vec<f64>>,
    /// The loss.
    pub loss: Vec<f64>,
    /// The error that the notebook prints.
    pub error_val: Vec<f64>,
}

/// Returns the states of a run of `steps`, given in order, thinned to the columns of
/// `view`.
pub(super) fn thinned<const N: usize>(
    states: impl Iterator<Item = (u64, State<N>)>,
    view: View,
    steps: u64,
) -> Series {
    let columns = f64::from(view.columns);
    let whole = if N <= FEW { WHOLE } else { 0 };
    let mut thinning = Thinning::new();
    for (updates, state) in states {
        let column = if updates <= whole {
            updates as usize
        } else {
            // Columns after those of single updates.
            WHOLE as usize + 1 + (view.scale.position(updates, steps) * columns) as usize
        };
        thinning.add(column, (updates, state));
    }
    let kept = thinning.finish();
    let curve = |q: usize| kept.iter().map(|(_, state)| state.quantity(q)).collect();
    Series {
        updates: kept.iter().map(|(updates, _)| *updates).collect(),
        parameters: (0..N).map(curve).collect(),
        loss: curve(N),
        error_val: curve(N + 1),
    }
}

/// A state and its updates.
type Entry<const N: usize> = (u64, State<N>);

/// Collects states in order and keeps in each column the first, the last and, for every
/// quantity, those of its least and its greatest value.
#[derive(Debug)]
struct Thinning<const N: usize> {
    /// The current column, its first state and its last.
    column: Option<(usize, Entry<N>, Entry<N>)>,
    /// The current column's state of least value, for every quantity.
    least: Vec<Entry<N>>,
    /// The current column's state of greatest value, for every quantity.
    greatest: Vec<Entry<N>>,
    kept: Vec<Entry<N>>,
}

impl<const N: usize> Thinning<N> {
    fn new() -> Self {
        Self { column: None, least: Vec::new(), greatest: Vec::new(), kept: Vec::new() }
    }

    fn add(&mut self, column: usize, entry: Entry<N>) {
        match &mut self.column {
            Some((current, _, last)) if *current == column => *last = entry,
            _ => {
                self.close();
                self.column = Some((column, entry, entry));
                (self.least, self.greatest) = (vec![entry; N + 2], vec![entry; N + 2]);
                return;
            }
        }
        for (q, (least, greatest)) in self.least.iter_mut().zip(&mut self.greatest).enumerate() {
            let quantity = entry.1.quantity(q);
            if quantity < least.1.quantity(q) {
                *least = entry;
            }
            if quantity > greatest.1.quantity(q) {
                *greatest = entry;
            }
        }
    }

    fn close(&mut self) {
        let Some((_, first, last)) = self.column.take() else { return };
        let mut column = vec![first, last];
        column.append(&mut self.least);
        column.append(&mut self.greatest);
        column.sort_by_key(|(updates, _)| *updates);
        column.dedup_by_key(|(updates, _)| *updates);
        self.kept.append(&mut column);
    }

    fn finish(mut self) -> Vec<Entry<N>> {
        self.close();
        self.kept
    }
}

//! The loss over two of the parameters, for a picture of the landscape.

use serde::{Deserialize, Serialize};

/// The most values a surface has along one side.
const MOST: u16 = 512;

/// A window on the landscape and how finely it is sampled.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct SurfaceView {
    /// Which parameters lie along x and y; the others stay as at the cursor.
    pub axes: [u8; 2],
    /// The least and the greatest value of the first.
    pub x: [f64; 2],
    /// The least and the greatest value of the second.
    pub y: [f64; 2],
    /// Values along x, at least 2, both ends included.
    pub columns: u16,
    /// Values along y, at least 2, both ends included.
    pub rows: u16,
}

impl SurfaceView {
    /// The same window with a size that can be computed.
    #[must_use]
    pub(super) fn clamped(self) -> Self {
        Self { columns: self.columns.clamp(2, MOST), rows: self.rows.clamp(2, MOST), ..self }
    }

    /// The same window, sampled four times coarser.
    #[must_use]
    pub(super) fn coarse(self) -> Self {
        Self { columns: self.columns / 4, rows: self.rows / 4, ..self }.clamped()
    }

    /// The value of the first parameter in a column.
    #[must_use]
    pub fn column(&self, column: usize) -> f64 {
        between(self.x, column, self.columns)
    }

    /// The value of the second parameter in a row.
    #[must_use]
    pub fn row(&self, row: usize) -> f64 {
        between(self.y, row, self.rows)
    }
}

fn between([low, high]: [f64; 2], index: usize, count: u16) -> f64 {
    let share = index as f64 / f64::from(count.max(2) - 1);
    // Halves first: a wide window must not overflow.
    low * (1.0 - share) + high * share
}

/// The loss over a window, in rows from the least y up.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Surface {
    /// The window.
    pub view: SurfaceView,
    /// All parameters at the cursor when it was computed.
    pub held: Vec<f64>,
    /// `rows` times `columns` values.
    pub loss: Vec<f64>,
}

/// A surface being computed: coarse first, so that something shows soon.
#[derive(Debug)]
pub(super) struct Survey {
    wanted: SurfaceView,
    now: Surface,
    done: Option<Surface>,
}

impl Survey {
    pub(super) fn new(view: SurfaceView, held: Vec<f64>) -> Self {
        let wanted = view.clamped();
        let now = Surface { view: wanted.coarse(), held, loss: Vec::new() };
        Self { wanted, now, done: None }
    }

    /// Whether there is nothing left to compute.
    pub(super) fn is_finished(&self) -> bool {
        self.done.as_ref().is_some_and(|surface| surface.view == self.wanted)
    }

    /// Whether it is a computation of this window.
    pub(super) fn is_of_window(&self, view: SurfaceView) -> bool {
        self.wanted == view.clamped()
    }

    /// Whether it is one of this window around these parameters.
    pub(super) fn is_of(&self, view: SurfaceView, held: &[f64]) -> bool {
        let axes = self.wanted.axes.map(usize::from);
        let others_equal = self.now.held.iter().zip(held).enumerate();
        self.is_of_window(view)
            && others_equal.filter(|(i, _)| !axes.contains(i)).all(|(_, (a, b))| a == b)
    }

    /// Computes one more row by `row`, which is told the window, the held
    /// parameters and the y of the row.
    pub(super) fn advance(&mut self, row: impl FnOnce(&Surface, f64, &mut Vec<f64>)) {
        if self.is_finished() {
            return;
        }
        let columns = usize::from(self.now.view.columns);
        let y = self.now.view.row(self.now.loss.len() / columns);
        let mut values = Vec::with_capacity(columns);
        row(&self.now, y, &mut values);
        self.now.loss.append(&mut values);
        if self.now.loss.len() >= columns * usize::from(self.now.view.rows) {
            let next = Surface { view: self.wanted, held: self.now.held.clone(), loss: Vec::new() };
            self.done = Some(std::mem::replace(&mut self.now, next));
        }
    }

    /// The best finished surface so far.
    pub(super) fn best(&self) -> Option<&Surface> {
        self.done.as_ref()
    }
}

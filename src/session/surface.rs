//! The loss over two of the parameters, for a picture of the loss landscape.

use serde::{Deserialize, Serialize};

/// The most values along one side of a surface.
const MOST: u16 = 512;

/// A window of the loss landscape and the number of its samples.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct SurfaceView {
    /// The parameters along x and y, by index; the others stay as at the cursor.
    pub axes: [u8; 2],
    /// The least and the greatest value along x.
    pub x: [f64; 2],
    /// The least and the greatest value along y.
    pub y: [f64; 2],
    /// Number of values along x, at least 2, both ends included.
    pub columns: u16,
    /// Number of values along y, at least 2, both ends included.
    pub rows: u16,
}

impl SurfaceView {
    /// Returns the same window with a number of values that can be computed.
    #[must_use]
    fn clamped(self) -> Self {
        Self { columns: self.columns.clamp(2, MOST), rows: self.rows.clamp(2, MOST), ..self }
    }

    /// Returns the same window, sampled four times coarser.
    #[must_use]
    fn coarse(self) -> Self {
        Self { columns: self.columns / 4, rows: self.rows / 4, ..self }.clamped()
    }

    /// Returns true if both are the same to the last bit, NaN included.
    fn equals(&self, other: &Self) -> bool {
        let ends = |view: &Self| [view.x, view.y].map(|range| range.map(f64::to_bits));
        (self.axes, self.columns, self.rows) == (other.axes, other.columns, other.rows)
            && ends(self) == ends(other)
    }

    /// Returns the value along x in a column.
    #[must_use]
    pub fn column(&self, column: usize) -> f64 {
        between(self.x, column, self.columns)
    }

    /// Returns the value along y in a row.
    #[must_use]
    pub fn row(&self, row: usize) -> f64 {
        between(self.y, row, self.rows)
    }
}

fn between([low, high]: [f64; 2], index: usize, count: u16) -> f64 {
    let share = index as f64 / f64::from(count.max(2) - 1);
    // Not low + share · (high − low), which overflows in a wide window.
    low * (1.0 - share) + high * share
}

/// Shortest time between two surfaces that change with the run [ms]: drawing one takes a
/// good part of a frame.
pub(super) const INTERVAL: f64 = 120.0;

/// The loss over a window, in rows from the least y upwards.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Surface {
    /// The window.
    pub view: SurfaceView,
    /// All parameters at the cursor when it was computed.
    pub held: Vec<f64>,
    /// The losses, `rows` × `columns`.
    pub loss: Vec<f64>,
}

impl Surface {
    fn empty(view: SurfaceView, held: Vec<f64>) -> Self {
        Self { view, held, loss: Vec::new() }
    }

    fn is_full(&self) -> bool {
        self.loss.len() >= usize::from(self.view.columns) * usize::from(self.view.rows)
    }
}

/// The computation of a surface: coarse first, so that the page has one soon.
#[derive(Debug)]
pub(super) struct SurfaceSampler {
    requested: SurfaceView,
    /// Number of updates after which the parameters are held.
    at: u64,
    now: Surface,
    is_finished: bool,
    /// The finest finished surface, until it is sent.
    new_surface: Option<Surface>,
    /// Time at which the last one was sent [ms].
    last_sent: Option<f64>,
}

impl SurfaceSampler {
    /// Returns the sampler of `view` around `held`, the parameters after `at` updates.
    pub(super) fn new(view: SurfaceView, at: u64, held: Vec<f64>) -> Self {
        let requested = view.clamped();
        let now = Surface::empty(requested.coarse(), held);
        Self { requested, at, now, is_finished: false, new_surface: None, last_sent: None }
    }

    /// Returns true if it samples this window.
    pub(super) fn is_of(&self, view: SurfaceView) -> bool {
        self.requested.equals(&view.clamped())
    }

    /// Returns true if nothing is left to compute while the cursor is at `at`.
    fn is_finished(&self, at: u64) -> bool {
        self.is_finished && (self.at == at || self.others(&self.now.held).next().is_none())
    }

    /// Returns true if nothing is to be computed now: nothing is left, or the finished
    /// surface was not sent yet.
    pub(super) fn is_resting(&self, at: u64) -> bool {
        self.is_finished && (self.has_new() || self.is_finished(at))
    }

    /// Returns the parameters that are no axis.
    fn others<'a>(&self, held: &'a [f64]) -> impl Iterator<Item = &'a f64> {
        let axes = self.requested.axes.map(usize::from);
        held.iter().enumerate().filter(move |(i, _)| !axes.contains(i)).map(|(_, value)| value)
    }

    /// Starts again if it is finished and the cursor holds other parameters. A surface in
    /// progress is finished first, as these may change with every update.
    pub(super) fn follow(&mut self, at: u64, held: impl FnOnce() -> Vec<f64>) {
        if !self.is_finished || self.is_resting(at) {
            return;
        }
        let held = held();
        self.at = at;
        let bits = |held| self.others(held).map(|value| value.to_bits());
        if !bits(&self.now.held).eq(bits(&held)) {
            // At once as fine as the one that is shown.
            self.now = Surface::empty(self.requested, held);
            self.is_finished = false;
        }
    }

    /// Adds values to the surface by `more`.
    pub(super) fn advance(&mut self, more: impl FnOnce(&mut Surface)) {
        if self.is_finished {
            return;
        }
        more(&mut self.now);
        if self.now.is_full() {
            self.is_finished = self.now.view.equals(&self.requested);
            let next = Surface::empty(self.requested, self.now.held.clone());
            self.new_surface = Some(std::mem::replace(&mut self.now, next));
        }
    }

    /// Returns true if there is a surface that was not sent yet.
    pub(super) fn has_new(&self) -> bool {
        self.new_surface.is_some()
    }

    /// Takes the finest surface if it was not sent yet and the last one was sent at least
    /// `pause` ago [ms].
    pub(super) fn take_new(&mut self, now: f64, pause: f64) -> Option<Surface> {
        if self.last_sent.is_some_and(|last_sent| now < last_sent + pause) {
            return None;
        }
        let new_surface = self.new_surface.take();
        self.last_sent = new_surface.as_ref().map(|_| now).or(self.last_sent);
        new_surface
    }
}

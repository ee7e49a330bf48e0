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
    fn clamped(self) -> Self {
        Self { columns: self.columns.clamp(2, MOST), rows: self.rows.clamp(2, MOST), ..self }
    }

    /// The same window, sampled four times coarser.
    #[must_use]
    fn coarse(self) -> Self {
        Self { columns: self.columns / 4, rows: self.rows / 4, ..self }.clamped()
    }

    /// Whether both are the same to the last bit; one with a NaN is itself too.
    fn is(&self, other: &Self) -> bool {
        let ends = |view: &Self| [view.x, view.y].map(|range| range.map(f64::to_bits));
        (self.axes, self.columns, self.rows) == (other.axes, other.columns, other.rows)
            && ends(self) == ends(other)
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

/// How long a landscape shows at least (ms) where it changes with the run: to
/// draw one takes a good part of a frame.
pub(super) const SHOWS: f64 = 120.0;

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

impl Surface {
    fn empty(view: SurfaceView, held: Vec<f64>) -> Self {
        Self { view, held, loss: Vec::new() }
    }

    fn is_full(&self) -> bool {
        self.loss.len() >= usize::from(self.view.columns) * usize::from(self.view.rows)
    }
}

/// A surface being computed: coarse first, so that something shows soon.
#[derive(Debug)]
pub(super) struct Survey {
    wanted: SurfaceView,
    /// The update whose parameters are held.
    at: u64,
    now: Surface,
    is_finished: bool,
    /// The best of this window, until it is told.
    news: Option<Surface>,
    /// When the last one was told (ms).
    last_sent: Option<f64>,
}

impl Survey {
    /// A survey of `view` around `held`, the parameters at the update `at`.
    pub(super) fn new(view: SurfaceView, at: u64, held: Vec<f64>) -> Self {
        let wanted = view.clamped();
        let now = Surface::empty(wanted.coarse(), held);
        Self { wanted, at, now, is_finished: false, news: None, last_sent: None }
    }

    /// Whether it is one of this window.
    pub(super) fn is_of(&self, view: SurfaceView) -> bool {
        self.wanted.is(&view.clamped())
    }

    /// Whether there is nothing left to compute while the cursor is at `at`.
    fn is_finished(&self, at: u64) -> bool {
        self.is_finished && (self.at == at || self.others(&self.now.held).next().is_none())
    }

    /// Whether there is nothing to compute now: nothing left at all, or what is
    /// finished was not told yet.
    pub(super) fn rests(&self, at: u64) -> bool {
        self.is_finished && (self.has_news() || self.is_finished(at))
    }

    /// The parameters that are no axis.
    fn others<'a>(&self, held: &'a [f64]) -> impl Iterator<Item = &'a f64> {
        let axes = self.wanted.axes.map(usize::from);
        held.iter().enumerate().filter(move |(i, _)| !axes.contains(i)).map(|(_, value)| value)
    }

    /// Starts again, where it is finished and others are held at the cursor. One
    /// under way is finished first: what is held may change with every update.
    pub(super) fn follow(&mut self, at: u64, held: impl FnOnce() -> Vec<f64>) {
        if !self.is_finished || self.rests(at) {
            return;
        }
        let held = held();
        self.at = at;
        let bits = |held| self.others(held).map(|value| value.to_bits());
        if !bits(&self.now.held).eq(bits(&held)) {
            // At once as fine as what already shows.
            self.now = Surface::empty(self.wanted, held);
            self.is_finished = false;
        }
    }

    /// Computes some more by `more`, which adds values to a surface that lacks
    /// some.
    pub(super) fn advance(&mut self, more: impl FnOnce(&mut Surface)) {
        if self.is_finished {
            return;
        }
        more(&mut self.now);
        if self.now.is_full() {
            self.is_finished = self.now.view.is(&self.wanted);
            let next = Surface::empty(self.wanted, self.now.held.clone());
            self.news = Some(std::mem::replace(&mut self.now, next));
        }
    }

    /// Whether there is a surface that was not told yet.
    pub(super) fn has_news(&self) -> bool {
        self.news.is_some()
    }

    /// The best surface, where it was not told yet and the last one has shown for
    /// `pause` (ms).
    pub(super) fn tell(&mut self, now: f64, pause: f64) -> Option<Surface> {
        if self.last_sent.is_some_and(|last_sent| now < last_sent + pause) {
            return None;
        }
        let news = self.news.take();
        self.last_sent = news.as_ref().map(|_| now).or(self.last_sent);
        news
    }
}

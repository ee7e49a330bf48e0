//! The updates that raised the loss.

use super::history::LEVEL;

/// Number of updates that are counted, from the first on: a learning rate that is too
/// large zig-zags there, and every one of their states is kept.
pub const COUNTED: u64 = LEVEL - 1;

/// The updates among the first [`COUNTED`] that raised the loss.
#[derive(Debug)]
pub(super) struct LossIncreases {
    last: f64,
    at: Vec<u16>,
}

impl LossIncreases {
    /// Returns the empty list of a run that starts at this loss.
    pub(super) fn new(loss: f64) -> Self {
        Self { last: loss, at: Vec::new() }
    }

    /// Returns true if this update is counted.
    pub(super) fn counts(&self, updates: u64) -> bool {
        updates <= COUNTED
    }

    /// Records the loss after each update in turn.
    pub(super) fn record(&mut self, updates: u64, loss: f64) {
        if !self.counts(updates) {
            return;
        }
        if loss > self.last {
            self.at.extend(u16::try_from(updates));
        }
        self.last = loss;
    }

    /// Returns the number of the first `updates` that raised the loss, and the last of them
    /// (0: none).
    pub(super) fn until(&self, updates: u64) -> (u64, u64) {
        let count = self.at.partition_point(|&at| u64::from(at) <= updates);
        (count as u64, self.at[..count].last().copied().map_or(0, u64::from))
    }
}

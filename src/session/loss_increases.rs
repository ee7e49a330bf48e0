//! Which updates raised the loss.

use super::history::LEVEL;

/// How many updates are looked at, from the first on: the zig-zag of a learning
/// rate that is too large is there, and every state of theirs is kept.
pub const LOOKED_AT: u64 = LEVEL - 1;

/// The updates, of the first [`LOOKED_AT`], that raised the loss.
#[derive(Debug)]
pub(super) struct LossIncreases {
    last: f64,
    at: Vec<u16>,
}

impl LossIncreases {
    /// Of a run that starts at this loss.
    pub(super) fn new(loss: f64) -> Self {
        Self { last: loss, at: Vec::new() }
    }

    /// Whether this is an update that is looked at.
    pub(super) fn looks_at(&self, updates: u64) -> bool {
        updates <= LOOKED_AT
    }

    /// Takes the loss after each update in turn.
    pub(super) fn record(&mut self, updates: u64, loss: f64) {
        if !self.looks_at(updates) {
            return;
        }
        if loss > self.last {
            self.at.extend(u16::try_from(updates));
        }
        self.last = loss;
    }

    /// How many of the first `updates` raised it, and the last that did (0: none).
    pub(super) fn until(&self, updates: u64) -> (u64, u64) {
        let count = self.at.partition_point(|&at| u64::from(at) <= updates);
        (count as u64, self.at[..count].last().copied().map_or(0, u64::from))
    }
}

//! The values that a session sent last.

use super::series::View;

/// The values of the last update, so that none is sent twice.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct LastSent {
    /// True if nothing changed since.
    pub(super) is_current: bool,
    /// Number of rows and their interval.
    pub(super) rows: Option<(usize, u64)>,
    /// Computed updates and view of the series.
    pub(super) series: Option<(u64, View)>,
    /// True if the analysis was sent.
    pub(super) analysis: bool,
    /// Time [ms] and computed updates, for the speed.
    pub(super) computed: Option<(f64, u64)>,
}

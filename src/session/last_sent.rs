//! What a session told last.

use super::series::View;

/// What the last update told, so that nothing is told twice.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct LastSent {
    pub(super) nothing_new: bool,
    pub(super) rows: Option<(usize, u64)>,
    pub(super) series: Option<(u64, View)>,
    pub(super) analysis: bool,
    /// Computed updates at this time (ms), for the speed.
    pub(super) computed: Option<(f64, u64)>,
}

//! What a session told last.

use super::series::View;

/// What the last update told, so that nothing is told twice.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Told {
    pub(super) nothing_new: bool,
    pub(super) rows: Option<(usize, u64)>,
    pub(super) series: Option<(u64, View)>,
    pub(super) prospects: bool,
    /// Computed updates at this time (ms), for the speed.
    pub(super) computed: Option<(f64, u64)>,
}

//! The places where a session can run.

/// The place where the session runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WorkerMode {
    /// A worker from its own address.
    Worker,
    /// A classic worker from a blob, for a sandbox that refuses the first.
    Blob,
    /// The worker's program on the page's own thread, in slices.
    Page,
    /// No place: nothing trains until the reader has done something about it.
    Nowhere(Obstacle),
}

/// The reason why nothing trains.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Obstacle {
    /// The worker's program could not be loaded, or failed wherever it ran.
    NotRunning,
    /// The worker's program that was loaded is another build's than the page.
    AnotherBuild,
}

impl WorkerMode {
    /// Returns the mode to fall back to because of an obstacle.
    #[must_use]
    pub const fn below(self, obstacle: Obstacle) -> Self {
        match self {
            Self::Worker => Self::Blob,
            Self::Blob => Self::Page,
            Self::Page | Self::Nowhere(_) => Self::Nowhere(obstacle),
        }
    }

    /// Returns its name for scripts around the page.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Worker => "worker",
            Self::Blob => "blob",
            Self::Page => "page",
            Self::Nowhere(_) => "none",
        }
    }
}

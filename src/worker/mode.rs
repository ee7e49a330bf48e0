//! The places where a session can run.

/// The place where the session runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WorkerMode {
    /// A worker from its own address.
    Worker,
    /// A classic worker from a blob, for a sandbox that refuses the first.
    Blob,
    /// In slices on the page itself.
    Page,
}

impl WorkerMode {
    /// Returns the mode to fall back to.
    #[must_use]
    pub const fn below(self) -> Self {
        match self {
            Self::Worker => Self::Blob,
            Self::Blob | Self::Page => Self::Page,
        }
    }

    /// Returns its name for scripts around the page.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Worker => "worker",
            Self::Blob => "blob",
            Self::Page => "page",
        }
    }
}

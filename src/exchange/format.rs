//! The formats of exported files.

/// A format in which a run, a program or an experiment is exported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileFormat {
    /// The output table as CSV.
    Output,
    /// The history as CSV.
    History,
    /// The program as a Python script.
    Python,
    /// The program as a Jupyter notebook.
    Notebook,
    /// The experiment, to be opened again.
    Experiment,
}

impl FileFormat {
    /// The formats of a run.
    pub const OF_RUN: &[Self] =
        &[Self::Output, Self::History, Self::Python, Self::Notebook, Self::Experiment];
    /// The formats of a lesson without a run.
    pub const WITHOUT_RUN: &[Self] = &[Self::Experiment];

    /// Returns its name on the page.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Output => "output",
            Self::History => "history",
            Self::Python => "python",
            Self::Notebook => "notebook",
            Self::Experiment => "saved",
        }
    }

    /// Returns the end of a file's name, with the extension.
    #[must_use]
    pub const fn suffix(self) -> &'static str {
        match self {
            Self::Output => "-output.csv",
            Self::History => "-history.csv",
            Self::Python => ".py",
            Self::Notebook => ".ipynb",
            Self::Experiment => ".json",
        }
    }

    /// Returns the media type.
    #[must_use]
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Output | Self::History => "text/csv;charset=utf-8",
            Self::Python => "text/x-python;charset=utf-8",
            Self::Notebook => "application/x-ipynb+json",
            Self::Experiment => "application/json",
        }
    }
}

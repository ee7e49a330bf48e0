//! The chunks of the page's program that are loaded when they are needed.

use crate::lesson::Lesson;

/// A chunk of the page's program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chunk {
    /// The cover's descent.
    Cover,
    /// A lesson's lab with its first figures.
    Lab(Lesson),
    /// The figures that do not come with a lesson's lab.
    Figures(Lesson),
    /// The output table of training runs.
    Output,
    /// The table of the data, with all that changes the points.
    Data,
    /// The keyboard help.
    Help,
    /// What dragging in the pictures does.
    Drag,
    /// The losses of many runs.
    Sweep,
}

/// The chunks that were loaded, and those that could not be.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Chunks {
    pub(super) loaded: Vec<Chunk>,
    /// Those that are on their way.
    pub(super) loading: Vec<Chunk>,
    pub(super) missing: Vec<Chunk>,
}

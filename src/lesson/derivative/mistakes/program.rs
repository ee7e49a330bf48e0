//! A program in cells, correct and with its mistake.

use std::ops::Range;

use crate::lesson::listing::Listing;

/// Lines of a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineRange {
    /// The index of the cell.
    pub cell: usize,
    /// The indices of its lines.
    pub lines: Range<usize>,
}

/// The correct program and the change that makes the wrong one.
pub(super) struct Program {
    pub(super) right: Vec<Vec<&'static str>>,
    pub(super) mistake: Patch,
}

/// The mistake: lines of the correct program, replaced by others.
pub(super) struct Patch {
    pub(super) cell: usize,
    pub(super) lines: Range<usize>,
    pub(super) written: &'static [&'static str],
}

impl Program {
    pub(super) fn cells(mut self, mended: bool) -> Vec<Vec<&'static str>> {
        if !mended {
            let Patch { cell, lines, written } = self.mistake;
            self.right[cell].splice(lines, written.iter().copied());
        }
        self.right
    }

    pub(super) fn place(&self) -> LineRange {
        let Patch { cell, lines, written } = &self.mistake;
        let lines = match written.len() {
            0 => lines.start.saturating_sub(1)..lines.start + 1,
            count => lines.start..lines.start + count,
        };
        LineRange { cell: *cell, lines }
    }

    pub(super) fn mend(&self) -> LineRange {
        LineRange { cell: self.mistake.cell, lines: self.mistake.lines.clone() }
    }
}

/// Returns the lines of a listing.
pub(super) fn texts(listing: Listing) -> Vec<&'static str> {
    listing.iter().map(|(text, _)| *text).collect()
}

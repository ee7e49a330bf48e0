//! The formula and the code that a chapter shows, the same in every language.

/// A chapter's formula and code.
#[derive(Debug)]
pub struct Exhibit {
    /// A formula in MathML, without its `math` element.
    pub formula: Option<&'static str>,
    /// Lines of the notebook.
    pub code: Option<Code>,
}

/// Lines of the notebook.
#[derive(Debug)]
pub struct Code {
    /// The number of their cell.
    pub cell: u16,
    /// The lines.
    pub lines: &'static [&'static str],
    /// The highlighted lines, counted from 0.
    pub lit: &'static [usize],
}

/// Sentences alone.
pub const NONE: Exhibit = Exhibit { formula: None, code: None };

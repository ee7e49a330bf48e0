//! The formulas of the chapters in MathML, without their `math` element: the same in
//! every language.

pub(in crate::lesson) static FORMULAS: [Option<&str>; 1] = [None];

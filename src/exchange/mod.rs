//! Text that is exported from an experiment or imported into one: the notebook's print
//! lines, tables of numbers, Python, files.

pub mod compare;
pub mod csv;
pub mod embedding;
pub mod format;
mod json;
pub mod origin;
pub mod paste;
pub mod points;
pub mod printout;
pub mod python;
pub mod qr;
pub mod saved;

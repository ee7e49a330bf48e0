//! What people carry out of an experiment and bring into one, as text: the
//! notebook's own print lines, tables of numbers, Python, files.

pub mod compare;
pub mod csv;
pub mod embedding;
mod json;
pub mod origin;
pub mod paste;
pub mod printout;
pub mod python;
pub mod qr;
pub mod saved;

//! XOR = AND(OR, NAND): cell 113.

pub mod exhibits;
pub mod text;

//! The notebook's mathematics: no browser, no text, no colour.

pub mod derivative;
pub mod numpy;

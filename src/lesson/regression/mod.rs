//! Linear regression.

pub(super) mod chapters;
pub(super) mod code;
pub(super) mod exhibits;
pub mod facts;
pub mod pictures;
pub(super) mod printout;
pub(super) mod python;
pub mod text;

//! Linear regression.

pub(super) mod chapters;
pub(super) mod code;
pub(super) mod printout;
pub(super) mod python;

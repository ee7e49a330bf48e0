//! The share panel.
pub fn start() {}

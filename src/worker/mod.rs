//! The web worker, a thin shell around a session, and its protocol with the page.

pub mod mode;
pub mod protocol;
#[cfg(feature = "worker")]
pub mod shell;

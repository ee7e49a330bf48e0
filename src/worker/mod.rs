//! The web worker: a thin shell around a session, and the words it shares with
//! the page.

pub mod mode;
pub mod protocol;
#[cfg(feature = "worker")]
pub mod shell;

//! The failures of a worker.

use thiserror::Error;
use wasm_bindgen::JsValue;

use crate::worker::mode::Obstacle;
use crate::worker::protocol::ProtocolError;

/// The reason for replacing a worker.
#[derive(Debug, Error)]
pub(super) enum Failure {
    /// The browser or the site's policy refuses it.
    #[error("it cannot start: {0}")]
    Refused(String),
    /// It is not there in time.
    #[error("no greeting")]
    NoGreeting,
    /// It owes an answer for too long.
    #[error("no answer")]
    NoAnswer,
    /// Its program panicked.
    #[error("it panicked")]
    Panicked,
    /// It, or a message to it, threw an error.
    #[error("{0}")]
    Threw(String),
    /// It does not speak this page's protocol.
    #[error(transparent)]
    Protocol(#[from] ProtocolError),
}

impl Failure {
    /// Returns the obstacle if nothing else can run.
    pub(super) fn obstacle(&self) -> Obstacle {
        match self {
            Self::Protocol(ProtocolError::OtherBuild(_)) => Obstacle::AnotherBuild,
            _ => Obstacle::NotRunning,
        }
    }

    /// Logs it for developers: the page says what it means for the reader.
    pub(super) fn log(&self) {
        web_sys::console::debug_1(&format!("Descent's worker failed: {self}").into());
    }
}

impl From<JsValue> for Failure {
    fn from(thrown: JsValue) -> Self {
        Self::Threw(format!("{thrown:?}"))
    }
}

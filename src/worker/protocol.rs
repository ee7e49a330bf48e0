//! The messages between page and worker, alike for a worker and for a port of its program
//! on the page's own thread.
//!
//! The worker's first message is a text that names protocol and build. All others are
//! bytes (postcard), understood only by a page and a worker of the same build.

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::session::message::{Command, Update};

/// The version of the protocol, raised whenever a message changes its meaning.
pub const VERSION: u32 = 2;

/// Hash over the sources of both programs.
const BUILD: &str = env!("DESCENT_BUILD");

/// From the page to the worker.
#[allow(clippy::large_enum_variant, reason = "a message lives until it is encoded")]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum ToWorker {
    /// A command to the session.
    Command(Command),
    /// The last update is drawn, so that another may be sent.
    Drawn,
    /// A request for [`FromWorker::Alive`].
    Ping,
    /// The session is not needed any more. A port that is closed does not tell its other
    /// end in every browser.
    End,
}

/// From the worker to the page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum FromWorker {
    /// An update from the session.
    Update(Update),
    /// The answer to a ping.
    Alive,
    /// The worker panicked with this message.
    Panicked(String),
}

/// Error of a message.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum ProtocolError {
    /// The message is not of this protocol.
    #[error("not a message of this protocol")]
    Malformed,
    /// The worker is of another build.
    #[error("the worker is of another build: {0}")]
    OtherBuild(String),
}

/// Returns the worker's first message.
#[must_use]
pub fn greeting() -> String {
    format!("descent {VERSION} {BUILD}")
}

/// Checks that a first message comes from a worker of this build.
///
/// # Errors
/// If it is another build's, or no greeting at all.
pub fn check_greeting(text: &str) -> Result<(), ProtocolError> {
    if text == greeting() {
        Ok(())
    } else if text.starts_with("descent ") {
        Err(ProtocolError::OtherBuild(text.chars().take(80).collect()))
    } else {
        Err(ProtocolError::Malformed)
    }
}

/// Encodes a message as bytes.
///
/// # Errors
/// If it cannot be serialized; all messages of this module can.
pub fn encode<M: Serialize>(message: &M) -> Result<Vec<u8>, ProtocolError> {
    postcard::to_allocvec(message).map_err(|_| ProtocolError::Malformed)
}

/// Decodes bytes as a message.
///
/// # Errors
/// If they are not exactly one message.
pub fn decode<'a, M: Deserialize<'a>>(bytes: &'a [u8]) -> Result<M, ProtocolError> {
    match postcard::take_from_bytes(bytes) {
        Ok((message, [])) => Ok(message),
        _ => Err(ProtocolError::Malformed),
    }
}

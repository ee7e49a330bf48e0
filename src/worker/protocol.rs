//! What page and worker send each other.
//!
//! The worker's first message is a text that every build can read: it names the
//! protocol and the build. After it both sides send bytes (postcard), which only
//! one build's page and worker understand, as they are compiled from one source.

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::session::message::{Command, Update};

/// Raised whenever a message changes its meaning.
pub const VERSION: u32 = 1;

/// What this program was built from: a hash over the sources of both programs.
const BUILD: &str = env!("DESCENT_BUILD");

/// From the page to the worker.
#[allow(clippy::large_enum_variant, reason = "a message lives until it is encoded")]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum ToWorker {
    /// For the session.
    Command(Command),
    /// The last update is on the screen; another may be sent.
    Drawn,
    /// Answer, to show that you are alive.
    Ping,
}

/// From the worker to the page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum FromWorker {
    /// From the session.
    Update(Update),
    /// The answer to a ping.
    Alive,
    /// The worker cannot go on, and why.
    Panicked(String),
}

/// Why a message was not understood.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum ProtocolError {
    /// It is no message of this protocol.
    #[error("not a message of this protocol")]
    Malformed,
    /// The worker is of another build than the page.
    #[error("the worker is of another build: {0}")]
    OtherBuild(String),
}

/// The worker's first message.
#[must_use]
pub fn greeting() -> String {
    format!("descent {VERSION} {BUILD}")
}

/// Whether a first message is that of this build's worker.
///
/// # Errors
/// When it is another build's, or nobody's.
pub fn check_greeting(text: &str) -> Result<(), ProtocolError> {
    if text == greeting() {
        Ok(())
    } else if text.starts_with("descent ") {
        Err(ProtocolError::OtherBuild(text.chars().take(80).collect()))
    } else {
        Err(ProtocolError::Malformed)
    }
}

/// A message as bytes.
///
/// # Errors
/// Never for the messages of this module; the type says so of any.
pub fn encode<M: Serialize>(message: &M) -> Result<Vec<u8>, ProtocolError> {
    postcard::to_allocvec(message).map_err(|_| ProtocolError::Malformed)
}

/// Bytes as a message.
///
/// # Errors
/// When they are not exactly one.
pub fn decode<'a, M: Deserialize<'a>>(bytes: &'a [u8]) -> Result<M, ProtocolError> {
    match postcard::take_from_bytes(bytes) {
        Ok((message, [])) => Ok(message),
        _ => Err(ProtocolError::Malformed),
    }
}

//! Messages from the parent window. They can be anything: those of an unknown shape are
//! ignored, and every value is checked like that of an address.

use thiserror::Error;

use super::{MARK, TYPE};
use crate::experiment::MOST_STEPS;
use crate::experiment::address::{Reason, Rejected};
use crate::experiment::number::NumberError;
use descent_core::numpy::print::repr;

/// A member of a received object.
#[derive(Clone, Debug, PartialEq)]
pub enum Member {
    /// A text.
    Text(String),
    /// A number, of any value.
    Number(f64),
    /// Anything else, or no member of this name.
    Other,
}

/// A request to the lab.
#[derive(Clone, Debug, PartialEq)]
pub enum Incoming {
    /// Opens an address: a query string, with or without its `?`.
    Load(String),
    /// Runs at the address's pace, from the start if the run has ended.
    Run,
    /// Pauses.
    Pause,
    /// Makes this many updates, or goes back if it is below 0.
    Step(i64),
    /// Goes to this number of updates done.
    Seek(u64),
    /// Requests the state of the run.
    Get,
}

/// A message of H5P's resizer, which gives frames the height that they ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Resizer {
    /// The resizer has started.
    Ready,
    /// It answers this frame.
    Hello,
    /// The frame's width may have changed.
    Resize,
    /// The frame can send its height.
    Prepared,
}

/// A message in a known dialect.
#[derive(Clone, Debug, PartialEq)]
pub enum Received {
    /// A message of this contract.
    Message(Incoming),
    /// A message of H5P's resizer.
    Resizer(Resizer),
}

/// Reason why a message is not obeyed.
#[derive(Clone, Debug, Error, PartialEq)]
pub enum ReadError {
    /// It has no known shape and is ignored.
    #[error("no message")]
    Unknown,
    /// A value of a known message is out of range.
    #[error("{}: {}", .0.key, .0.reason)]
    Rejected(Rejected),
}

/// Reads an object through a function that returns its members. Only the members of known
/// messages are read.
///
/// # Errors
/// [`ReadError::Unknown`] if it is not a message, [`ReadError::Rejected`] if `n` or `at` is a
/// number out of range.
pub fn read(member: impl Fn(&str) -> Member) -> Result<Received, ReadError> {
    let is = |name: &str, text: &str| matches!(member(name), Member::Text(said) if said == text);
    if member(MARK.0) == Member::Number(MARK.1) {
        return message(member).map(Received::Message);
    }
    if !is("context", "h5p") {
        return Err(ReadError::Unknown);
    }
    let Member::Text(action) = member("action") else { return Err(ReadError::Unknown) };
    Ok(Received::Resizer(match action.as_str() {
        "ready" => Resizer::Ready,
        "hello" => Resizer::Hello,
        "resize" => Resizer::Resize,
        "resizePrepared" => Resizer::Prepared,
        _ => return Err(ReadError::Unknown),
    }))
}

fn message(member: impl Fn(&str) -> Member) -> Result<Incoming, ReadError> {
    let Member::Text(kind) = member(TYPE) else { return Err(ReadError::Unknown) };
    Ok(match kind.as_str() {
        "load" => match member("address") {
            Member::Text(address) => Incoming::Load(query(address)),
            _ => return Err(ReadError::Unknown),
        },
        "run" => Incoming::Run,
        "pause" => Incoming::Pause,
        "step" => Incoming::Step(whole("n", -(MOST_STEPS as f64), &member)? as i64),
        "seek" => Incoming::Seek(whole("at", 0.0, &member)? as u64),
        "get" => Incoming::Get,
        _ => return Err(ReadError::Unknown),
    })
}

/// Returns the query string of what may be a whole address. No value has a `?`.
fn query(address: String) -> String {
    let query = address.split_once('?').map(|(_, query)| query.to_owned()).unwrap_or(address);
    query.split('#').next().unwrap_or_default().to_owned()
}

/// Reads a whole number from `least` to the longest run.
fn whole(key: &'static str, least: f64, member: impl Fn(&str) -> Member) -> Result<f64, ReadError> {
    let Member::Number(number) = member(key) else { return Err(ReadError::Unknown) };
    if number.trunc() == number && (least..=MOST_STEPS as f64).contains(&number) {
        return Ok(number);
    }
    Err(ReadError::Rejected(out_of_range(key, number)))
}

/// Returns the rejection of a number that is out of the range of this key.
#[must_use]
pub fn out_of_range(key: &'static str, number: f64) -> Rejected {
    let reason = Reason::Number(NumberError::OutOfRange);
    Rejected { key, value: repr(number), reason }
}

//! What the page around the lab says. It may be anything, from anyone: what is not
//! of a known shape is ignored, and every value is checked as one of an address is.

use thiserror::Error;

use super::{MARK, TYPE};
use crate::experiment::MOST_STEPS;
use crate::experiment::address::{Reason, Rejected};
use crate::experiment::number::NumberError;
use descent_core::numpy::print::repr;

/// A member of an object that came in.
#[derive(Clone, Debug, PartialEq)]
pub enum Member {
    /// A text.
    Text(String),
    /// A number, of any value.
    Number(f64),
    /// Anything else, nothing included.
    Other,
}

/// What the lab is asked to do.
#[derive(Clone, Debug, PartialEq)]
pub enum Incoming {
    /// Open this address: the query string, with or without its `?`.
    Load(String),
    /// Go on at the address's pace, from the start where the run is over.
    Run,
    /// Stop where it is.
    Pause,
    /// So many updates on, or back where it is below 0.
    Step(i64),
    /// To so many updates done.
    Seek(u64),
    /// Say how the run stands.
    Get,
}

/// What H5P's resizer says, which makes frames as high as they ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Resizer {
    /// It is there.
    Ready,
    /// It hears this frame.
    Hello,
    /// The frame may have another width.
    Resize,
    /// The frame may say its height.
    Prepared,
}

/// Something said in a dialect that is spoken here.
#[derive(Clone, Debug, PartialEq)]
pub enum Heard {
    /// A message of this contract.
    Message(Incoming),
    /// A message of H5P's.
    Resizer(Resizer),
}

/// Why something said is not done.
#[derive(Clone, Debug, Error, PartialEq)]
pub enum Unheard {
    /// It is no message of a known shape: nothing is to be said of it.
    #[error("no message")]
    Unknown,
    /// Of a message of a known shape this value is out of range.
    #[error("{}: {}", .0.key, .0.reason)]
    Rejected(Rejected),
}

/// Reads an object through a look at its members, of which only those of a known
/// message are looked at.
///
/// # Errors
/// [`Unheard::Unknown`] for what is no message; [`Unheard::Rejected`] where `n` or
/// `at` is a number that cannot be.
pub fn read(member: impl Fn(&str) -> Member) -> Result<Heard, Unheard> {
    let is = |name: &str, text: &str| matches!(member(name), Member::Text(said) if said == text);
    if member(MARK.0) == Member::Number(MARK.1) {
        return message(member).map(Heard::Message);
    }
    if !is("context", "h5p") {
        return Err(Unheard::Unknown);
    }
    let Member::Text(action) = member("action") else { return Err(Unheard::Unknown) };
    Ok(Heard::Resizer(match action.as_str() {
        "ready" => Resizer::Ready,
        "hello" => Resizer::Hello,
        "resize" => Resizer::Resize,
        "resizePrepared" => Resizer::Prepared,
        _ => return Err(Unheard::Unknown),
    }))
}

fn message(member: impl Fn(&str) -> Member) -> Result<Incoming, Unheard> {
    let Member::Text(kind) = member(TYPE) else { return Err(Unheard::Unknown) };
    Ok(match kind.as_str() {
        "load" => match member("address") {
            Member::Text(address) => Incoming::Load(query(address)),
            _ => return Err(Unheard::Unknown),
        },
        "run" => Incoming::Run,
        "pause" => Incoming::Pause,
        "step" => Incoming::Step(whole("n", -(MOST_STEPS as f64), &member)? as i64),
        "seek" => Incoming::Seek(whole("at", 0.0, &member)? as u64),
        "get" => Incoming::Get,
        _ => return Err(Unheard::Unknown),
    })
}

/// The query string of what may be a whole address. No value of one has a `?`.
fn query(address: String) -> String {
    let query = address.split_once('?').map(|(_, query)| query.to_owned()).unwrap_or(address);
    query.split('#').next().unwrap_or_default().to_owned()
}

/// A whole number from `least` to the longest run.
fn whole(key: &'static str, least: f64, member: impl Fn(&str) -> Member) -> Result<f64, Unheard> {
    let Member::Number(number) = member(key) else { return Err(Unheard::Unknown) };
    if number.trunc() == number && (least..=MOST_STEPS as f64).contains(&number) {
        return Ok(number);
    }
    Err(Unheard::Rejected(out_of_range(key, number)))
}

/// A number that this key cannot have.
#[must_use]
pub fn out_of_range(key: &'static str, number: f64) -> Rejected {
    let reason = Reason::Number(NumberError::OutOfRange);
    Rejected { key, value: repr(number), reason }
}

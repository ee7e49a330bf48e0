//! Saved experiments: a small JSON file with the address, which determines every number.
//!
//! ```json
//! {
//!   "descent": 1,
//!   "address": "lesson=regression&seed=42&at=8001"
//! }
//! ```
//!
//! `descent` is the version of the format. It rises when an older page would compute other
//! numbers from a file. Other members are ignored. Unlike a link, which falls back to
//! defaults, a file opens whole or not at all: it promises the same numbers.

use thiserror::Error;

use super::json::{self, JsonError, Value};
use crate::experiment::address::{Address, Rejected};
use crate::experiment::keys;

/// The version of written files.
pub const VERSION: u32 = 1;

/// The longest file that is read [bytes], three times the longest address.
pub const LONGEST: usize = 3 << 20;

/// The reason why a file is not opened.
#[derive(Clone, Debug, Error, PartialEq)]
pub enum SavedError {
    /// It has more than [`LONGEST`] bytes.
    #[error("the file is too long")]
    TooLong,
    /// It is JSON, but not a saved experiment.
    #[error("not a saved experiment")]
    Foreign,
    /// It is of a later version, or has keys that this one does not know.
    #[error("saved by a later version")]
    Later,
    /// It is not JSON, or a part of it is missing.
    #[error("broken at line {line}")]
    Broken {
        /// The line where it breaks, from 1.
        line: usize,
    },
    /// It has values that cannot be used.
    #[error("values that cannot be used")]
    Values(Vec<Rejected>),
}

impl From<JsonError> for SavedError {
    fn from(JsonError { line }: JsonError) -> Self {
        Self::Broken { line }
    }
}

/// Returns the file of an address.
#[must_use]
pub fn write(address: &Address) -> String {
    let address = json::string(&address.to_string());
    format!("{{\n  \"descent\": {VERSION},\n  \"address\": {address}\n}}\n")
}

/// Opens a file.
///
/// # Errors
/// It is too long, foreign, of a later version, broken, or has a value that cannot be
/// used.
pub fn read(file: &str) -> Result<Address, SavedError> {
    if file.len() > LONGEST {
        return Err(SavedError::TooLong);
    }
    let members = json::members(file)?.ok_or(SavedError::Foreign)?;
    // The last of a repeated name counts, as everywhere in JSON.
    let member = |name: &str| members.iter().rev().find(|(key, _)| key == name).map(|(_, v)| v);
    match member("descent") {
        Some(Value::Number(version)) if *version == f64::from(VERSION) => {}
        Some(Value::Number(version)) if *version > f64::from(VERSION) => {
            return Err(SavedError::Later);
        }
        _ => return Err(SavedError::Foreign),
    }
    let Some(Value::String(query)) = member("address") else { return Err(SavedError::Foreign) };
    let query = query.strip_prefix('?').unwrap_or(query);
    // A link may carry foreign keys; a file may not.
    let known = |pair: &str| {
        let key = pair.split_once('=').map_or(pair, |(key, _)| key);
        keys::named(key).is_some()
    };
    if !query.split('&').filter(|pair| !pair.is_empty()).all(known) {
        return Err(SavedError::Later);
    }
    match Address::parse(query) {
        (address, rejected) if rejected.is_empty() => Ok(address),
        (_, rejected) => Err(SavedError::Values(rejected)),
    }
}

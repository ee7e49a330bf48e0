//! Addresses as query strings.

use std::fmt;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::Experiment;
use super::address::{Address, LONGEST};
use super::keys::{KEYS, named};
use super::number::NumberError;
use super::part::PagePart;
use super::reason::{Reason, Rejected};
use super::subject::Subject;

/// The bytes that are escaped in a value: all that a query string, a mailer or a Markdown
/// link could read otherwise.
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'*')
    .remove(b'/')
    .remove(b'^')
    .remove(b'(')
    .remove(b')')
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b',')
    .remove(b':')
    .remove(b';');

impl Address {
    /// Sets one key.
    ///
    /// # Errors
    /// If the key cannot have this value; the address is unchanged then.
    pub fn set(&mut self, key: &str, value: &str) -> Result<(), Reason> {
        named(key).ok_or(Reason::Unknown)?.read(self, value)
    }

    /// Returns the keys whose values are not the default, with these values.
    #[must_use]
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        let notebook = self.lesson().map_or(Subject::Cover, Subject::notebook);
        let changed =
            KEYS.iter().filter_map(|key| Some((key.name(), key.changed(self, &notebook)?)));
        changed.collect()
    }

    /// Reads a query string, with or without its `?`. A value that is malformed or out of
    /// range is rejected and its key keeps the default; unknown keys are ignored. The
    /// order of the keys does not matter; of a repeated key the last counts.
    #[must_use]
    pub fn parse(query: &str) -> (Self, Vec<Rejected>) {
        let mut address = Self::default();
        let mut rejected = Vec::new();
        let query = query.strip_prefix('?').unwrap_or(query);
        if query.len() > LONGEST {
            rejected.push(Rejected::new(PagePart::Data.name(), query, Reason::Length));
            return (address, rejected);
        }
        let pairs: Vec<_> = form_urlencoded::parse(query.as_bytes()).collect();
        for key in &KEYS {
            let given = pairs.iter().rev().find(|(name, _)| name == key.name());
            let result = given.map(|(_, value)| (value, key.read(&mut address, value)));
            if let Some((value, Err(reason))) = result {
                rejected.push(Rejected::new(key.name(), value, reason));
            }
        }
        // The one key whose range another key sets.
        if address.experiment().is_some_and(|experiment| address.at > experiment.steps) {
            let (key, value) = (PagePart::At.name(), address.at.to_string());
            let reason = Reason::Number(NumberError::OutOfRange);
            rejected.push(Rejected::new(key, &value, reason));
            address.at = 0;
        }
        (address, rejected)
    }
}

impl Experiment {
    /// Sets the value of a key, as an address does.
    ///
    /// # Errors
    /// If the key cannot have this value, or is not one of runs; the experiment is
    /// unchanged then.
    pub fn set(&mut self, key: PagePart, value: &str) -> Result<(), Reason> {
        named(key.name()).ok_or(Reason::Unknown)?.read_run(self, value)
    }
}

/// Writes the query string without its `?`; default values are left out.
impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, (key, value)) in self.pairs().into_iter().enumerate() {
            let separator = if i == 0 { "" } else { "&" };
            write!(f, "{separator}{key}={}", utf8_percent_encode(&value, ESCAPED))?;
        }
        Ok(())
    }
}

//! The entries of the table of keys.

use crate::experiment::Experiment;
use crate::experiment::address::Address;
use crate::experiment::part::PagePart;
use crate::experiment::reason::Reason;
use crate::experiment::subject::{DerivativeSettings, Subject};
use crate::lesson::Lesson;

/// Reads and writes one value of a `T`.
#[derive(Debug)]
pub(super) struct Access<T> {
    /// Takes a value, or leaves the target unchanged.
    pub(super) read: fn(&mut T, &str) -> Result<(), Reason>,
    /// Returns the value, if the target has one.
    pub(super) write: fn(&T) -> Option<String>,
}

/// One key of an address.
#[derive(Debug)]
pub struct Key {
    /// The control of the key, which has the same name.
    pub part: PagePart,
    page: Option<Access<Address>>,
    derivative: Option<Access<DerivativeSettings>>,
    run: Option<Access<Experiment>>,
}

impl Key {
    /// Returns a key of the presentation. Its value is none if it is the default.
    pub(super) const fn page(part: PagePart, access: Access<Address>) -> Self {
        Self { part, page: Some(access), derivative: None, run: None }
    }

    /// Returns a key of derivatives.
    pub(super) const fn derivative(part: PagePart, access: Access<DerivativeSettings>) -> Self {
        Self { part, page: None, derivative: Some(access), run: None }
    }

    /// Returns a key of runs.
    pub(super) const fn run(part: PagePart, access: Access<Experiment>) -> Self {
        Self { part, page: None, derivative: None, run: Some(access) }
    }

    /// Returns the key with another access for derivatives.
    pub(super) const fn and_derivative(self, access: Access<DerivativeSettings>) -> Self {
        Self { derivative: Some(access), ..self }
    }

    /// Returns its name in an address, also the `name` of its control.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.part.name()
    }

    /// Takes a value. A subject that does not have the key stays unchanged, but the value
    /// is checked as that of a notebook's run or derivative.
    ///
    /// # Errors
    /// If the key cannot have this value; the address is unchanged then.
    pub(crate) fn read(&self, address: &mut Address, value: &str) -> Result<(), Reason> {
        if let Some(page) = &self.page {
            return (page.read)(address, value);
        }
        match (&mut address.subject, &self.derivative, &self.run) {
            (Subject::Derivative { settings, .. }, Some(access), _) => {
                (access.read)(settings, value)
            }
            (Subject::Run(experiment), _, Some(access)) => (access.read)(experiment, value),
            (_, _, Some(access)) => {
                (access.read)(&mut Experiment::notebook(Lesson::EMBEDDED), value)
            }
            (_, Some(access), None) => (access.read)(&mut DerivativeSettings::default(), value),
            (_, None, None) => Ok(()),
        }
    }

    /// Takes a value of an experiment.
    pub(crate) fn read_run(&self, experiment: &mut Experiment, value: &str) -> Result<(), Reason> {
        self.run.as_ref().map_or(Err(Reason::Unknown), |access| (access.read)(experiment, value))
    }

    /// Returns its value in a subject, if the subject has one.
    #[must_use]
    pub fn value(&self, subject: &Subject) -> Option<String> {
        match subject {
            Subject::Cover => None,
            Subject::Derivative { settings, .. } => (self.derivative.as_ref()?.write)(settings),
            Subject::Run(experiment) => (self.run.as_ref()?.write)(experiment),
        }
    }

    /// Returns its value in an address, unless it is the one in `notebook`, the subject as
    /// the notebook has it.
    pub(crate) fn changed(&self, address: &Address, notebook: &Subject) -> Option<String> {
        match &self.page {
            Some(page) => (page.write)(address),
            None => {
                let value = self.value(&address.subject)?;
                (Some(&value) != self.value(notebook).as_ref()).then_some(value)
            }
        }
    }
}

//! Failures that change nothing for the reader.

use std::fmt::Debug;

/// Logs a failure that nothing else depends on, so that no result is dropped in
/// silence.
pub(crate) trait OrLog {
    /// The value of a success.
    type Value;

    /// Logs the error, if there is one, with the action that failed, and returns the
    /// value.
    fn ok_or_log(self, action: &str) -> Option<Self::Value>;

    /// Logs the error, if there is one, with the action that failed.
    fn or_log(self, action: &str)
    where
        Self: Sized,
    {
        let _ = self.ok_or_log(action);
    }
}

impl<T, E: Debug> OrLog for Result<T, E> {
    type Value = T;

    fn ok_or_log(self, action: &str) -> Option<T> {
        match self {
            Ok(value) => Some(value),
            Err(error) => {
                // At the level for developers: the page goes on as it was.
                let message = format!("Descent could not {action}: {error:?}");
                web_sys::console::debug_1(&message.into());
                None
            }
        }
    }
}

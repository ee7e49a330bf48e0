//! Failures that change nothing for the reader.

use std::fmt::Debug;

/// Logs a failure that nothing else depends on, so that no result is dropped in
/// silence.
pub(crate) trait OrLog {
    /// Logs the error, if there is one, with the action that failed.
    fn or_log(self, action: &str);
}

impl<T, E: Debug> OrLog for Result<T, E> {
    fn or_log(self, action: &str) {
        if let Err(error) = self {
            // At the level for developers: the page goes on as it was.
            web_sys::console::debug_1(&format!("Descent could not {action}: {error:?}").into());
        }
    }
}

//! The WebDriver protocol (W3C): JSON over HTTP to a driver on this machine.

use serde_json::Value;
use std::time::Duration;
use thiserror::Error;

/// A command that failed.
#[derive(Debug, Error)]
pub(crate) enum CommandError {
    /// The driver could not be reached, or did not answer in JSON.
    #[error("{command}: {source}")]
    Transport {
        /// Method and path.
        command: String,
        /// The error of the transport.
        #[source]
        source: ureq::Error,
    },
    /// The driver refused the command.
    #[error("{command}: {error}: {message}")]
    Refused {
        /// Method and path.
        command: String,
        /// The protocol's error code.
        error: String,
        /// The driver's sentence.
        message: String,
    },
}

impl CommandError {
    /// Returns true for WebKitGTK's answer to a script whose page was left while it ran.
    pub(crate) fn is_of_a_left_page(&self) -> bool {
        matches!(self, Self::Refused { message, .. } if message.contains("Could not parse script result"))
    }
}

/// One open session.
pub(crate) struct Session {
    agent: ureq::Agent,
    address: String,
}

impl Session {
    /// Opens a session with these capabilities at the driver on `port`.
    pub(crate) fn open(port: u16, capabilities: &Value) -> Result<Self, CommandError> {
        let agent = agent();
        let mut session = Self { agent, address: format!("http://127.0.0.1:{port}/session") };
        let opened = session.post("", capabilities)?;
        let id = opened["sessionId"].as_str().unwrap_or_default();
        session.address = format!("{}/{id}", session.address);
        Ok(session)
    }

    /// Sends a GET request and returns the answer's value.
    pub(crate) fn get(&self, path: &str) -> Result<Value, CommandError> {
        let answer = self.agent.get(format!("{}{path}", self.address)).call();
        value(format!("GET {path}"), answer)
    }

    /// Sends a POST request and returns the answer's value.
    pub(crate) fn post(&self, path: &str, body: &Value) -> Result<Value, CommandError> {
        let answer = self.agent.post(format!("{}{path}", self.address)).send_json(body);
        value(format!("POST {path}"), answer)
    }

    /// Ends the session, and the browser with it.
    pub(crate) fn close(&self) -> Result<Value, CommandError> {
        value("DELETE session".to_owned(), self.agent.delete(&self.address).call())
    }
}

/// Returns true if a driver answers at this port.
pub(crate) fn answers(port: u16) -> bool {
    agent().get(format!("http://127.0.0.1:{port}/status")).call().is_ok()
}

fn agent() -> ureq::Agent {
    ureq::Agent::config_builder()
        .http_status_as_error(false)
        .proxy(None)
        .timeout_global(Some(Duration::from_secs(120)))
        .build()
        .new_agent()
}

fn value(
    command: String,
    answer: Result<ureq::http::Response<ureq::Body>, ureq::Error>,
) -> Result<Value, CommandError> {
    let read = answer.and_then(|mut response| {
        let limit = 64 << 20;
        response.body_mut().with_config().limit(limit).read_json::<Value>()
    });
    let mut answer = match read {
        Ok(answer) => answer,
        Err(source) => return Err(CommandError::Transport { command, source }),
    };
    let value = answer["value"].take();
    match value.get("error").and_then(Value::as_str) {
        Some(error) => Err(CommandError::Refused {
            command,
            error: error.to_owned(),
            message: value["message"].as_str().unwrap_or_default().to_owned(),
        }),
        None => Ok(value),
    }
}

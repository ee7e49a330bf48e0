//! The messages between an embedded lab and its host, and their guide.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "what fails fails the test")]

mod guide;
mod hostile;
mod incoming;
mod outgoing;

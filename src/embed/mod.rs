//! Talking with the page around an embedded lab: messages, version 1. Their form
//! is a public contract: add to it, never change what is there.
//!
//! Only what a message is stands here. Who may send one and how it travels is the
//! browser's side, in `app`.

pub mod incoming;
pub mod outgoing;

/// The version, and the member that marks a message as one of these.
pub const MARK: (&str, f64) = ("descent", 1.0);
/// The member that says what a message is.
pub const TYPE: &str = "type";

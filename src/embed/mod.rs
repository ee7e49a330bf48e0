//! The messages between an embedded lab and its parent window, version 1. Their form is
//! a public contract: add to it, never change it.
//!
//! Sending and receiving them is the page's part, in `app`.

pub mod incoming;
pub mod outgoing;

/// The member that marks a message as one of these, and its value, the version.
pub const MARK: (&str, f64) = ("descent", 1.0);
/// The member with the type of a message.
pub const TYPE: &str = "type";

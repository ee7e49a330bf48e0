//! Descent: a course notebook on gradient descent as a static web app.
//!
//! Arrows between these rooms point down the list only:
//! `app` → `story`, `worker` → `session` → `experiment` → `core`, with `picture`,
//! `text`, `exchange` and `embed` beside them. Everything without a feature builds and is
//! tested natively.

#[cfg(feature = "app")]
pub mod app;
pub mod core;
pub mod embed;
pub mod exchange;
pub mod experiment;
pub mod picture;
pub mod session;
pub mod story;
pub mod text;
pub mod worker;

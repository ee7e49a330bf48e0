//! Descent: a course notebook on gradient descent as a static web app.
//!
//! Arrows between these rooms point down the list only:
//! `app`, `share` → `engine`, `gallery` → `story`, `worker` → `session` →
//! `experiment` → `core`, with `picture`, `text`, `exchange` and `embed` beside them. Everything without a feature builds and is
//! tested natively.

pub mod app;
#[cfg(any(feature = "app", feature = "exchange"))]
mod browser;
pub mod embed;
#[cfg(any(feature = "app", feature = "exchange"))]
mod engine;
pub mod exchange;
pub mod experiment;
pub mod gallery;
pub mod lesson;
pub mod picture;
pub mod session;
#[cfg(feature = "exchange")]
pub mod share;
pub mod story;
pub mod text;
pub mod worker;

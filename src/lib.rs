//! Descent: a course notebook on gradient descent as a static web app.
//!
//! Imports between these folders point down this list only: `app`, `share` → `engine`,
//! `gallery` → `story`, `worker` → `lesson` → `exchange`, `picture`, `text` → `session` →
//! `experiment` → `core`, with `embed` beside them; `experiment` knows of the lessons the
//! enum and its facts alone. Everything without a feature builds and is tested natively.

pub mod app;
#[cfg(feature = "app")]
mod browser;
pub mod embed;
#[cfg(feature = "app")]
mod engine;
pub mod exchange;
pub mod experiment;
pub mod gallery;
pub mod lesson;
pub mod picture;
pub mod session;
#[cfg(feature = "app")]
mod share;
pub mod story;
pub mod text;
pub mod worker;

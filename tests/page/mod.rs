//! The page's state: messages and their visible results.

mod chunks;
mod cover;
mod drag;
mod host;
mod lab;
mod navigation;
mod run;
mod settings;
mod stage;
mod story;
mod sweep;

//! The page's state: messages and what a reader notices of them.

mod host;
mod lab;
mod navigation;
mod run;
mod settings;
mod story;

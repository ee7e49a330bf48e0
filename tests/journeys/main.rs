//! Journeys: the release site in real browsers, as a learner, a teacher's
//! checker or a failing machine meets it. Each runs in Chromium, in Firefox and,
//! if the system has one, in WebKitGTK, at an origin of its own, against `dist/` served from a subfolder under
//! the site's own policy, and leaves `screenshots/<engine>-<file>-<name>.png`.
//!
//! `cargo test --test journeys`; `DESCENT_DIST` names another built site.

#![allow(clippy::expect_used, reason = "a test that cannot be set up has failed")]

mod acceptor;
mod accessibility;
mod address;
mod axe;
mod browser;
mod capabilities;
mod chunks;
mod circuit;
mod composition;
mod console;
mod controls;
mod course;
mod cover;
mod data;
mod derivative;
mod displays;
mod divergence;
mod drag;
mod driver;
mod embed;
mod engine;
mod exchange;
mod fault;
mod goldens;
mod hide;
mod journey;
mod keyboard;
mod languages;
mod layout;
mod lessons;
mod microscope;
mod options;
mod origin;
mod output;
mod page;
mod pictures;
mod proxy;
mod rates;
mod resets;
mod runner;
mod server;
mod story;
mod sweep;
mod table;
mod training;
mod transport;
mod virtual_display;
mod webdriver;
mod worker_faults;

use options::Options;
use std::env;
use std::process::ExitCode;

fn main() -> ExitCode {
    match Options::parse(env::args().skip(1)) {
        Ok(options) => runner::run(&table::journeys(), &options),
        Err(error) => {
            eprintln!("journeys: {error}");
            ExitCode::FAILURE
        }
    }
}

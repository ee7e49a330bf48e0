//! The stories: what each chapter's words say is what the lab shows, in both
//! languages, and the page's HTML holds all of it.
#![allow(clippy::expect_used, reason = "what fails fails the test")]

mod chapters;
mod claims;
mod goals;
mod html;
mod languages;
mod marks;
mod numbers;
mod opened;
mod run;

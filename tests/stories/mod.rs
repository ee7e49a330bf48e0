//! The stories: each chapter's words agree with the lab in both languages, and the page's
//! HTML holds all of them.
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

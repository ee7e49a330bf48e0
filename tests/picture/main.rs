//! The pictures, drawn as SVG: they survive any numbers and show what is there.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a drawing that fails fails the test")]

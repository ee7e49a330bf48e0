//! XOR as a circuit of three gates.

pub mod answers;
pub(super) mod chapters;
pub(super) mod exhibits;
pub mod facts;
#[cfg(feature = "app")]
pub(super) mod lab;
pub mod pictures;
pub(super) mod python;
mod python_layers;
pub mod text;

//! XOR as a circuit of three gates.

pub mod answers;
pub(super) mod chapters;
pub(super) mod code;
pub mod facts;
pub(super) mod formulas;
#[cfg(feature = "app")]
pub(super) mod lab;
pub mod pictures;
pub(super) mod python;
mod python_layers;
pub mod text;

//! XOR as a circuit of three gates.

pub mod answers;
pub(in crate::lesson) mod chapters;
pub mod facts;

//! XOR as a circuit of three gates.

pub mod facts;

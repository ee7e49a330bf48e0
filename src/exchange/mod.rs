//! What people carry out of an experiment and bring into one, as text: the
//! notebook's own print lines.

pub mod printout;
